package org.drover.ui.dashboard.internal.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.drover.ui.dashboard.internal.figures.ServiceFigures;
import org.drover.ui.dashboard.internal.figures.ServiceFigures.Role;
import org.drover.ui.look.HealthWords;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** The services of the legacy topology and of the new one side by side, and when somebody last made sure of them. */
public final class ServicesCard extends Card {

	private static final int GAP = 8;
	private static final int ICON = 24;
	private static final int ICON_POINTS = 16;
	private static final int LEAST_COLUMN = 110;
	private static final int DOT = 8;

	/**
	 * @param note  how old what was gathered is
	 * @param check what was found when services were last looked for
	 * @param rows  what is behind the counts
	 * @param ask   has both topologies say how they are now
	 */
	public record Content(ServiceFigures services, String note, String check, Tint tint, Link rows, Link ask) {
	}

	private Content content;

	public ServicesCard(Composite parent) {
		super(parent, Span.CHART, Messages.ServicesCard_title);
	}

	public void show(Content newContent) {
		content = newContent;
		List<Link> links = new ArrayList<>();
		content.services().roles().forEach(role -> links.add(content.rows()));
		links.add(content.ask());
		lead(links);
		changed();
	}

	@Override
	public String words() {
		if (content == null)
			return title();
		String roles = content.services().roles().stream().map(this::words).collect(Collectors.joining("; "));
		return title() + ", " + content.note() + ": " + roles + ". " + content.check();
	}

	private String words(Role role) {
		String health = role.worst().map(worst -> " (" + HealthWords.of(worst) + ')').orElse("");
		return KindWords.names(role.kind()) + health + ' ' + content.services().legacy() + ' ' + Words.number(role.legacy())
				+ (content.services().target().isEmpty() ? "" : ", " + content.services().target() + ' ' + target(role));
	}

	private static String target(Role role) {
		return role.shared() > 0 ? Words.say(Messages.ServicesCard_shared, role.own(), role.shared()) : Words.number(role.own());
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		int y = drawTitle(pen, area);
		if (content == null)
			return;
		int right = area.x + area.width;
		int before = right - column(pen);
		pen.textBefore(content.services().target(), right, y - 6, Type.SMALL, Tint.MUTED_TEXT);
		int legacy = pen.textBefore(content.services().legacy(), before, y - 6, Type.SMALL, Tint.MUTED_TEXT);
		pen.text(content.note(), area.x, y - 6, legacy - area.x - 8, Type.SMALL, Tint.MUTED_TEXT);
		y += pen.lineHeight(Type.SMALL) + 2;
		for (Role role : content.services().roles()) {
			place(pen, new Rectangle(area.x - 4, y - GAP / 2, area.width + 8, rowHeight(pen)));
			row(pen, area, before, y, role);
			y += rowHeight(pen);
		}
		foot(pen, area, y);
	}

	/** What the counts of the other topology take. */
	private int column(Pen pen) {
		int widest = content.services().roles().stream().mapToInt(role -> pen.width(target(role), Type.BOLD)).max().orElse(0);
		return Math.max(LEAST_COLUMN, widest + 2 * GAP);
	}

	/** @param before where the counts of the other topology begin */
	private void row(Pen pen, Rectangle area, int before, int y, Role role) {
		int right = area.x + area.width;
		pen.gc.drawImage(Look.icon(role.kind()), area.x, y + (pen.lineHeight(Type.SMALL) - ICON_POINTS) / 2);
		if (!content.services().target().isEmpty())
			pen.textBefore(target(role), right, y, Type.BOLD, role.own() + role.shared() > 0 ? Tint.TEXT : Tint.MUTED_TEXT);
		int legacy = pen.textBefore(Words.number(role.legacy()), before, y, Type.BOLD, role.legacy() > 0 ? Tint.TEXT : Tint.MUTED_TEXT);
		int name = area.x + ICON;
		int room = legacy - name - GAP;
		role.worst().ifPresentOrElse(worst -> {
			int said = pen.width(HealthWords.of(worst), Type.SMALL);
			int after = pen.text(KindWords.names(role.kind()), name, y, room - said - GAP, Type.SMALL, Tint.TEXT);
			pen.text(HealthWords.of(worst), after + GAP, y, Type.SMALL, HealthWords.tint(worst));
		}, () -> pen.text(KindWords.names(role.kind()), name, y, room, Type.SMALL, Tint.TEXT));
	}

	private void foot(Pen pen, Rectangle area, int y) {
		int line = pen.lineHeight(Type.SMALL);
		pen.dot(area.x, y + (line - DOT) / 2, DOT, content.tint());
		pen.text(content.check(), area.x + DOT + 8, y, area.width - DOT - 8, Type.SMALL, Tint.TEXT);
		int below = y + line + GAP;
		int width = pen.width(content.ask().words(), Type.SMALL);
		place(pen, new Rectangle(area.x - 4, below - 3, width + 8, line + 6));
		pen.text(content.ask().words(), area.x, below, area.width, Type.SMALL, Tint.ACCENT);
	}

	private static int rowHeight(Pen pen) {
		return pen.lineHeight(Type.BOLD) + GAP;
	}

	@Override
	int contentHeight(Pen pen, int width) {
		int rows = content == null ? 0 : content.services().roles().size();
		return titleHeight(pen) + pen.lineHeight(Type.SMALL) + 2 + rows * rowHeight(pen) + 2 * pen.lineHeight(Type.SMALL) + GAP;
	}
}
