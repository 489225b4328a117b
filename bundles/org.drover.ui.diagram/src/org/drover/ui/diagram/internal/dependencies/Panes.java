package org.drover.ui.diagram.internal.dependencies;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.Ui;
import org.eclipse.draw2d.Viewport;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * Shows a diagram, or a comparison's two sides beside each other, every card at the same place on both: these are scrolled, zoomed and
 * selected together.
 */
final class Panes {

	private final SashForm sash;
	private final Composite left;
	private final Label leftTitle;
	private final Label rightTitle;
	private final DiagramCanvas first;
	private final DiagramCanvas second;
	private boolean compared;
	/** One pane is being told what the other did. */
	private boolean following;

	/** @param open called when a card is opened by a double click or Enter */
	Panes(Composite parent, Consumer<Node> open) {
		sash = new SashForm(parent, SWT.HORIZONTAL);
		Look.dress(sash, Tint.CARD_BORDER, Tint.TEXT);
		sash.setSashWidth(3);
		left = Ui.grid(sash, 1, Tint.CARD);
		leftTitle = title(left);
		first = canvas(left, open);
		Composite right = Ui.grid(sash, 1, Tint.CARD);
		rightTitle = title(right);
		second = canvas(right, open);
		follow(first, second);
		follow(second, first);
		sash.setMaximizedControl(left);
		showTitles(false);
	}

	/** Also the right one: what a sash form does not show has no size, but is there for screen readers. */
	private void showTitles(boolean show) {
		Ui.visible(leftTitle, show);
		Ui.visible(rightTitle, show);
	}

	private static Label title(Composite pane) {
		GridLayoutFactory.fillDefaults().spacing(0, 5).applyTo(pane);
		Label title = Ui.label(pane, "", Type.BOLD, Tint.TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 5).applyTo(title);
		return title;
	}

	private static DiagramCanvas canvas(Composite pane, Consumer<Node> open) {
		DiagramCanvas canvas = new DiagramCanvas(pane, open);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
		return canvas;
	}

	Control control() {
		return sash;
	}

	/** The only one, or the left one. */
	DiagramCanvas canvas() {
		return first;
	}

	List<DiagramCanvas> canvases() {
		return List.of(first, second);
	}

	/** What diagrams are laid out for. @param two whether the place is to be shared by two diagrams */
	Sheet sheet(boolean two) {
		Sheet now = first.sheet();
		int width = two == compared ? now.viewWidth() : two ? now.viewWidth() / 2 : now.viewWidth() * 2;
		return new Sheet(now.cardWidth(), now.cardHeight(), width, now.viewHeight());
	}

	/** @param kept as {@link DiagramCanvas#show} has it */
	void show(Diagram diagram, String kept) {
		alone();
		first.show(diagram, Side.ALONE, kept);
	}

	/** Shows a comparison's two sides. */
	void show(Diagram diagram, Titles titles, String kept) {
		compared = true;
		leftTitle.setText(titles.left().replace("&", "&&"));
		rightTitle.setText(titles.right().replace("&", "&&"));
		showTitles(true);
		sash.setMaximizedControl(null);
		sash.layout(true, true);
		following = true; // each fits its diagram by itself: they are equally large
		first.show(diagram, Side.LEFT, kept);
		second.show(diagram, Side.RIGHT, kept);
		following = false;
	}

	/** Above the two sides. */
	record Titles(String left, String right) {
	}

	void clear() {
		alone();
		first.clear();
	}

	private void alone() {
		if (!compared)
			return;
		compared = false;
		second.clear();
		showTitles(false);
		sash.setMaximizedControl(left);
		sash.layout(true, true);
	}

	/** What is seen of the diagrams stays, though their place becomes smaller or larger meanwhile. */
	void steadily(Runnable change) {
		first.steadily(() -> second.steadily(change));
	}

	void filter(Optional<BitSet> cards) {
		first.filter(cards);
		second.filter(cards);
	}

	void focus(Optional<Focus> focus) {
		first.focus(focus);
		second.focus(focus);
	}

	private void follow(DiagramCanvas leader, DiagramCanvas follower) {
		leader.viewer().addSelectionChangedListener(event -> pass(() -> follower.select(leader.selection())));
		leader.surface().zoom().addZoomListener(zoom -> pass(() -> {
			follower.surface().zoom().setZoom(zoom);
			scroll(leader, follower);
		}));
		leader.surface().canvas().getViewport().addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, event -> pass(() -> scroll(leader, follower)));
	}

	private static void scroll(DiagramCanvas leader, DiagramCanvas follower) {
		follower.surface().canvas().getViewport().setViewLocation(leader.surface().canvas().getViewport().getViewLocation());
	}

	private void pass(Runnable change) {
		if (!compared || following)
			return;
		following = true;
		try {
			change.run();
		} finally {
			following = false;
		}
	}
}
