package org.drover.model.draft;

/** Where an element lies in its container, in points from the upper left corner. Also the text form of layouts: {@code x,y}. */
public record Placement(int x, int y) {

	@Override
	public String toString() {
		return x + "," + y;
	}

	/** @throws IllegalArgumentException where the text is not {@code x,y} */
	public static Placement parse(String text) {
		int comma = text.indexOf(',');
		if (comma < 0)
			throw new IllegalArgumentException("not a placement: " + text);
		return new Placement(Integer.parseInt(text.substring(0, comma)), Integer.parseInt(text.substring(comma + 1)));
	}
}
