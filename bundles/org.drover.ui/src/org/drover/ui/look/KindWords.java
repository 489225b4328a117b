package org.drover.ui.look;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.drover.model.ObjectKind;

/** Kinds of objects as people read them: the console names each in one way only. */
public final class KindWords {

	private static final ResourceBundle KINDS = kinds(Words.LANGUAGE);
	private static final ResourceBundle ENGLISH = kinds(Locale.ROOT);

	private KindWords() {
	}

	private static ResourceBundle kinds(Locale language) {
		return ResourceBundle.getBundle("org.drover.ui.look.kinds", language, KindWords.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
	}

	/** Inside a sentence of the engine, which speaks English. */
	static String inEngine(ObjectKind kind) {
		return ENGLISH.getString(kind.label());
	}

	/** Inside a sentence: {@code distribution point}, {@code operating system image}. */
	public static String one(ObjectKind kind) {
		return KINDS.getString(kind.label());
	}

	/** Inside a sentence: {@code distribution points}, {@code boundaries}. */
	public static String many(ObjectKind kind) {
		return KINDS.getString(kind.label() + ".many");
	}

	/** {@code 1 distribution point}, {@code 4,500 clients}. */
	public static String count(long number, ObjectKind kind) {
		return Words.number(number) + ' ' + (number == 1 ? one(kind) : many(kind));
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
