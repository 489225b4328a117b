package org.drover.ui.diagram.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.drover.model.DroverException;
import org.eclipse.draw2d.ColorConstants;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.ImageFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.Polyline;
import org.eclipse.draw2d.RectangleFigure;
import org.eclipse.draw2d.RoundedRectangle;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** A few figures as a document, read back and looked at, and as SVG. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "texts cannot be measured without a display")
class PageGraphicsTest {

	private static final int WIDTH = 320;
	private static final int HEIGHT = 200;
	private static final int RED = 0xffff0000;
	private static final int GREEN = 0xff00ff00;
	private static final int BLUE = 0xff0000ff;
	private static final int WHITE = 0xffffffff;

	private static Display display;
	private static Font font;
	private static Font bold;
	private static Image image;

	@BeforeAll
	static void open() {
		System.setProperty("java.awt.headless", "true"); // the reader of documents needs no window toolkit
		display = new Display();
		font = new Font(display, "Sans", 11, SWT.NORMAL);
		bold = new Font(display, "Sans", 14, SWT.BOLD);
		image = new Image(display, 16, 16);
		GC gc = new GC(image);
		gc.setBackground(ColorConstants.blue);
		gc.fillRectangle(0, 0, 16, 16);
		gc.dispose();
	}

	@AfterAll
	static void close() {
		image.dispose();
		font.dispose();
		bold.dispose();
		display.dispose();
	}

	@Test
	void aDocumentHasOnePageAsLargeAsThePicture() throws IOException {
		try (PDDocument document = Loader.loadPDF(page(figures()).bytes())) {
			assertEquals(1, document.getNumberOfPages());
			PDPage page = document.getPage(0);
			assertEquals(WIDTH * 0.75, page.getMediaBox().getWidth(), 0.01);
			assertEquals(HEIGHT * 0.75, page.getMediaBox().getHeight(), 0.01);
		}
		try (PDDocument document = Loader.loadPDF(new PdfPage(100_000, 1_000).bytes())) {
			assertEquals(14_400, document.getPage(0).getMediaBox().getWidth(), 0.01);
			assertEquals(144, document.getPage(0).getMediaBox().getHeight(), 0.01);
		}
	}

	@Test
	void textsCanBeSelectedWhereTheyAreSeen() throws IOException {
		List<TextPosition> letters = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(page(figures()).bytes())) {
			PDFTextStripper stripper = new PDFTextStripper() {
				@Override
				protected void processTextPosition(TextPosition letter) {
					letters.add(letter);
					super.processTextPosition(letter);
				}
			};
			String text = stripper.getText(document);
			assertTrue(text.contains("Berlin – Süd & Nord"), text);
			assertTrue(text.contains("Server 7"), text);
			for (COSName name : document.getPage(0).getResources().getFontNames())
				assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded());
		}
		TextPosition first = letters.stream().filter(letter -> letter.getUnicode().equals("B")).findFirst().orElseThrow();
		TextPosition last = letters.stream().filter(letter -> letter.getUnicode().equals("d")).reduce((one, next) -> next).orElseThrow();
		assertEquals(0, first.getDir());
		double width = (last.getEndX() - first.getX()) / 0.75;
		assertEquals(FigureUtilities.getTextWidth("Berlin – Süd & Nord", font), width, 1.5, "it is as wide as on the screen");
	}

	@Test
	void whatADocumentsFontHasNotIsDrawn() throws IOException {
		IFigure label = label("\u2593\u2593\u2593", bold, 20);
		try (PDDocument document = Loader.loadPDF(page(label).bytes())) {
			assertEquals("", new PDFTextStripper().getText(document).strip());
		}
		BufferedImage seen = seen(label);
		Rectangle there = label.getBounds();
		long dark = IntStream.range(0, there.width * there.height).map(at -> seen.getRGB(there.x + at % there.width, there.y + at / there.width))
				.filter(rgb -> (rgb & 0xff) < 0x80).count();
		assertTrue(dark > 20, dark + " dark points");
		assertEquals(WHITE, seen.getRGB(there.right() + 20, there.y + 5));
	}

	@Test
	void shapesAreWhereTheyAreOnTheScreen() throws IOException {
		BufferedImage seen = seen(figures());
		assertEquals(RED, seen.getRGB(30, 20), "a rectangle");
		assertEquals(WHITE, seen.getRGB(8, 8), "beside it");
		assertEquals(GREEN, seen.getRGB(120, 20), "a round rectangle");
		assertEquals(WHITE, seen.getRGB(101, 11), "its corner");
		assertEquals(BLUE, seen.getRGB(208, 18), "a picture");
		assertEquals(RED, seen.getRGB(30, 100), "what sticks out of its parent");
		assertEquals(WHITE, seen.getRGB(70, 100), "is cut off");
		assertEquals(0xff000000, seen.getRGB(250, 150), "a dash");
		assertEquals(WHITE, seen.getRGB(270, 150), "a gap between dashes");
		assertEquals(WHITE, seen.getRGB(250, 153), "beside the line");
	}

	@Test
	void whatFiguresPaintThemselvesIsThereToo() throws IOException {
		Figure figure = new Figure() {
			@Override
			protected void paintFigure(Graphics g) {
				g.setForegroundColor(ColorConstants.black);
				g.setBackgroundColor(ColorConstants.white);
				g.fillGradient(0, 0, 100, 20, false);
				g.setBackgroundColor(ColorConstants.red);
				g.fillArc(0, 50, 100, 100, 0, 90);
				g.pushState();
				g.setAlpha(51);
				g.fillOval(200, 0, 40, 40);
				g.popState();
				g.scale(2);
				g.translate(100, 50);
				g.fillPolygon(new int[] { 0, 0, 20, 0, 0, 20 });
				g.drawPolygon(new int[0]);
			}
		};
		figure.setBounds(new Rectangle(0, 0, WIDTH, HEIGHT));
		BufferedImage seen = seen(figure);
		assertTrue((seen.getRGB(10, 10) & 0xff) < 60 && (seen.getRGB(90, 10) & 0xff) > 200, "from black to white");
		assertEquals(RED, seen.getRGB(70, 80), "the quarter at the upper right");
		assertEquals(WHITE, seen.getRGB(30, 80), "not the one beside it");
		assertEquals(0xffffcccc, seen.getRGB(220, 20), "a fifth of red");
		assertEquals(RED, seen.getRGB(210, 110), "twice as large, elsewhere");
		assertEquals(WHITE, seen.getRGB(238, 138));
	}

	@Test
	void svgHasTheSameShapesAndTexts() {
		SvgPage page = new SvgPage(WIDTH, HEIGHT);
		paint(figures(), new SvgGraphics(page));
		String text = page.text();
		assertTrue(text.contains("<rect x=\"10\" y=\"10\" width=\"50\" height=\"30\" fill=\"#ff0000\"/>"), text);
		assertTrue(text.contains("rx=\"8\" ry=\"8\" fill=\"#00ff00\"/>"), text);
		assertTrue(text.contains("<path d=\"M200.5 150.5L300.5 150.5\" fill=\"none\" stroke=\"#000000\" stroke-width=\"3\" stroke-dasharray=\"9 3\"/>"), text);
		assertTrue(text.contains(">Berlin – Süd &amp; Nord</text>"), text);
		assertTrue(text.contains("font-weight=\"bold\""), text);
		assertTrue(text.contains("<use href=\"#i0\""), text);
	}

	@Test
	void aDocumentWithoutAPlaceIsToldOfInASentence(@TempDir Path folder) {
		Path file = folder.resolve("gone").resolve("picture.pdf");
		DroverException failure = assertThrows(DroverException.class, () -> SafeFile.write(file, page(figures()).bytes()));
		assertEquals(file + " was not written: the folder " + file.getParent() + " is not there; choose another one", failure.getMessage());
		assertTrue(Files.notExists(file));
	}

	private static IFigure figures() {
		Figure all = new Figure();
		all.setOpaque(true);
		all.setBackgroundColor(ColorConstants.white);
		all.setBounds(new Rectangle(0, 0, WIDTH, HEIGHT));
		all.add(filled(new RectangleFigure(), RED, new Rectangle(10, 10, 50, 30)));
		RoundedRectangle round = new RoundedRectangle();
		round.setCornerDimensions(new Dimension(16, 16));
		all.add(filled(round, GREEN, new Rectangle(100, 10, 60, 30)));
		ImageFigure picture = new ImageFigure(image);
		picture.setBounds(new Rectangle(200, 10, 16, 16));
		all.add(picture);
		Figure parent = new Figure();
		parent.setBounds(new Rectangle(10, 90, 50, 30));
		parent.add(filled(new RectangleFigure(), RED, new Rectangle(10, 90, 100, 30)));
		all.add(parent);
		Polyline line = new Polyline();
		line.addPoint(new Point(200, 150));
		line.addPoint(new Point(300, 150));
		line.setLineWidth(3);
		line.setLineStyle(SWT.LINE_DASH);
		line.setForegroundColor(ColorConstants.black);
		all.add(line);
		all.add(label("Berlin – Süd & Nord", font, 150));
		all.add(label("Server 7", bold, 170));
		return all;
	}

	private static IFigure filled(org.eclipse.draw2d.Shape shape, int rgb, Rectangle bounds) {
		shape.setOutline(false);
		shape.setBackgroundColor(rgb == RED ? ColorConstants.red : ColorConstants.green);
		shape.setBounds(bounds);
		return shape;
	}

	private static IFigure label(String text, Font font, int y) {
		Label label = new Label(text);
		label.setFont(font);
		label.setForegroundColor(ColorConstants.black);
		label.setBounds(new Rectangle(new Point(10, y), label.getPreferredSize()));
		return label;
	}

	private static PdfPage page(IFigure figure) {
		PdfPage page = new PdfPage(WIDTH, HEIGHT);
		paint(figure, new PdfGraphics(page));
		return page;
	}

	private static void paint(IFigure figure, Graphics g) {
		figure.paint(g);
		g.dispose();
	}

	/** As a reader shows it, a pixel for each point of the screen. */
	private static BufferedImage seen(IFigure figure) throws IOException {
		try (PDDocument document = Loader.loadPDF(page(figure).bytes())) {
			BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 96, ImageType.ARGB);
			BufferedImage onWhite = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_ARGB);
			onWhite.createGraphics().drawImage(seen, 0, 0, java.awt.Color.WHITE, null);
			return onWhite;
		}
	}
}
