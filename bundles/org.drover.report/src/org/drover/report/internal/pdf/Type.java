package org.drover.report.internal.pdf;

/** How a text is set. @param size in points */
record Type(double size, boolean bold, Colour colour) {

	static final Type BRAND = new Type(8, true, Colour.ACCENT);
	static final Type TITLE = new Type(20, true, Colour.INK);
	static final Type HEADING = new Type(13, true, Colour.INK);
	static final Type CAPTION = new Type(9.5, true, Colour.INK);
	static final Type BODY = new Type(9.5, false, Colour.INK);
	static final Type LEAD = new Type(9.5, false, Colour.SOFT);
	static final Type STRONG = new Type(9.5, true, Colour.INK);
	static final Type VALUE = new Type(16, true, Colour.INK);
	static final Type LONG_VALUE = new Type(10, true, Colour.INK);
	static final Type NOTE = new Type(8, false, Colour.SOFT);
	static final Type HEAD = new Type(8, true, Colour.SOFT);
	static final Type CELL = new Type(8.5, false, Colour.INK);
	static final Type FIRST_CELL = new Type(8.5, true, Colour.INK);

	Type in(Colour other) {
		return new Type(size, bold, other);
	}

	/** From one line to the next. */
	double leading() {
		return size * Paper.LEADING;
	}
}
