package org.drover.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine as figures depend on it. */
public final class Machine {

	private static final long KIB = 1 << 10;
	private static final long GIB = 1 << 30;

	private Machine() {
	}

	static List<String> facts() throws IOException {
		List<String> facts = new ArrayList<>();
		facts.add(Runtime.getRuntime().availableProcessors() + " processors" + value("/proc/cpuinfo", "model name").map(name -> " (" + name + ")").orElse("")
				+ ", " + Math.round((double) memory("MemTotal") / GIB) + " GiB of memory, " + System.getProperty("os.name") + " "
				+ System.getProperty("os.version").replaceAll("-.*", ""));
		facts.add("Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
		facts.add(String.format("load average %s at the start of the run", load()));
		return facts;
	}

	/** How many bytes could be given to a new process without taking them from another; 0 where this system does not say. */
	public static long availableMemory() throws IOException {
		return memory("MemAvailable");
	}

	private static long memory(String name) throws IOException {
		return value("/proc/meminfo", name).map(text -> Long.parseLong(text.replace(" kB", "")) * KIB).orElse(0L);
	}

	private static String load() throws IOException {
		Path file = Path.of("/proc/loadavg");
		return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
	}

	private static Optional<String> value(String file, String name) throws IOException {
		if (!Files.exists(Path.of(file)))
			return Optional.empty();
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			return lines.filter(line -> line.startsWith(name)).findFirst().map(line -> line.substring(line.indexOf(':') + 1).strip());
		}
	}
}
