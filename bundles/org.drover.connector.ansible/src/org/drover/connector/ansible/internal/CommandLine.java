package org.drover.connector.ansible.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;

/**
 * Packages of a distribution that are installed or taken away.
 *
 * @param names   sorted; at least one
 * @param removes whether they are taken away
 * @param version of the one that is installed, or {@link Attributes#LATEST}; empty where any will do
 */
record CommandLine(Set<String> names, boolean removes, String version) {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._-]*");
	private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+.:~_^-]*");
	private static final Pattern ASSIGNMENT = Pattern.compile("[A-Z_]+=[A-Za-z0-9]*");
	private static final Pattern SHELL = Pattern.compile("[;&|<>$`(){}*?\\[\\]\\n#\\\\'\"]");
	private static final Set<String> PROGRAMS = Set.of("apt", "apt-get", "aptitude", "dnf", "microdnf", "yum", "zypper");
	/** Those that ask no questions and say less, and nothing else. */
	private static final Set<String> QUIET = Set.of("-y", "-q", "-qq", "-yq", "-qy", "-yqq", "-qqy", "--yes", "--assume-yes", "--assumeyes", "--quiet", "-n", "--non-interactive", "--");
	private static final Map<String, Boolean> VERBS = Map.of("install", false, "in", false, "remove", true, "purge", true, "erase", true, "rm", true);

	CommandLine {
		names = new TreeSet<>(names);
	}

	CommandLine(Set<String> names, boolean removes) {
		this(names, removes, "");
	}

	/** What an object says it installs, or what its command line comes to; empty where that is anything else than packages by their names. */
	static Optional<CommandLine> of(ManagedObject object) {
		String said = object.attribute(Attributes.DISTRIBUTION_PACKAGE);
		if (said.isEmpty())
			return parse(object.attribute(Attributes.COMMAND_LINE));
		Set<String> names = new TreeSet<>();
		for (String name : said.split(","))
			names.add(name.strip());
		names.remove("");
		String version = object.attribute(Attributes.DISTRIBUTION_VERSION);
		return isNames(names) && isVersion(version, names.size()) ? Optional.of(new CommandLine(names, object.is(Attributes.REMOVES), version)) : Optional.empty();
	}

	/** A version is that of one package; all may be the latest. */
	private static boolean isVersion(String version, int names) {
		return version.isEmpty() || version.equals(Attributes.LATEST) || names == 1 && VERSION.matcher(version).matches();
	}

	boolean isLatest() {
		return version.equals(Attributes.LATEST);
	}

	static boolean isNames(Set<String> names) {
		return !names.isEmpty() && names.stream().allMatch(name -> NAME.matcher(name).matches());
	}

	/** {@code DEBIAN_FRONTEND=noninteractive apt-get install -y nginx git} and the like. */
	static Optional<CommandLine> parse(String line) {
		if (SHELL.matcher(line).find())
			return Optional.empty();
		List<String> words = List.of(line.strip().split("\\s+"));
		int at = 0;
		while (at < words.size() && (words.get(at).equals("sudo") || words.get(at).equals("env") || ASSIGNMENT.matcher(words.get(at)).matches()))
			at++;
		if (at == words.size() || !PROGRAMS.contains(words.get(at).substring(words.get(at).lastIndexOf('/') + 1)))
			return Optional.empty();
		List<String> rest = words.subList(at + 1, words.size()).stream().filter(word -> !QUIET.contains(word)).toList();
		if (rest.size() < 2 || !VERBS.containsKey(rest.getFirst()))
			return Optional.empty();
		Set<String> names = new TreeSet<>(rest.subList(1, rest.size()));
		return isNames(names) && names.stream().noneMatch(CommandLine::isFile) ? Optional.of(new CommandLine(names, VERBS.get(rest.getFirst()))) : Optional.empty();
	}

	private static boolean isFile(String name) {
		return name.endsWith(".deb") || name.endsWith(".rpm");
	}
}
