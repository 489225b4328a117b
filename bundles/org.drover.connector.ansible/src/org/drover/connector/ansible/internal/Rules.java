package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;

/**
 * What the variables of hosts mean. {@link RulesReader} reads it from a file.
 *
 * @param siteVariables in order of preference
 */
record Rules(List<String> siteVariables, List<AttributeRule> attributes, List<DependencyRule> dependencies) {

	/** Variables with longer values mean nothing: patterns run on them without a limit of time. */
	private static final int VALUE_LENGTH = 1_000;

	record AttributeRule(String attribute, Values values) {
	}

	/** @param target CLIENT, BOUNDARY or SITE */
	record DependencyRule(DependencyKind kind, ObjectKind target, Values values) {
	}

	/**
	 * Takes values from variables.
	 *
	 * @param pattern     what to find in the value; null takes it whole
	 * @param replacement what to make of the finding, with {@code $1} for its first group
	 */
	record Values(VariableName variable, Pattern pattern, String replacement, LetterCase letters) {

		/** Every text that the rule gives for these variables. */
		List<String> of(Map<String, Object> variables) {
			List<String> values = new ArrayList<>();
			if (variable.isPlain()) {
				texts(variables.get(variable.head()), text -> transform(text, values));
			} else {
				variables.forEach((name, value) -> {
					if (variable.matches(name))
						texts(value, text -> transform(text, values));
				});
			}
			return values;
		}

		private void transform(String text, List<String> values) {
			String value = text;
			if (pattern != null) {
				Matcher matcher = pattern.matcher(text);
				if (!matcher.find())
					return;
				StringBuilder found = new StringBuilder();
				matcher.appendReplacement(found, replacement);
				value = found.substring(matcher.start());
			}
			value = letters.apply(value).strip();
			if (!value.isEmpty())
				values.add(value);
		}
	}

	/**
	 * The name of a variable, in which one {@code *} may stand for any characters.
	 *
	 * @param tail null where there is no star
	 */
	record VariableName(String head, String tail) {

		boolean isPlain() {
			return tail == null;
		}

		boolean matches(String name) {
			return isPlain() ? name.equals(head)
					: name.length() >= head.length() + tail.length() && name.startsWith(head) && name.endsWith(tail);
		}
	}

	enum LetterCase {
		KEEP, LOWER, UPPER;

		String apply(String text) {
			return switch (this) {
			case KEEP -> text;
			case LOWER -> text.toLowerCase(Locale.ROOT);
			case UPPER -> text.toUpperCase(Locale.ROOT);
			};
		}
	}

	/** The texts of a value: of a text itself, a number, or a list of them. A template that only Ansible could resolve gives none. */
	static void texts(Object value, Consumer<String> take) {
		if (value instanceof List<?> list) {
			list.stream().filter(element -> !(element instanceof List)).forEach(element -> texts(element, take));
		} else if (value instanceof String || value instanceof Number) {
			String text = value.toString().strip();
			if (!text.isEmpty() && text.length() <= VALUE_LENGTH && !isTemplate(text))
				take.accept(text);
		}
	}

	private static boolean isTemplate(String text) {
		return text.contains("{{") || text.contains("{%");
	}
}
