package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a host line into words the way Ansible does: POSIX shell quoting without expansions, where {@code #} starts a comment even within
 * a word.
 */
final class ShellWords {

	private final String line;
	private final List<String> words = new ArrayList<>();
	private final StringBuilder word = new StringBuilder();
	private boolean open;
	private int at;

	private ShellWords(String line) {
		this.line = line;
	}

	/** The words, or nothing where a quotation or an escape is not ended. */
	static Optional<List<String>> split(String line) {
		ShellWords splitter = new ShellWords(line);
		return splitter.run() ? Optional.of(splitter.words) : Optional.empty();
	}

	private boolean run() {
		while (at < line.length()) {
			char c = line.charAt(at++);
			if (c == '#')
				break;
			if (!take(c))
				return false;
		}
		endWord();
		return true;
	}

	private boolean take(char c) {
		switch (c) {
		case ' ', '\t', '\r', '\n' -> endWord();
		case '\'' -> {
			return single();
		}
		case '"' -> {
			return quoted();
		}
		case '\\' -> {
			return escaped();
		}
		default -> append(c);
		}
		return true;
	}

	private void append(char c) {
		open = true;
		word.append(c);
	}

	private boolean escaped() {
		if (at == line.length())
			return false;
		append(line.charAt(at++));
		return true;
	}

	private boolean single() {
		int end = line.indexOf('\'', at);
		if (end < 0)
			return false;
		open = true;
		word.append(line, at, end);
		at = end + 1;
		return true;
	}

	private boolean quoted() {
		open = true;
		while (at < line.length()) {
			char c = line.charAt(at++);
			if (c == '"')
				return true;
			if (c == '\\' && at < line.length() && "\"\\".indexOf(line.charAt(at)) >= 0)
				c = line.charAt(at++);
			word.append(c);
		}
		return false;
	}

	private void endWord() {
		if (open)
			words.add(word.toString());
		word.setLength(0);
		open = false;
	}
}
