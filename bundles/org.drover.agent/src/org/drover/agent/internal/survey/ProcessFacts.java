package org.drover.agent.internal.survey;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the kernel tells of a process.
 *
 * @param executable empty where it may not be known
 * @param user       its number
 * @param unit       of systemd; empty for none
 * @param arguments  may hold secrets: they stay here
 * @param namespace  of the network; empty where it may not be known
 * @param sockets    inodes
 * @param files      that it has open, and its working directory
 * @param readable   whether what it has open could be seen
 */
record ProcessFacts(long id, String name, String executable, long user, String unit, List<String> arguments, String namespace,
		List<Long> sockets, List<String> files, boolean readable) {

	private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)\\]");
	private static final Pattern UNIT = Pattern.compile("([^/]+\\.service)(?:/|$)");
	private static final String GONE = " (deleted)";

	/** Empty for a process that has ended, and for a thread of the kernel. */
	static Optional<ProcessFacts> of(Machine machine, long id) {
		String base = "/proc/" + id + "/";
		try {
			String line = machine.text(base + "cmdline");
			if (line.isEmpty())
				return Optional.empty();
			List<Long> sockets = new ArrayList<>();
			List<String> files = new ArrayList<>();
			boolean readable = open(machine, base, sockets, files);
			machine.link(base + "cwd").filter(folder -> !folder.equals("/")).ifPresent(files::add);
			return Optional.of(new ProcessFacts(id, machine.fact(base + "comm"), machine.link(base + "exe").orElse("").replace(GONE, ""),
					user(machine.lines(base + "status")), unit(machine.lines(base + "cgroup")), List.of(line.split("\0")),
					machine.link(base + "ns/net").orElse(""), sockets, files, readable));
		} catch (IOException e) {
			// it has ended meanwhile
			return Optional.empty();
		}
	}

	/** From the lines of a cgroup file: the innermost service. */
	static String unit(List<String> lines) {
		String unit = "";
		for (String line : lines) {
			Matcher service = UNIT.matcher(line);
			while (service.find())
				unit = service.group(1);
		}
		return unit;
	}

	/** From the lines of a status file: the effective one. */
	static long user(List<String> lines) {
		return lines.stream().filter(line -> line.startsWith("Uid:")).findFirst().map(line -> Numbers.of(line.split("\\s+")[2])).orElse(-1L);
	}

	private static boolean open(Machine machine, String base, List<Long> sockets, List<String> files) throws IOException {
		List<String> descriptors;
		try {
			descriptors = machine.names(base + "fd");
		} catch (FileSystemException e) {
			return false;
		}
		for (String descriptor : descriptors) {
			String target = machine.link(base + "fd/" + descriptor).orElse("");
			Matcher socket = SOCKET.matcher(target);
			if (socket.matches())
				sockets.add(Long.parseLong(socket.group(1)));
			else if (target.startsWith("/") && !target.endsWith(GONE))
				files.add(target);
		}
		return true;
	}
}
