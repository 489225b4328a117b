package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a part of XML, looked at before a parser sees them. Parts are UTF-8 and have neither a document type nor comments, CDATA sections or
 * processing instructions: so there is nothing to expand or to fetch, and every text that a parser must hold is as long at most as it is from one
 * {@code <} to the next.
 */
final class GuardedReader extends Reader {

	/** What a part may not have; its message is a sentence without a full stop. */
	static final class Forbidden extends IOException {

		private static final long serialVersionUID = 1L;

		Forbidden(String sentence) {
			super(sentence);
		}
	}

	private enum Where {
		TEXT, OPENED, TAG, END_TAG, QUOTED, DECLARATION
	}

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final Reader in;
	private final int longestRun;
	private Where where = Where.TEXT;
	private char quote;
	private char last;
	private int run;
	private int depth;
	private boolean begun;
	private boolean tagged;

	GuardedReader(InputStream bytes, int longestRun) {
		this.in = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT));
		this.longestRun = longestRun;
	}

	@Override
	public int read(char[] into, int offset, int length) throws IOException {
		int count = fill(into, offset, length);
		boolean marked = !begun && count > 0 && into[offset] == BYTE_ORDER_MARK;
		begun |= count > 0;
		if (marked) {
			System.arraycopy(into, offset + 1, into, offset, --count);
			if (count == 0)
				return read(into, offset, length);
		}
		for (int at = offset; at < offset + count; at++)
			look(into[at]);
		return count;
	}

	private int fill(char[] into, int offset, int length) throws IOException {
		try {
			return in.read(into, offset, length);
		} catch (CharacterCodingException e) {
			throw new Forbidden("it is not UTF-8");
		}
	}

	private void look(char one) throws Forbidden {
		run = one == '<' ? 0 : run + 1;
		if (run > longestRun)
			throw new Forbidden("it has a text or tag of more than " + longestRun + " characters");
		switch (where) {
		case TEXT -> where = one == '<' ? Where.OPENED : Where.TEXT;
		case OPENED -> opened(one);
		case QUOTED -> where = one == quote ? Where.TAG : Where.QUOTED;
		case DECLARATION, END_TAG -> where = one == '>' ? Where.TEXT : where;
		case TAG -> tag(one);
		}
		last = one;
	}

	private void opened(char one) throws Forbidden {
		if (one == '!')
			throw new Forbidden("it has a document type, a comment or a CDATA section, which parts of a package may not have");
		if (one == '?' && tagged)
			throw new Forbidden("it has a processing instruction, which parts of a package may not have");
		tagged = true;
		if (one == '/')
			depth--;
		else if (one != '?' && ++depth > Limits.DEPTH)
			throw new Forbidden("its elements are nested deeper than " + Limits.DEPTH);
		where = one == '/' ? Where.END_TAG : one == '?' ? Where.DECLARATION : Where.TAG;
	}

	private void tag(char one) {
		if (one == '"' || one == '\'') {
			quote = one;
			where = Where.QUOTED;
		} else if (one == '>') {
			where = Where.TEXT;
			if (last == '/')
				depth--;
		}
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
