package org.drover.site;

import java.util.List;
import java.util.Map;

/** A 64-bit digest of a policy's body (FNV-1a over the hash codes of its texts), the same in every process. */
final class PolicyVersion {

	private static final long OFFSET = 0xcbf29ce484222325L;
	private static final long PRIME = 0x100000001b3L;

	private long value = OFFSET;

	private PolicyVersion() {
	}

	static String of(List<Policy.Deployment> deployments, List<Policy.Content> contents, Map<String, List<String>> services) {
		PolicyVersion version = new PolicyVersion();
		deployments.forEach(version::add);
		contents.forEach(version::add);
		services.forEach((kind, urls) -> version.add(kind).add(urls));
		return String.format("%016x", version.value);
	}

	private void add(Policy.Deployment deployment) {
		add(deployment.key()).add(deployment.name()).add(deployment.contents());
	}

	private void add(Policy.Content content) {
		add(content.owner().toString()).add(content.version()).add(content.hash()).add(content.locations());
		content.files().forEach(file -> add(file.path()).add(file.sha256()));
	}

	private PolicyVersion add(List<String> texts) {
		texts.forEach(this::add);
		return add("");
	}

	private PolicyVersion add(String text) {
		value = (value ^ text.length()) * PRIME;
		value = (value ^ text.hashCode()) * PRIME;
		return this;
	}
}
