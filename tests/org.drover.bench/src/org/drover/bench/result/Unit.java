package org.drover.bench.result;

/** What values are in. */
public enum Unit {
	MILLIS("ms", "fast", false),
	SECONDS("s", "fast", false),
	ROWS("rows/s", "fast", true),
	ITEMS("items/s", "fast", true),
	TASKS("tasks/s", "fast", true),
	PERCENT("%", "small", false),
	BYTES("bytes", "small", false),
	MEBIBYTES("MiB", "small", false),
	TIMES("times", "few", false);

	private final String label;
	private final String praise;
	private final boolean moreIsBetter;

	Unit(String label, String praise, boolean moreIsBetter) {
		this.label = label;
		this.praise = praise;
		this.moreIsBetter = moreIsBetter;
	}

	public String label() {
		return label;
	}

	/** What a side is more of than another when its ratio is above one. */
	String praise() {
		return praise;
	}

	/** How many times as fast one side is as the other. */
	Sample speed(Sample one, Sample other) {
		return moreIsBetter ? one.dividedBy(other) : other.dividedBy(one);
	}

	/** How many times as long one side takes as the other. */
	Sample time(Sample one, Sample other) {
		return speed(other, one);
	}
}
