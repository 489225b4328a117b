package org.drover.mailbox.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of files in a mailbox. Numbers are decimal without zeros in front, and below 10^18. */
public sealed interface FileName {

	/** The name itself. */
	String text();

	record Beat(long number, long seconds, String tag) implements FileName {
		@Override
		public String text() {
			return "beat-" + number + "-" + seconds + "-" + tag;
		}
	}

	/** A file whose number is signed within. */
	sealed interface Sealed extends FileName {

		MessageKind kind();

		/** Of the manager that counts; {@link #AGENT} for the agent's files and floors. */
		default String manager() {
			return AGENT;
		}

		long number();
	}

	/** In place of a manager's name, where the agent's own count is meant. */
	String AGENT = "00000000";

	record Status(long number) implements Sealed {
		@Override
		public MessageKind kind() {
			return MessageKind.STATUS;
		}

		@Override
		public String text() {
			return "status-" + number;
		}
	}

	record Out(long number) implements Sealed {
		@Override
		public MessageKind kind() {
			return MessageKind.OUT;
		}

		@Override
		public String text() {
			return "out-" + number;
		}
	}

	record Commands(String manager, long number) implements Sealed {
		@Override
		public MessageKind kind() {
			return MessageKind.COMMANDS;
		}

		@Override
		public String text() {
			return "cmd-" + manager + "-" + number;
		}
	}

	record Floor(long number) implements Sealed {
		@Override
		public MessageKind kind() {
			return MessageKind.FLOOR;
		}

		@Override
		public String text() {
			return "floor-" + number;
		}
	}

	/** @param attempt first 16 hexadecimal digits of the commitment */
	record Enrol(String attempt, EnrolStep step) implements FileName {
		@Override
		public String text() {
			return "enrol-" + attempt + "-" + step.text();
		}
	}

	/** @return empty for what is no name of this format */
	static Optional<FileName> parse(String name) {
		Matcher matcher = Form.ALL.matcher(name);
		if (!matcher.matches())
			return Optional.empty();
		if (matcher.group("beat") != null)
			return Optional.of(new Beat(Form.number(matcher, "beat"), Form.number(matcher, "seconds"), matcher.group("tag")));
		if (matcher.group("status") != null)
			return Optional.of(new Status(Form.number(matcher, "status")));
		if (matcher.group("out") != null)
			return Optional.of(new Out(Form.number(matcher, "out")));
		if (matcher.group("cmd") != null)
			return Optional.of(new Commands(matcher.group("manager"), Form.number(matcher, "cmd")));
		if (matcher.group("floor") != null)
			return Optional.of(new Floor(Form.number(matcher, "floor")));
		return Optional.of(new Enrol(matcher.group("attempt"), EnrolStep.of(matcher.group("step"))));
	}

	/** Whether a manager may be called so. */
	static boolean isManager(String name) {
		return name.matches("[0-9a-f]{8}") && !name.equals(AGENT);
	}

	/** How names are read. */
	final class Form {

		private static final String NUMBER = "[1-9][0-9]{0,17}";

		private static final Pattern ALL = Pattern.compile(("beat-(?<beat>N)-(?<seconds>N)-(?<tag>[0-9a-f]{32})|status-(?<status>N)|out-(?<out>N)"
				+ "|cmd-(?<manager>(?!0{8})[0-9a-f]{8})-(?<cmd>N)|floor-(?<floor>0|N)|enrol-(?<attempt>[0-9a-f]{16})-(?<step>commit|reply|reveal)")
				.replace("N", NUMBER));

		private Form() {
		}

		private static long number(Matcher matcher, String group) {
			return Long.parseLong(matcher.group(group));
		}
	}
}
