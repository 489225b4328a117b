package org.drover.bench.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as tables show them: three digits that count, thousands apart. */
final class Numbers {

	private static final MathContext DIGITS = new MathContext(3);

	private Numbers() {
	}

	static String text(double value) {
		BigDecimal rounded = new BigDecimal(value).round(DIGITS);
		return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
	}

	/** As it was set, not as it was measured. */
	static String limit(double value) {
		return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : Double.toString(value);
	}

	/** The median, and in brackets the lowest and the highest where there are several. */
	static String text(Sample sample) {
		String median = text(sample.median());
		return sample.values().size() == 1 ? median : median + " (" + text(sample.lowest()) + "–" + text(sample.highest()) + ")";
	}
}
