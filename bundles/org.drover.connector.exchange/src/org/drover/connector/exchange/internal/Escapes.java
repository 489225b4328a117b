package org.drover.connector.exchange.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * Texts as parts hold them. A character that XML 1.0 cannot hold, or would change, is written {@code _xHHHH_}, as Office Open XML does it in
 * ST_Xstring; an underscore before what looks like the rest of that is written so, too.
 */
final class Escapes {

	private static final Pattern ALIKE = Pattern.compile("_x[0-9A-Fa-f]{4}");
	private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
	/** What RFC 3986 lets stand in a fragment beside letters and digits, but for what is a border in ours. */
	private static final String PLAIN = "-._~:@!$'()*,;=/";
	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private Escapes() {
	}

	static String escape(String text) {
		StringBuilder escaped = null;
		for (int at = 0; at < text.length(); at++) {
			char one = text.charAt(at);
			if (needs(text, at)) {
				if (escaped == null)
					escaped = new StringBuilder(text.length() + 16).append(text, 0, at);
				escaped.append("_x").append(HEX.toHexDigits(one)).append('_');
			} else if (escaped != null) {
				escaped.append(one);
			}
		}
		return escaped == null ? text : escaped.toString();
	}

	private static boolean needs(String text, int at) {
		char one = text.charAt(at);
		if (one == '_')
			return ALIKE.matcher(text).region(at, text.length()).lookingAt();
		if (Character.isHighSurrogate(one))
			return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
		if (Character.isLowSurrogate(one))
			return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
		return one < ' ' || one == 0xFFFE || one == 0xFFFF;
	}

	static String unescape(String text) {
		if (!text.contains("_x"))
			return text;
		Matcher matcher = ESCAPE.matcher(text);
		StringBuilder plain = new StringBuilder(text.length());
		int from = 0;
		while (matcher.find()) {
			plain.append(text, from, matcher.start()).append((char) Integer.parseInt(matcher.group(1), 16));
			from = matcher.end();
		}
		return plain.append(text, from, text.length()).toString();
	}

	/** An object as the fragment of a relationship's target. */
	static String fragment(ObjectRef ref) {
		StringBuilder fragment = new StringBuilder();
		for (byte one : escape(ref.toString()).getBytes(StandardCharsets.UTF_8)) {
			if (one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one >= '0' && one <= '9' || PLAIN.indexOf(one) >= 0)
				fragment.append((char) one);
			else
				fragment.append('%').append(HEX.toHexDigits(one));
		}
		return fragment.toString();
	}

	/** @throws IllegalArgumentException where the fragment names no object, or one of a kind that is not known */
	static ObjectRef ref(String fragment) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(fragment.length());
		for (int at = 0; at < fragment.length(); at++) {
			char one = fragment.charAt(at);
			if (one == '%') {
				if (at + 2 >= fragment.length())
					throw new IllegalArgumentException("'" + fragment + "' ends within an escape");
				bytes.write(HexFormat.fromHexDigits(fragment, at + 1, at + 3));
				at += 2;
			} else if (one > ' ' && one < 0x7F) {
				bytes.write(one);
			} else {
				throw new IllegalArgumentException("'" + fragment + "' has a character that is to be escaped");
			}
		}
		try {
			return parse(unescape(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString()));
		} catch (CharacterCodingException e) {
			throw new IllegalArgumentException("'" + fragment + "' is not UTF-8", e);
		}
	}

	private static ObjectRef parse(String text) {
		int colon = text.indexOf(':');
		if (colon < 0)
			throw new IllegalArgumentException("'" + text + "' is not KIND:KEY");
		return ref(text.substring(0, colon), text.substring(colon + 1));
	}

	/** @throws IllegalArgumentException where there is no such object */
	static ObjectRef ref(String kind, String key) {
		for (ObjectKind known : ObjectKind.values()) {
			if (known.label().equals(kind))
				return new ObjectRef(known, key);
		}
		throw new IllegalArgumentException("objects of the kind '" + kind + "' are not known to this version of Drover");
	}
}
