package org.drover.ui.internal.problem;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.drover.model.DroverException;
import org.drover.store.ProjectBusyException;

/**
 * What went wrong, for a person.
 *
 * @param sentence what, where and what to do
 * @param details  for whoever looks into it; empty where there is nothing to add
 */
public record Explanation(String sentence, String details) {

	public static Explanation of(Throwable problem) {
		return new Explanation(sentence(problem), details(problem));
	}

	private static String sentence(Throwable problem) {
		String message = problem.getMessage();
		if (problem instanceof DroverException && message != null && !message.isBlank())
			return asSentence(message.strip()) + advice(problem);
		return Messages.Explanation_unexpected;
	}

	/** What can be done about it here. */
	private static String advice(Throwable problem) {
		return problem instanceof ProjectBusyException ? ' ' + Messages.Explanation_look : "";
	}

	private static String asSentence(String message) {
		String capital = message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1);
		return ".!?".indexOf(message.charAt(message.length() - 1)) >= 0 ? capital : capital + ".";
	}

	/** An expected problem says all in its sentence, save for what caused it. */
	private static String details(Throwable problem) {
		Throwable told = problem instanceof DroverException ? problem.getCause() : problem;
		if (told == null)
			return "";
		StringWriter text = new StringWriter();
		told.printStackTrace(new PrintWriter(text, true));
		return text.toString().strip();
	}
}
