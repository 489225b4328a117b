package org.drover.lab.internal.clients;

import java.util.List;
import java.util.Map;

/** What a management point tells one client, as the client protocol has it. Absent lists read as empty ones. */
record Policy(String client, String topology, String site, String version, List<Deployment> deployments,
		List<Content> content, Map<String, List<String>> services, Home home) {

	record Deployment(String key, String name, List<String> contents) {

		Deployment {
			contents = contents == null ? List.of() : List.copyOf(contents);
		}
	}

	/**
	 * @param hash  over all files, as the connector's content description defines it; empty where the topology keeps none
	 * @param files empty where a location tells them
	 */
	record Content(String owner, String version, String hash, List<File> files, List<String> locations) {

		Content {
			hash = hash == null ? "" : hash;
			files = files == null ? List.of() : List.copyOf(files);
			locations = locations == null ? List.of() : List.copyOf(locations);
		}

		/** {@code kind:key=version}: the same content wherever it is kept. */
		String id() {
			return owner + '=' + version;
		}
	}

	record File(String path, String sha256, long size) {
	}

	/** The files of one content version, as a distribution point tells them. */
	record Listing(List<File> files) {

		Listing {
			files = files == null ? List.of() : List.copyOf(files);
		}
	}

	/** Where a released client is to go. */
	record Home(String site, String managementPoint) {
	}

	Policy {
		deployments = deployments == null ? List.of() : List.copyOf(deployments);
		content = content == null ? List.of() : List.copyOf(content);
		services = services == null ? Map.of() : Map.copyOf(services);
	}
}
