package org.drover.report.internal.kind;

import java.util.Locale;

import org.drover.model.ObjectKind;
import org.drover.report.Tone;
import org.drover.report.internal.Figures;

/** Names of constants and counts, as people say them. */
public final class Phrases {

	private Phrases() {
	}

	/** {@code 1 job}, {@code 2,500 jobs}. */
	public static String count(long number, String one) {
		return count(number, one, one + "s");
	}

	/** With more than a noun: {@code 1 object is}, {@code 2 objects are}. */
	public static String count(long number, String one, String many) {
		return Figures.text(number) + " " + (number == 1 ? one : many);
	}

	/** {@code distribution point}. */
	public static String kind(ObjectKind kind) {
		return kind == ObjectKind.OS_IMAGE ? "OS image" : word(kind);
	}

	/** A constant in lower case, with spaces. */
	public static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	public static Tone noneIsGood(long bad) {
		return bad == 0 ? Tone.GOOD : Tone.BAD;
	}
}
