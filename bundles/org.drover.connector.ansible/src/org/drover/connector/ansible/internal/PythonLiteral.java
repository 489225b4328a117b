package org.drover.connector.ansible.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of INI inventories: a Python literal gives what it denotes, everything else is the text itself. Tuples and sets become lists,
 * and keys become texts, as they do in JSON. Complex numbers, which Ansible cannot print, stay text.
 */
final class PythonLiteral {

	/** Python's own limits, beyond which a literal is none. */
	private static final int NESTING = 200;
	private static final int DIGITS = 4_300;

	private static final NoLiteral NO_LITERAL = new NoLiteral();

	private final String text;
	private int at;
	private int depth;

	private PythonLiteral(String text) {
		this.text = text;
	}

	/** @return null for {@code None} */
	static Object parse(String text) {
		if (text.indexOf('\0') >= 0)
			return text;
		try {
			return new PythonLiteral(text).whole();
		} catch (NoLiteral e) {
			return text;
		}
	}

	private Object whole() throws NoLiteral {
		skip();
		Object value = elementsOr(expression(), '\0');
		if (at < text.length())
			throw NO_LITERAL;
		return value instanceof PythonString string ? string.text() : value;
	}

	/** The value itself, or the tuple it begins. */
	private Object elementsOr(Object first, char close) throws NoLiteral {
		if (peek() != ',')
			return first;
		List<Object> elements = new ArrayList<>();
		elements.add(plain(first));
		while (peek() == ',') {
			next();
			if (peek() == close)
				break;
			elements.add(plain(expression()));
		}
		return elements;
	}

	private Object expression() throws NoLiteral {
		char c = peek();
		return switch (c) {
		case '(' -> nested(this::parentheses);
		case '[' -> nested(this::list);
		case '{' -> nested(this::braces);
		case '+', '-' -> signed();
		default -> isDigit(c) || c == '.' ? number() : word();
		};
	}

	private interface Content {
		Object read() throws NoLiteral;
	}

	private Object nested(Content content) throws NoLiteral {
		if (++depth > NESTING)
			throw NO_LITERAL;
		next();
		Object value = content.read();
		depth--;
		skip();
		return value;
	}

	private Object parentheses() throws NoLiteral {
		if (peek() == ')') {
			next();
			return new ArrayList<>();
		}
		Object value = elementsOr(expression(), ')');
		expect(')');
		return value;
	}

	private Object list() throws NoLiteral {
		List<Object> elements = new ArrayList<>();
		while (peek() != ']') {
			elements.add(plain(expression()));
			if (!comma(']'))
				break;
		}
		expect(']');
		return elements;
	}

	private Object braces() throws NoLiteral {
		Map<String, Object> entries = new LinkedHashMap<>();
		List<Object> elements = new ArrayList<>();
		while (peek() != '}') {
			Object element = plain(expression());
			if (peek() == ':' && elements.isEmpty()) {
				next();
				entries.put(key(element), plain(expression()));
			} else if (entries.isEmpty()) {
				elements.add(element);
			} else {
				throw NO_LITERAL;
			}
			if (!comma('}'))
				break;
		}
		expect('}');
		return elements.isEmpty() ? entries : elements;
	}

	private static String key(Object element) throws NoLiteral {
		if (element instanceof List || element instanceof Map)
			throw NO_LITERAL;
		return String.valueOf(element);
	}

	private boolean comma(char close) throws NoLiteral {
		if (peek() == ',') {
			next();
			return true;
		}
		if (peek() != close)
			throw NO_LITERAL;
		return false;
	}

	private Object signed() throws NoLiteral {
		boolean negative = peek() == '-';
		next();
		if ("+-".indexOf(peek()) >= 0)
			throw NO_LITERAL;
		Object value = expression();
		if (value instanceof Double number)
			return negative ? -number : number;
		if (value instanceof BigInteger number)
			return negative ? number.negate() : number;
		throw NO_LITERAL;
	}

	private Object number() throws NoLiteral {
		int start = at;
		while (at < text.length() && (isNameChar(text.charAt(at)) || text.charAt(at) == '.' || isExponentSign(start)))
			at++;
		Object value = PythonNumber.parse(text.substring(start, at), DIGITS);
		if (value == null)
			throw NO_LITERAL;
		skip();
		return value;
	}

	private boolean isExponentSign(int start) {
		return "+-".indexOf(text.charAt(at)) >= 0 && "eE".indexOf(text.charAt(at - 1)) >= 0
				&& !text.regionMatches(true, start, "0x", 0, 2);
	}

	private Object word() throws NoLiteral {
		int start = at;
		while (at < text.length() && isNameChar(text.charAt(at)))
			at++;
		String word = text.substring(start, at);
		if (at < text.length() && "'\"".indexOf(text.charAt(at)) >= 0)
			return strings(word);
		skip();
		return switch (word) {
		case "True" -> Boolean.TRUE;
		case "False" -> Boolean.FALSE;
		case "None" -> null;
		default -> throw NO_LITERAL;
		};
	}

	/** One string or several that stand side by side. */
	private PythonString strings(String firstPrefix) throws NoLiteral {
		StringBuilder all = new StringBuilder();
		String prefix = firstPrefix;
		boolean bytes = PythonString.isBytes(prefix);
		while (true) {
			PythonString string = PythonString.read(text, at, prefix);
			if (string == null || string.bytes() != bytes)
				throw NO_LITERAL;
			all.append(string.text());
			at = string.end();
			skip();
			int quote = at;
			while (quote < text.length() && quote - at < 2 && Character.isLetter(text.charAt(quote)))
				quote++;
			if (quote == text.length() || "'\"".indexOf(text.charAt(quote)) < 0)
				return new PythonString(all.toString(), bytes, at);
			prefix = text.substring(at, quote);
			at = quote;
		}
	}

	/** The value as an element of a container, where JSON has no bytes. */
	private static Object plain(Object value) throws NoLiteral {
		if (!(value instanceof PythonString string))
			return value;
		if (string.bytes())
			throw NO_LITERAL;
		return string.text();
	}

	private char peek() {
		return at < text.length() ? text.charAt(at) : '\0';
	}

	private void next() {
		at++;
		skip();
	}

	private void expect(char c) throws NoLiteral {
		if (peek() != c)
			throw NO_LITERAL;
		next();
	}

	private void skip() {
		while (at < text.length() && " \t\f".indexOf(text.charAt(at)) >= 0)
			at++;
		if (at < text.length() && text.charAt(at) == '#' && depth == 0)
			at = text.length();
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isNameChar(char c) {
		return c == '_' || Character.isLetterOrDigit(c);
	}

	/** Says that the text is no literal; a signal, so it carries no stack trace. */
	private static final class NoLiteral extends Exception {

		private static final long serialVersionUID = 1L;

		NoLiteral() {
			super("not a Python literal", null, false, false);
		}
	}
}
