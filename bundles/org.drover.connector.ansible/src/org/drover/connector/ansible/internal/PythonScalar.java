package org.drover.connector.ansible.internal;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Tag;

/**
 * Types of YAML scalars as Python's reader has them, which is YAML 1.1 with small differences of its own: an exponent needs a sign and a
 * point, octal numbers begin with a mere zero. Times become ISO texts, as Ansible prints them.
 */
final class PythonScalar {

	private static final Set<String> TRUE = forms("yes", "true", "on");
	private static final Set<String> FALSE = forms("no", "false", "off");
	private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");

	/** Longer ones are taken for texts without a look. */
	private static final int LENGTH = 1_000;

	private static final Pattern INTEGER = Pattern
			.compile("[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])++)");
	private static final Pattern FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
			+ "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])++\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
	private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
	private static final Pattern TIME = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|[ \\t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})"
			+ "(?:\\.([0-9]*))?(?:[ \\t]*(?:(Z)|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?");
	private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

	private PythonScalar() {
	}

	private static Set<String> forms(String... words) {
		Set<String> forms = new HashSet<>();
		for (String word : words) {
			forms.add(word);
			forms.add(word.toUpperCase(Locale.ROOT));
			forms.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return Set.copyOf(forms);
	}

	static boolean isVault(Tag tag) {
		return tag.getValue().equals("!vault") || tag.getValue().equals("!vault-encrypted");
	}

	/** The tag of a plain scalar that has none. */
	static Tag tag(String text) {
		if (NULL.contains(text))
			return Tag.NULL;
		if (text.length() > LENGTH)
			return Tag.STR;
		if (text.equals("<<"))
			return Tag.MERGE;
		if (TRUE.contains(text) || FALSE.contains(text))
			return Tag.BOOL;
		return "+-.0123456789".indexOf(text.charAt(0)) >= 0 ? numeric(text) : Tag.STR;
	}

	private static Tag numeric(String text) {
		if (FLOAT.matcher(text).matches())
			return Tag.FLOAT;
		if (INTEGER.matcher(text).matches())
			return Tag.INT;
		return DATE.matcher(text).matches() || TIME.matcher(text).matches() ? Tag.TIMESTAMP : Tag.STR;
	}

	/** The value of a scalar; one that does not fit its tag stays a text. */
	static Object value(Tag tag, String text) {
		if (isVault(tag))
			return Secret.sealed(text);
		if (tag.equals(Tag.NULL))
			return null;
		if (tag.equals(Tag.BOOL))
			return TRUE.contains(text) ? Boolean.TRUE : FALSE.contains(text) ? Boolean.FALSE : text;
		try {
			if (tag.equals(Tag.INT))
				return integer(text);
			if (tag.equals(Tag.FLOAT))
				return floating(text);
			return tag.equals(Tag.TIMESTAMP) ? time(text) : text;
		} catch (NumberFormatException | DateTimeException e) {
			return text;
		}
	}

	private static Object integer(String text) {
		String digits = text.replace("_", "");
		boolean negative = digits.startsWith("-");
		if (negative || digits.startsWith("+"))
			digits = digits.substring(1);
		BigInteger value;
		if (digits.startsWith("0b"))
			value = new BigInteger(digits.substring(2), 2);
		else if (digits.startsWith("0x"))
			value = new BigInteger(digits.substring(2), 16);
		else if (digits.startsWith("0"))
			value = new BigInteger(digits, 8);
		else
			value = sexagesimal(digits);
		return negative ? value.negate() : value;
	}

	private static BigInteger sexagesimal(String digits) {
		BigInteger value = BigInteger.ZERO;
		for (String part : digits.split(":"))
			value = value.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
		return value;
	}

	private static Object floating(String text) {
		String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
		double sign = digits.startsWith("-") ? -1 : 1;
		if (digits.startsWith("-") || digits.startsWith("+"))
			digits = digits.substring(1);
		if (digits.equals(".inf"))
			return sign * Double.POSITIVE_INFINITY;
		if (digits.equals(".nan"))
			return Double.NaN;
		double value = 0;
		for (String part : digits.split(":"))
			value = value * 60 + Double.parseDouble(part);
		return sign * value;
	}

	private static Object time(String text) {
		Matcher parts = TIME.matcher(text);
		if (!parts.matches())
			return LocalDate.parse(text).toString();
		LocalDateTime time = LocalDateTime.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), number(parts.group(4)),
				number(parts.group(5)), number(parts.group(6)));
		return time.format(ISO) + fraction(parts.group(7)) + zone(parts);
	}

	private static int number(String digits) {
		return digits == null ? 0 : Integer.parseInt(digits);
	}

	private static String fraction(String digits) {
		if (digits == null || digits.isEmpty())
			return "";
		String micros = (digits + "00000").substring(0, 6);
		return micros.equals("000000") ? "" : "." + micros;
	}

	private static String zone(Matcher parts) {
		if (parts.group(8) != null)
			return "+00:00";
		if (parts.group(9) == null)
			return "";
		int minutes = number(parts.group(10)) * 60 + number(parts.group(11));
		int sign = parts.group(9).equals("-") ? -1 : 1;
		ZoneOffset offset = ZoneOffset.ofTotalSeconds(sign * minutes * 60);
		return minutes == 0 ? "+00:00" : offset.getId().substring(0, 6);
	}
}
