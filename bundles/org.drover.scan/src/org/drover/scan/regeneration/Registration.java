package org.drover.scan.regeneration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How an application that is not safe against motion is told: its program.
 *
 * @param program     an absolute path, and arguments that are passed as they are
 * @param environment beside what every program is given; its values are kept out of logs
 * @param timeout     after which it is killed
 */
public record Registration(String name, List<String> program, Map<String, String> environment, Duration timeout) {

	public static final Duration TIMEOUT = Duration.ofMinutes(1);

	/** The longest that a program may take: regeneration waits for it. */
	public static final Duration LONGEST = Duration.ofHours(1);

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
	private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	/** @throws IllegalArgumentException in a sentence for who registers */
	public Registration {
		require(NAME.matcher(name).matches(), "'" + name + "' cannot name a registration: use up to 64 of a-z, 0-9, '.', '_' and '-'");
		require(!program.isEmpty() && program.get(0).startsWith("/"), "the program of " + name + " is not given by an absolute path");
		require(program.stream().noneMatch(word -> word.indexOf('\0') >= 0), "the program of " + name + " holds a zero");
		require(timeout.isPositive() && timeout.compareTo(LONGEST) <= 0, "the time that " + name + " may take is between a moment and an hour");
		for (Map.Entry<String, String> variable : environment.entrySet())
			require(VARIABLE.matcher(variable.getKey()).matches() && variable.getValue().indexOf('\0') < 0,
					"'" + variable.getKey() + "' is not a variable of an environment");
		program = List.copyOf(program);
		environment = Map.copyOf(new TreeMap<>(environment));
	}

	private static void require(boolean held, String sentence) {
		if (!held)
			throw new IllegalArgumentException(sentence);
	}
}
