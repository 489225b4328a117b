package org.drover.scan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words behind a command: options, names, and behind "--" a program with its arguments. */
public final class Arguments {

	/** Somebody typed what cannot be meant; the message says what. */
	public static final class Usage extends Exception {

		private static final long serialVersionUID = 1L;

		public Usage(String message) {
			super(message);
		}
	}

	private final Map<String, List<String>> options = new LinkedHashMap<>();
	private final List<String> names = new ArrayList<>();
	private final List<String> program;

	private Arguments(List<String> program) {
		this.program = List.copyOf(program);
	}

	/**
	 * @param flags  options without a value; one of them may be given one as {@code --flag=value}
	 * @param values options with a value, as {@code --option value} or {@code --option=value}
	 */
	public static Arguments parse(List<String> words, Set<String> flags, Set<String> values) throws Usage {
		int end = words.contains("--") ? words.indexOf("--") : words.size();
		Arguments arguments = new Arguments(words.subList(Math.min(end + 1, words.size()), words.size()));
		for (int i = 0; i < end; i++) {
			String[] parts = words.get(i).split("=", 2);
			String option = parts[0];
			boolean given = parts.length == 2;
			if (!option.startsWith("-"))
				arguments.names.add(words.get(i));
			else if (flags.contains(option))
				arguments.add(option, given ? parts[1] : "");
			else if (!values.contains(option))
				throw new Usage("there is no option " + option);
			else if (given)
				arguments.add(option, parts[1]);
			else if (++i < end)
				arguments.add(option, words.get(i));
			else
				throw new Usage(option + " needs a value");
		}
		return arguments;
	}


	public boolean has(String option) {
		return options.containsKey(option);
	}

	/** The last one given. */
	public Optional<String> value(String option) {
		return Optional.ofNullable(options.get(option)).map(List::getLast);
	}

	public List<String> values(String option) {
		return options.getOrDefault(option, List.of());
	}

	/** @return empty where the option is not given, or as a flag */
	public Optional<Integer> number(String option) throws Usage {
		Optional<String> text = value(option).filter(given -> !given.isEmpty());
		if (text.isEmpty())
			return Optional.empty();
		if (!text.get().matches("[0-9]{1,9}"))
			throw new Usage(option + " is a number, not '" + text.get() + "'");
		return Optional.of(Integer.valueOf(text.get()));
	}

	public List<String> names() {
		return List.copyOf(names);
	}

	/** The one name there has to be. */
	public String name() throws Usage {
		if (names.size() != 1)
			throw new Usage("give one name");
		return names.get(0);
	}

	public void noNames() throws Usage {
		if (!names.isEmpty())
			throw new Usage("'" + names.get(0) + "' is too much: a program goes behind --");
	}

	/** What is behind "--", which must be something. */
	public List<String> program() throws Usage {
		if (program.isEmpty())
			throw new Usage("give a program behind --");
		return program;
	}

	private void add(String option, String value) {
		options.computeIfAbsent(option, name -> new ArrayList<>()).add(value);
	}
}
