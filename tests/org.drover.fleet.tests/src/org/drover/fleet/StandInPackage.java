package org.drover.fleet;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A package that stands in for the agent's: it installs a file into a folder of the test, one for each server by its port, and calls itself running.
 *
 * @param extra run before its last step
 */
record StandInPackage(Path root, String version, Needs needs, String extra, Map<String, String> credential) implements AgentPackage {

	static final String IDENTITY = "ab".repeat(32);

	private record Text(String name, byte[] bytes, int mode) implements Part {

		@Override
		public long size() {
			return bytes.length;
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(bytes);
		}
	}

	StandInPackage(Path root, String version, String extra) {
		this(root, version, new Needs(List.of(), false, 0, 1, root.toString(), Optional.empty()), extra);
	}

	StandInPackage(Path root, String version, Needs needs, String extra) {
		this(root, version, needs, extra, Map.of());
	}

	@Override
	public List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		parts.add(new Text("program", new byte[500_000], 0644));
		parts.add(new Text("secret", "s".getBytes(StandardCharsets.US_ASCII), 0600));
		if (!credential.isEmpty())
			parts.add(new Text("credential", credential.toString().getBytes(StandardCharsets.US_ASCII), 0600));
		return parts;
	}

	@Override
	public String prepare() {
		return place() + "; pwd >> " + folders(root) + "; mkdir -p $place && cp program $place/ && echo " + version + " > $place/version";
	}

	@Override
	public AgentPackage with(Map<String, String> own) {
		return new StandInPackage(root, version, needs, extra, own);
	}

	@Override
	public String install() {
		return place() + "; pwd >> " + folders(root) + "; mkdir -p $place && cp program secret $place/ && " + (credential.isEmpty() ? "" : "cp credential $place/ && ") + extra + " && echo " + version + " > $place/version && touch $place/active";
	}

	@Override
	public String remove() {
		return place() + "; rm -rf $place";
	}

	@Override
	public String start() {
		return place() + "; touch $place/active";
	}

	@Override
	public String stop() {
		return place() + "; rm $place/active";
	}

	@Override
	public String query() {
		return place() + "; [ -f $place/version ] || exit 0; echo $(cat $place/version) $([ -f $place/active ] && echo active)";
	}

	@Override
	public String identify() {
		return "echo " + IDENTITY;
	}

	/** A file with the folders that its parts were brought to. */
	static Path folders(Path root) {
		return root.resolveSibling("folders");
	}

	private String place() {
		return "place=" + root + "/$(echo $SSH_CONNECTION | cut -d' ' -f4)";
	}
}
