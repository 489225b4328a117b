package org.drover.ui.internal.help;

import java.util.function.Consumer;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Paints a page. Links are followed by a click, or by Enter where the caret is. */
final class PageText {

	private static final int MARGIN = 24;

	private final StyledText control;
	private HelpPage page;
	private PageLayout layout;
	private int laidOutFor;

	/** @param follow gets the target of a link */
	PageText(Composite parent, Consumer<String> follow) {
		control = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		control.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN);
		control.setFont(Look.font(Type.TEXT));
		control.setLineSpacing(3);
		control.setAlwaysShowScrollBars(false);
		Look.dress(control, Tint.CARD, Tint.TEXT);
		Look.onChange(control, this::paint);
		control.addListener(SWT.MouseUp, event -> follow(target(control.getOffsetAtPoint(new Point(event.x, event.y))), follow));
		control.addListener(SWT.MouseMove, event -> point(!target(control.getOffsetAtPoint(new Point(event.x, event.y))).isEmpty()));
		control.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.CR)
				follow(target(control.getCaretOffset()), follow);
			else if (event.character == SWT.ESC)
				control.getShell().close();
		});
		control.addListener(SWT.Resize, event -> layOutAnew());
	}

	Control control() {
		return control;
	}

	/** @param anchor of the heading to be at the top */
	void show(HelpPage shown, String anchor) {
		page = shown;
		layOut();
		int line = layout.line(anchor);
		control.setCaretOffset(control.getOffsetAtLine(line));
		control.setTopIndex(line);
		control.setTopPixel(Math.max(0, control.getTopPixel() - MARGIN));
	}

	private static void follow(String target, Consumer<String> follow) {
		if (!target.isEmpty())
			follow.accept(target);
	}

	private void point(boolean link) {
		control.setCursor(link ? control.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
	}

	private String target(int offset) {
		if (layout == null || offset < 0)
			return "";
		return layout.pieces().stream().filter(piece -> piece.start() <= offset && offset < piece.start() + piece.length()).map(piece -> piece.span().target())
				.findFirst().orElse("");
	}

	/** Tables depend on the width; what was at the top stays about there. */
	private void layOutAnew() {
		if (page == null || width() == laidOutFor)
			return;
		int top = control.getTopIndex();
		layOut();
		control.setTopIndex(top);
	}

	private int width() {
		return control.getClientArea().width - 2 * MARGIN;
	}

	private void layOut() {
		laidOutFor = width();
		GC gc = new GC(control);
		try {
			gc.setFont(Look.font(Type.BOLD));
			layout = new PageLayout(page, text -> gc.textExtent(text).x, laidOutFor);
		} finally {
			gc.dispose();
		}
		paint();
	}

	private void paint() {
		if (layout == null)
			return;
		control.setRedraw(false);
		control.setText(layout.text());
		for (int index = 0; index < layout.lines().size(); index++)
			dress(index, layout.lines().get(index));
		for (PageLayout.Piece piece : layout.pieces()) {
			if (piece.length() > 0)
				control.setStyleRange(style(piece, layout.lines().get(control.getLineAtOffset(piece.start())).kind()));
		}
		control.setRedraw(true);
	}

	private void dress(int index, PageLayout.Line line) {
		control.setLineIndent(index, 1, line.indent());
		control.setLineWrapIndent(index, 1, line.indent() + line.hang());
		if (!line.tabs().isEmpty())
			control.setLineTabStops(index, 1, line.tabs().stream().mapToInt(Integer::intValue).toArray());
		if (line.kind() == PageLayout.Kind.CODE)
			control.setLineBackground(index, 1, Look.color(Tint.CANVAS));
	}

	private static StyleRange style(PageLayout.Piece piece, PageLayout.Kind kind) {
		StyleRange style = new StyleRange();
		style.start = piece.start();
		style.length = piece.length();
		style.foreground = Look.color(Tint.TEXT);
		switch (kind) {
			case TITLE -> style.font = Look.font(Type.FIGURE);
			case SECTION -> style.font = Look.font(Type.HEADING);
			case SUBSECTION, TABLE_HEAD -> style.font = Look.font(Type.BOLD);
			case TEXT, CODE -> dress(style, piece.span());
		}
		if (!piece.span().target().isEmpty()) {
			style.underline = true;
			style.underlineStyle = SWT.UNDERLINE_SINGLE;
			style.foreground = Look.color(Tint.ACCENT);
		}
		return style;
	}

	private static void dress(StyleRange style, Span span) {
		switch (span.style()) {
			case PLAIN -> style.font = Look.font(Type.TEXT);
			case STRONG -> style.font = Look.font(Type.BOLD);
			case EMPHASIS -> style.foreground = Look.color(Tint.MUTED_TEXT);
			case CODE -> style.font = JFaceResources.getTextFont();
		}
	}
}
