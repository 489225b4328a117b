package org.drover.lab.internal.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.site.ServiceRefusal;

/**
 * The part of OData filters that is understood here: {@code P eq 'v'}, {@code P eq 1}, {@code P in ('v','w')},
 * {@code startswith(P,'v') eq true}, joined by {@code and}. Becomes a condition with parameters.
 */
record ODataFilter(String condition, List<Object> parameters) {

	static final ODataFilter NONE = new ODataFilter("", List.of());

	/** Possessive throughout: a long list must not cost stack. */
	private static final String TEXT = "'[^']*+(?:''[^']*+)*+'";
	private static final String VALUE = TEXT + "|-?\\d{1,10}";
	private static final Pattern TERM = Pattern.compile("\\G\\s*(?:(\\w+) eq (" + VALUE + ")|(\\w+) in \\(((?:" + VALUE + ")(?:\\s*,\\s*(?:" + VALUE
			+ "))*+)\\)|startswith\\((\\w+),\\s*(" + TEXT + ")\\)(?: eq true)?)\\s*(and\\s|$)");
	private static final Pattern ONE_VALUE = Pattern.compile(VALUE);
	private static final int MOST_VALUES = 1_000;

	static ODataFilter parse(String text, WmiClass of) throws ServiceRefusal {
		if (text.isBlank())
			return NONE;
		List<String> conditions = new ArrayList<>();
		List<Object> parameters = new ArrayList<>();
		Matcher term = TERM.matcher(text);
		boolean more = true;
		while (more) {
			if (!term.find())
				throw new ServiceRefusal(400, "the $filter is not understood here: use eq, in and startswith joined by and");
			conditions.add(condition(term, of, parameters));
			more = !term.group(7).isEmpty();
		}
		return new ODataFilter(String.join(" AND ", conditions), parameters);
	}

	/** The condition that {@code Class(key)} means, the key quoted or not. */
	static ODataFilter key(String text, WmiClass of) throws ServiceRefusal {
		boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
		String key = quoted ? unquote(text) : text;
		if (key.isEmpty())
			throw new ServiceRefusal(400, "the key is empty");
		return new ODataFilter("CAST(" + of.columns().get(of.key()) + " AS VARCHAR(512)) = ?", List.of(key));
	}

	private static String condition(Matcher term, WmiClass of, List<Object> parameters) throws ServiceRefusal {
		if (term.group(5) != null) {
			String prefix = unquote(term.group(6));
			parameters.add(prefix.length());
			parameters.add(prefix);
			return "LEFT(" + column(term.group(5), of) + ", ?) = ?";
		}
		boolean one = term.group(1) != null;
		Matcher values = ONE_VALUE.matcher(term.group(one ? 2 : 4));
		int count = 0;
		for (; values.find(); count++)
			parameters.add(value(values.group()));
		if (count > MOST_VALUES)
			throw new ServiceRefusal(400, "the $filter lists more than " + MOST_VALUES + " values");
		return column(term.group(one ? 1 : 3), of) + " IN (?" + ", ?".repeat(count - 1) + ")";
	}

	private static String column(String property, WmiClass of) throws ServiceRefusal {
		String column = of.columns().get(property);
		if (column == null)
			throw new ServiceRefusal(400, of.name() + " has no property " + property);
		return column;
	}

	private static Object value(String text) throws ServiceRefusal {
		try {
			return text.startsWith("'") ? unquote(text) : Integer.valueOf(text);
		} catch (NumberFormatException e) {
			throw new ServiceRefusal(400, text + " is too large a number");
		}
	}

	private static String unquote(String text) {
		return text.substring(1, text.length() - 1).replace("''", "'");
	}
}
