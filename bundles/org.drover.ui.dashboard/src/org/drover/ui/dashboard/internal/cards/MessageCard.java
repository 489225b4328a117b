package org.drover.ui.dashboard.internal.cards;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;

/** A sentence in place of figures that are not there. */
public final class MessageCard extends Card {

	private String sentence = "";

	public MessageCard(Composite parent) {
		super(parent, Span.WHOLE, Messages.MessageCard_title);
	}

	public void show(String newSentence) {
		sentence = newSentence;
		changed();
	}

	@Override
	public String words() {
		return sentence;
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		TextLayout layout = layout(area.width);
		try {
			pen.gc.setForeground(Look.color(Tint.MUTED_TEXT));
			layout.draw(pen.gc, area.x, area.y + (area.height - layout.getBounds().height) / 2);
		} finally {
			layout.dispose();
		}
	}

	@Override
	int contentHeight(Pen pen, int width) {
		TextLayout layout = layout(width);
		try {
			return layout.getBounds().height + 2 * PAD;
		} finally {
			layout.dispose();
		}
	}

	/** The caller disposes of it. */
	private TextLayout layout(int width) {
		TextLayout layout = new TextLayout(getDisplay());
		layout.setFont(Look.font(Type.TEXT));
		layout.setAlignment(SWT.CENTER);
		layout.setWidth(Math.max(40, width));
		layout.setText(sentence);
		return layout;
	}
}
