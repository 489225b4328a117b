package org.drover.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The real Ansible as root of a test's hosts, with a key of its own and without any configuration of the machine or the user. */
public final class AnsibleControl {

	private static final Pattern RECAP = Pattern.compile("(?m)^(\\S+)\\s*: ok=\\d+\\s+changed=(\\d+)\\s+unreachable=0\\s+failed=0 ");

	private final Path folder;

	private AnsibleControl(Path folder) {
		this.folder = folder;
	}

	/** @param folder for its key and what it keeps */
	public static AnsibleControl in(Path folder) throws IOException, InterruptedException {
		ContainerHosts.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve("key").toString());
		return new AnsibleControl(folder);
	}

	/** Why it cannot be had here; empty where it can. */
	public static String obstacle() {
		boolean installed = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).anyMatch(place -> Files.isExecutable(Path.of(place, "ansible-playbook")));
		return installed ? "" : "ansible is not installed";
	}

	/** What hosts let in. */
	public Path authorized() {
		return folder.resolve("key.pub");
	}

	/**
	 * Runs a playbook of a project.
	 *
	 * @return how many tasks changed something, by host; a host on which something failed is not there
	 */
	public SortedMap<String, Integer> play(Path project, String playbook) throws IOException, InterruptedException {
		SortedMap<String, Integer> changed = new TreeMap<>();
		for (Matcher recap = RECAP.matcher(run(project, "ansible-playbook", playbook)); recap.find();)
			changed.put(recap.group(1), Integer.valueOf(recap.group(2)));
		return changed;
	}

	/** @return what it printed */
	public String run(Path where, String... command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
		builder.environment().keySet().removeIf(name -> name.startsWith("ANSIBLE_"));
		builder.environment().putAll(Map.of("HOME", folder.toString(), "LC_ALL", "C.UTF-8", "ANSIBLE_NOCOLOR", "1", "ANSIBLE_PRIVATE_KEY_FILE", folder.resolve("key").toString(),
				"ANSIBLE_REMOTE_USER", "root", "ANSIBLE_SSH_ARGS", "-o ControlMaster=no -o UserKnownHostsFile=/dev/null", "ANSIBLE_HOST_KEY_CHECKING", "False", "ANSIBLE_PIPELINING",
				"True", "ANSIBLE_LOCAL_TEMP", folder.resolve("local").toString()));
		Process process = builder.start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0)
			throw new IOException(String.join(" ", command) + ": " + output);
		return output;
	}
}
