package org.drover.cli.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.Topology;
import org.drover.store.TopologyCredentials;
import org.slf4j.LoggerFactory;

/** The values that must not be in a bundle, as far as anybody can know them. */
final class KnownSecrets {

	private static final int LARGEST_KEY = 4096;

	private KnownSecrets() {
	}

	/** @param folder a project's, also where it cannot be opened */
	static List<String> of(Optional<Path> folder, Optional<Project> project, Map<String, String> variables) throws DroverException {
		List<String> secrets = new ArrayList<>();
		variables.forEach((name, value) -> {
			if (SupportBundle.isSecret(name))
				secrets.add(value);
		});
		if (folder.isPresent())
			secrets.addAll(key(folder.get().resolve("key")));
		if (project.isPresent())
			secrets.addAll(credentials(project.get()));
		return secrets;
	}

	private static List<String> key(Path file) {
		try {
			if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_KEY)
				return List.of();
			byte[] key = Files.readAllBytes(file);
			return List.of(HexFormat.of().formatHex(key), HexFormat.of().withUpperCase().formatHex(key), HexFormat.ofDelimiter(":").formatHex(key),
					Base64.getEncoder().withoutPadding().encodeToString(key), Base64.getUrlEncoder().withoutPadding().encodeToString(key));
		} catch (IOException e) {
			LoggerFactory.getLogger(KnownSecrets.class).debug("{} cannot be read", file, e);
			return List.of(); // what we cannot read, we have not written anywhere either
		}
	}

	private static List<String> credentials(Project project) throws DroverException {
		List<String> secrets = new ArrayList<>();
		for (Topology topology : project.topologies().list()) {
			Optional<TopologyCredentials> credentials = credentials(project, topology.name());
			credentials.ifPresent(known -> secrets.addAll(List.of(known.password(), known.user() + ":" + known.password())));
		}
		return secrets;
	}

	/** Empty also where the key does not open them: then nobody has used them since it changed. */
	private static Optional<TopologyCredentials> credentials(Project project, String topology) {
		try {
			return project.topologies().credentials(topology);
		} catch (DroverException e) {
			LoggerFactory.getLogger(KnownSecrets.class).debug("the credentials of {} cannot be opened", topology, e);
			return Optional.empty();
		}
	}
}
