package org.drover.ui.diagram.internal.figures;

import java.util.List;

import org.drover.ui.diagram.internal.figures.CardFigure.Mood;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;

/** Paints a card. */
final class CardPainter {

	private static final int ROUND = 12;
	private static final int TILE = 30;
	private static final int PAD = 10;
	private static final int EDGE = 4;
	private static final int LARGE_ICON = 28;
	private static final int LARGE_MARK = 20;
	private static final int MARK_STEP = Mark.SIZE + 3;
	private static final int DIMMED_ALPHA = 60;
	private static final int OPAQUE = 255;

	private final Ellipsis title = new Ellipsis();
	private final Ellipsis detail = new Ellipsis();

	private Graphics g;
	private Card card;
	private Mood mood;
	private Rectangle r;

	void paint(Graphics graphics, CardFigure figure, Mood shown) {
		g = graphics;
		card = figure.card();
		mood = shown;
		r = figure.cardBounds();
		g.setAntialias(SWT.ON);
		g.setTextAntialias(SWT.ON);
		g.setAlpha(mood.dimmed() ? DIMMED_ALPHA : OPAQUE);
		switch (Detail.of(figure)) {
		case BLOCK -> block();
		case NAME -> name();
		case FULL -> full();
		}
		g.setAlpha(OPAQUE);
	}

	private void block() {
		halo();
		g.setBackgroundColor(card.state() == null ? Look.blend(kindColor(), Look.color(Tint.CARD), 0.75) : Look.color(card.state()));
		g.fillRoundRectangle(r, ROUND, ROUND);
	}

	private void name() {
		ground();
		Rectangle tile = new Rectangle(r.x + EDGE + 4, r.y + 5, r.height - 10, r.height - 10);
		tile(tile, Look.icon(card.kind().label(), LARGE_ICON));
		Font font = Look.font(Type.HEADING);
		int left = tile.right() + 8;
		boolean marked = card.mark() != Mark.NONE;
		List<String> lines = title.fit(card.aside().isEmpty() ? card.title() : card.title() + ", " + card.aside(), font, r.right() - (marked ? LARGE_MARK + 10 : 6) - left, 2);
		if (marked)
			largeMark(r.right() - LARGE_MARK - 6, r.y + (r.height - LARGE_MARK) / 2);
		int top = r.y + (r.height - lines.size() * height(font)) / 2;
		for (int line = 0; line < lines.size(); line++)
			text(lines.get(line), font, titleColor(), left, top + line * height(font));
	}

	/** Seen from farther away. */
	private void largeMark(int x, int y) {
		g.pushState();
		g.translate(x, y);
		g.scale((double) LARGE_MARK / Mark.SIZE);
		card.mark().paint(g, card.state(), 0, 0);
		g.popState();
	}

	private void full() {
		ground();
		tile(new Rectangle(r.x + PAD, r.y + (r.height - TILE) / 2, TILE, TILE), Look.icon(card.kind()));
		Font bold = Look.font(Type.BOLD);
		Font small = Look.font(Type.SMALL);
		int left = r.x + PAD + TILE + PAD;
		int width = r.right() - PAD - left - (marks() == 0 ? 0 : marks() * MARK_STEP + 2);
		int lines = height(bold) + (card.detail().isEmpty() ? 0 : height(small) + 1);
		int top = r.y + (r.height - lines) / 2;
		text(title.fit(card.title(), bold, width), bold, titleColor(), left, top);
		text(detail.fit(card.detail(), small, r.right() - PAD - left), small, Look.color(Tint.MUTED_TEXT), left, top + height(bold) + 1);
		paintMarks(r.right() - PAD + 2, top + height(bold) / 2);
	}

	private void ground() {
		halo();
		if (!card.missing() && !mood.dimmed())
			shadow();
		if (card.stack())
			pile();
		sheet(r, border(), background());
		if (card.state() != null && !card.missing())
			edge();
	}

	private void halo() {
		if (!mood.selected() && !mood.highlighted())
			return;
		g.setAlpha(mood.dimmed() ? DIMMED_ALPHA : mood.selected() ? 90 : 45);
		g.setBackgroundColor(Look.color(Tint.ACCENT));
		g.fillRoundRectangle(r.getCopy().expand(4, 4), ROUND + 6, ROUND + 6);
		g.setAlpha(mood.dimmed() ? DIMMED_ALPHA : OPAQUE);
	}

	private void shadow() {
		g.setBackgroundColor(new Color(0, 0, 0));
		g.setAlpha(Look.dark() ? 70 : mood.hovered() ? 26 : 14);
		g.fillRoundRectangle(r.getTranslated(0, 1), ROUND, ROUND);
		g.setAlpha(Look.dark() ? 40 : mood.hovered() ? 14 : 8);
		g.fillRoundRectangle(r.getTranslated(0, 2).expand(1, 1), ROUND, ROUND);
		g.setAlpha(OPAQUE);
	}

	private void pile() {
		for (int depth = 2; depth >= 1; depth--) {
			Rectangle behind = new Rectangle(r.x + 6 * depth, r.y + 3 * depth - 1, r.width - 12 * depth, r.height);
			sheet(behind, border(), Look.blend(background(), Look.color(Tint.CARD_BORDER), 0.75));
		}
	}

	private void sheet(Rectangle sheet, Color border, Color ground) {
		g.setBackgroundColor(ground);
		g.fillRoundRectangle(sheet, ROUND, ROUND);
		g.setForegroundColor(border);
		g.setLineWidth(1);
		g.setLineStyle(card.missing() ? Graphics.LINE_DASH : Graphics.LINE_SOLID);
		g.drawRoundRectangle(sheet.getCopy().resize(-1, -1), ROUND, ROUND);
		g.setLineStyle(Graphics.LINE_SOLID);
	}

	/** The state's colour down the card's left side, inside its rounding. */
	private void edge() {
		g.setBackgroundColor(Look.color(card.state()));
		g.pushState();
		g.clipRect(new Rectangle(r.x, r.y, EDGE, r.height));
		g.fillRoundRectangle(r, ROUND, ROUND);
		g.popState();
	}

	private void tile(Rectangle tile, Image icon) {
		g.setBackgroundColor(Look.blend(kindColor(), background(), Look.dark() ? 0.26 : 0.13));
		g.fillRoundRectangle(tile, 8, 8);
		org.eclipse.swt.graphics.Rectangle size = icon.getBounds();
		g.drawImage(icon, tile.x + (tile.width - size.width) / 2, tile.y + (tile.height - size.height) / 2);
	}

	private int marks() {
		return (card.stack() ? 1 : 0) + (card.circle() ? 1 : 0) + (card.mark() == Mark.NONE ? 0 : 1) + (card.root() ? 1 : 0);
	}

	private void paintMarks(int right, int middle) {
		int x = right - MARK_STEP;
		int y = middle - Mark.SIZE / 2;
		if (card.stack()) {
			plus(x + 6, middle);
			x -= MARK_STEP;
		}
		if (card.circle()) {
			Mark.CIRCLE.paint(g, Tint.WARNING, x, y);
			x -= MARK_STEP;
		}
		if (card.mark() != Mark.NONE) {
			card.mark().paint(g, card.state(), x, y);
			x -= MARK_STEP;
		}
		if (card.root()) {
			g.setBackgroundColor(Look.color(Tint.ACCENT));
			g.fillOval(x + 2, middle - 4, 8, 8);
		}
	}

	private void plus(int x, int y) {
		g.setForegroundColor(mood.hovered() ? Look.color(Tint.ACCENT) : Look.color(Tint.MUTED_TEXT));
		g.drawRoundRectangle(new Rectangle(x - 6, y - 6, 12, 12), 5, 5);
		g.drawLine(x - 3, y, x + 3, y);
		g.drawLine(x, y - 3, x, y + 3);
	}

	private Color background() {
		Color ground = card.missing() ? Look.color(Tint.CANVAS) : Look.color(Tint.CARD);
		return card.state() == null || card.faded() ? ground : Look.blend(Look.color(card.state()), ground, 0.06);
	}

	private Color border() {
		if (mood.selected() || mood.highlighted())
			return Look.color(Tint.ACCENT);
		Color usual = card.state() == null ? Look.color(Tint.CARD_BORDER)
				: card.missing() ? Look.color(card.state()) : Look.blend(Look.color(card.state()), Look.color(Tint.CARD_BORDER), 0.45);
		return mood.hovered() ? Look.blend(Look.color(Tint.ACCENT), usual, 0.6) : usual;
	}

	private Color kindColor() {
		return card.faded() ? Look.color(Tint.OBSOLETE) : Look.color(card.kind());
	}

	private Color titleColor() {
		return Look.color(card.faded() ? Tint.MUTED_TEXT : Tint.TEXT);
	}

	private void text(String text, Font font, Color color, int x, int y) {
		g.setFont(font);
		g.setForegroundColor(color);
		g.drawString(text, x, y);
	}

	private static int height(Font font) {
		return FigureUtilities.getFontMetrics(font).getHeight();
	}
}
