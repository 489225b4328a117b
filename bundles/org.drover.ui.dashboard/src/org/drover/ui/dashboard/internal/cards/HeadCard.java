package org.drover.ui.dashboard.internal.cards;

import java.time.Instant;

import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** What the figures are about, and how old they are. */
public final class HeadCard extends Card {

	private String source = "";
	private Instant gatheredAt = Instant.now();

	public HeadCard(Composite parent) {
		super(parent, Span.WHOLE, Messages.HeadCard_title);
	}

	public void show(String newSource, Instant newGatheredAt) {
		source = newSource;
		gatheredAt = newGatheredAt;
		changed();
	}

	@Override
	public String words() {
		return title() + ": " + second();
	}

	private String second() {
		return Words.say(Messages.HeadCard_source, source, Words.ago(gatheredAt, Instant.now()));
	}

	@Override
	boolean framed() {
		return false;
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		int top = area.y - PAD / 2;
		pen.text(title(), area.x - PAD + 2, top, Type.HEADING, Tint.TEXT);
		pen.text(second(), area.x - PAD + 2, top + pen.lineHeight(Type.HEADING) + 2, area.width + PAD, Type.SMALL, Tint.MUTED_TEXT);
	}

	@Override
	int contentHeight(Pen pen, int width) {
		return pen.lineHeight(Type.HEADING) + 2 + pen.lineHeight(Type.SMALL) - PAD;
	}
}
