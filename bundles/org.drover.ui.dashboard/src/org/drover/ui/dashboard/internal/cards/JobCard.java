package org.drover.ui.dashboard.internal.cards;

import java.util.List;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** The job that runs or ran last: its state, a bar, and how it goes. */
public final class JobCard extends Card {

	private static final int BAR = 8;
	private static final int DOT = 8;

	/**
	 * @param name   of the job
	 * @param state  in words: {@code Running}
	 * @param tint   of the state
	 * @param share  done, from 0 to 1
	 * @param counts {@code 412 of 812 items}
	 * @param speed  beside it: rate and time left, or how long it took; may be empty
	 * @param now    what it works on; may be empty
	 */
	public record Line(String name, String state, Tint tint, double share, String counts, String speed, String now) {

		public static final Line EMPTY = new Line("", "", Tint.MUTED_TEXT, 0, "", "", "");
	}

	private Line line = Line.EMPTY;

	public JobCard(Composite parent) {
		super(parent, Span.WHOLE, Messages.JobCard_title);
	}

	public void show(Line newLine, Link link) {
		line = newLine;
		lead(List.of(link));
		changed();
	}

	@Override
	public String words() {
		String words = Words.say(Messages.JobCard_words, line.name(), line.state(), line.counts());
		return words + (line.speed().isEmpty() ? "" : ", " + line.speed()) + (line.now().isEmpty() ? "" : "; " + line.now());
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		place(pen, new Rectangle(area.x - 4, area.y - 4, area.width + 8, area.height + 8));
		int right = area.x + area.width;
		int y = area.y;
		int state = pen.textBefore(line.state(), right, y, Type.BOLD, line.tint());
		int dot = state - DOT - 6;
		pen.dot(dot, y + (pen.lineHeight(Type.BOLD) - DOT) / 2, DOT, line.tint());
		pen.text(line.name(), area.x, y, dot - 8 - area.x, Type.BOLD, Tint.TEXT);
		y += pen.lineHeight(Type.BOLD) + 8;
		pen.bar(area.x, y, area.width, BAR, line.share(), Look.color(line.tint()));
		y += BAR + 6;
		int speed = pen.textBefore(line.speed(), right, y, Type.SMALL, Tint.TEXT);
		pen.text(line.counts(), area.x, y, speed - 8 - area.x, Type.SMALL, Tint.TEXT);
		y += pen.lineHeight(Type.SMALL) + 2;
		pen.text(line.now(), area.x, y, area.width, Type.SMALL, Tint.MUTED_TEXT);
	}

	@Override
	int contentHeight(Pen pen, int width) {
		return pen.lineHeight(Type.BOLD) + 8 + BAR + 6 + 2 * pen.lineHeight(Type.SMALL) + 2;
	}
}
