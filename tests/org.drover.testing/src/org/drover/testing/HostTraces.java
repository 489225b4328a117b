package org.drover.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The files and processes of one of the {@link ContainerHosts}, as seen from outside: looking leaves nothing there.
 *
 * @param files     path, owner, group, mode and kind; of what is no folder the size and the target of a link; of what is in /etc the digest, too
 * @param processes command lines
 */
public record HostTraces(SortedSet<String> files, SortedSet<String> processes) {

	/** What a system that runs writes by itself, an SSH server among it. */
	public static final List<Pattern> OF_THE_SYSTEM = List.of(Pattern.compile("/var/log/.*"),
			Pattern.compile("/run/(systemd|log|udev|lock|utmp|user|motd|sudo).*"),
			Pattern.compile("/var/lib/systemd/.*"), Pattern.compile("/(var/)?tmp/systemd-private-.*"));

	private static final String LIST = "cd $1 && find . ./tmp ./run ./dev/shm -xdev \\( -type d -printf '%p %U %G %m d\\n' -o -printf '%p %U %G %m %y %s %l\\n' \\)"
			+ " && find ./etc -xdev -type f -exec sha256sum {} +";

	static HostTraces of(Path root, Iterable<Long> processes) throws IOException, InterruptedException {
		SortedSet<String> files = new TreeSet<>();
		for (String line : ContainerHosts.run("sh", "-c", LIST, "list", root.toString()).lines().toList())
			files.add(line.replaceFirst("(^|  )\\./", "$1/"));
		SortedSet<String> commands = new TreeSet<>();
		for (long process : processes)
			commands.add(command(process));
		return new HostTraces(files, commands);
	}

	/** What came and went, but for what systems write by themselves. */
	public List<String> since(HostTraces before) {
		List<String> changes = new ArrayList<>();
		changes(changes, "file", before.files, files);
		changes(changes, "process", before.processes, processes);
		return changes;
	}

	private static void changes(List<String> changes, String what, SortedSet<String> before, SortedSet<String> after) {
		after.stream().filter(each -> !before.contains(each) && !isOfTheSystem(each)).forEach(each -> changes.add("+ " + what + " " + each));
		before.stream().filter(each -> !after.contains(each) && !isOfTheSystem(each)).forEach(each -> changes.add("- " + what + " " + each));
	}

	private static boolean isOfTheSystem(String trace) {
		return OF_THE_SYSTEM.stream().anyMatch(pattern -> pattern.matcher(trace).matches());
	}

	private static String command(long process) throws IOException {
		try {
			return Files.readString(Path.of("/proc", String.valueOf(process), "cmdline")).replace('\0', ' ').strip();
		} catch (NoSuchFileException e) {
			return ""; // it has just ended
		}
	}
}
