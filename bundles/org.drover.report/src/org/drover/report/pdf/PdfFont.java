package org.drover.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.drover.report.internal.Characters;

/** One weight of the font that documents are set in. Only the characters that are used are embedded, once the document is saved. */
public final class PdfFont {

	private static final int PLANE = 0x10000;
	private static final int MISSING = 0x25A1;

	private final PDType0Font font;
	private final CmapLookup glyphs;
	private final TrueTypeFont outlines;
	private final double unitsPerEm;
	private final short[] advances = new short[PLANE];
	private boolean incomplete;

	private PdfFont(PDDocument document, TrueTypeFont outlines) throws IOException {
		this.outlines = outlines;
		this.font = PDType0Font.load(document, outlines, true);
		this.glyphs = outlines.getUnicodeCmapLookup();
		this.unitsPerEm = outlines.getUnitsPerEm();
		Arrays.fill(advances, (short) -1);
	}

	public static PdfFont regular(PDDocument document) throws IOException {
		return load(document, "NotoSans-Regular.ttf");
	}

	public static PdfFont bold(PDDocument document) throws IOException {
		return load(document, "NotoSans-Bold.ttf");
	}

	private static PdfFont load(PDDocument document, String file) throws IOException {
		try (InputStream bytes = PdfFont.class.getResourceAsStream("fonts/" + file)) {
			return new PdfFont(document, new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
		}
	}

	public PDType0Font font() {
		return font;
	}

	/** Whether the font has all characters of a text that are shown. */
	public boolean has(String text) {
		return text.codePoints().allMatch(character -> known(character) || !Characters.shown(character));
	}

	/** Whether a text had a character that the font has not. */
	public boolean incomplete() {
		return incomplete;
	}

	/** In one line, of characters that the font has; what cannot be shown is replaced. */
	public String printable(String text) {
		StringBuilder printable = new StringBuilder(text.length());
		text.codePoints().map(this::printable).forEach(printable::appendCodePoint);
		return printable.toString();
	}

	private int printable(int character) {
		if (character == '\n' || character == '\r' || character == '\t')
			return ' ';
		boolean shown = Characters.shown(character);
		if (shown && known(character))
			return character;
		incomplete |= shown;
		return known(MISSING) ? MISSING : '?';
	}

	private boolean known(int character) {
		return character < PLANE && glyphs.getGlyphId(character) != 0;
	}

	/** Of printable text, in points. */
	public double width(String printable, double size) {
		double units = 0;
		for (int i = 0; i < printable.length(); i++)
			units += advance(printable.charAt(i));
		return units / unitsPerEm * size;
	}

	/** Of a character of printable text, in points. */
	public double advance(char character, double size) {
		return advance(character) / unitsPerEm * size;
	}

	private short advance(char character) {
		if (advances[character] < 0)
			advances[character] = advanceOf(character);
		return advances[character];
	}

	private short advanceOf(char character) {
		try {
			return (short) outlines.getAdvanceWidth(glyphs.getGlyphId(character));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
