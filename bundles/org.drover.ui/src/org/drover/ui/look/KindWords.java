package org.drover.ui.look;

import org.drover.model.ObjectKind;

/** Kinds of objects as people read them: the console names each in one way only. */
public final class KindWords {

	private KindWords() {
	}

	/** Inside a sentence: {@code distribution point}, {@code operating system image}. */
	public static String one(ObjectKind kind) {
		return kind == ObjectKind.OS_IMAGE ? "operating system image" : kind.label().replace('-', ' ');
	}

	/** Inside a sentence: {@code distribution points}, {@code boundaries}. */
	public static String many(ObjectKind kind) {
		return Words.plural(one(kind));
	}

	/** {@code 1 distribution point}, {@code 4,500 clients}. */
	public static String count(long number, ObjectKind kind) {
		return Words.count(number, one(kind));
	}

	/** At the start of a line: {@code Distribution point}. */
	public static String name(ObjectKind kind) {
		return Words.capital(one(kind));
	}

	/** At the start of a line: {@code Distribution points}, {@code Boundaries}. */
	public static String names(ObjectKind kind) {
		return Words.capital(many(kind));
	}
}
