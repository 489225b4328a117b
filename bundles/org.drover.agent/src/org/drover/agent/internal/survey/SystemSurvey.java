package org.drover.agent.internal.survey;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.drover.agent.protocol.SurveyTask;
import org.drover.agent.protocol.SystemFacts;

/** The operating system. */
final class SystemSurvey implements Surveyor {

	/** Of the kernel's command line, what may be a password. */
	private static final Pattern SECRET = Pattern.compile("(?i)(\\S*(?:password|passwd|secret|token|key)\\S*)=\\S+");

	@Override
	public SurveyTask task() {
		return SurveyTask.SYSTEM;
	}

	@Override
	public void survey(Machine machine, Findings findings) throws IOException {
		Map<String, String> release = release(machine.lines(machine.has("/etc/os-release") ? "/etc/os-release" : "/usr/lib/os-release"));
		String host = machine.fact("/proc/sys/kernel/hostname");
		findings.system = new SystemFacts(host, domain(machine), release.getOrDefault("ID", ""), release.getOrDefault("VERSION_ID", ""),
				release.getOrDefault("PRETTY_NAME", ""), machine.fact("/proc/sys/kernel/osrelease"), System.getProperty("os.arch"),
				booted(machine.lines("/proc/stat")), zone(machine), virtualisation(machine), withoutSecrets(machine.fact("/proc/cmdline")));
	}

	/** Names and values of an os-release file. */
	static Map<String, String> release(List<String> lines) {
		Map<String, String> values = new TreeMap<>();
		for (String line : lines) {
			int equals = line.indexOf('=');
			if (equals > 0 && line.charAt(0) != '#')
				values.put(line.substring(0, equals), unquoted(line.substring(equals + 1).strip()));
		}
		return values;
	}

	/** From the lines of /proc/stat; null where none says so. */
	static Instant booted(List<String> stat) {
		return stat.stream().filter(line -> line.startsWith("btime ")).findFirst().map(line -> Instant.ofEpochSecond(Numbers.of(line.substring(6))))
				.orElse(null);
	}

	static String withoutSecrets(String commandLine) {
		return SECRET.matcher(commandLine).replaceAll("$1=***");
	}

	private static String unquoted(String text) {
		boolean quoted = text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'') && text.charAt(text.length() - 1) == text.charAt(0);
		return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
	}

	private static String domain(Machine machine) {
		String domain = machine.fact("/proc/sys/kernel/domainname");
		return domain.equals("(none)") ? "" : domain;
	}

	private static String zone(Machine machine) {
		return machine.link("/etc/localtime").map(link -> link.replaceFirst(".*/zoneinfo/", "")).orElseGet(() -> machine.fact("/etc/timezone"));
	}

	private static String virtualisation(Machine machine) {
		try {
			return machine.run("systemd-detect-virt").stream().findFirst().orElse("");
		} catch (IOException e) {
			// it ends with an error on a bare machine, and is not everywhere
			return "";
		}
	}
}
