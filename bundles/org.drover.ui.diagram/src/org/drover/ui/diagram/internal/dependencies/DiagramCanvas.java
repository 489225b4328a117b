package org.drover.ui.diagram.internal.dependencies;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.diagram.internal.figures.CardFigure;
import org.drover.ui.diagram.internal.figures.DiagramSurface;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.KeyStroke;
import org.eclipse.gef.tools.PanningSelectionTool;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Draws diagrams: selection, the way to what is selected, what steps back, zoom. */
final class DiagramCanvas {

	/** Below this names are hard to read: a large diagram is shown in part rather than smaller. */
	private static final double LEAST = 0.42;
	private static final double LEGIBLE = 0.5;
	private static final int START = 12;
	private static final int LEAST_VIEW = 300;

	private final GraphicalViewer viewer = new ScrollingGraphicalViewer();
	private final DiagramSurface surface;
	private final Consumer<Node> open;
	private DiagramPart part;
	private Side side = Side.ALONE;
	/** Cards that match the filter. */
	private Optional<BitSet> matching = Optional.empty();
	private Optional<Focus> focus = Optional.empty();
	/** The zoom by which the diagram was shown from its start; while it stays, the diagram follows the size of the view. */
	private double framed;
	private boolean steady;

	/** @param open called when a card is opened by a double click or Enter */
	DiagramCanvas(Composite parent, Consumer<Node> open) {
		this.open = open;
		Control control = viewer.createControl(parent);
		DefaultEditDomain domain = new DefaultEditDomain(null);
		domain.setDefaultTool(new PanningSelectionTool());
		domain.loadDefaultTool();
		domain.addViewer(viewer);
		surface = new DiagramSurface(viewer);
		viewer.setKeyHandler(new FirstCard().setParent(surface.keys()));
		viewer.setEditPartFactory(factory());
		viewer.addSelectionChangedListener(event -> showWay());
		surface.keys().put(KeyStroke.getPressed(SWT.CR, SWT.CR, 0), enter());
		surface.keys().put(KeyStroke.getPressed(SWT.CR, SWT.KEYPAD_CR, 0), enter());
		control.addListener(SWT.Resize, event -> {
			if (part != null && !steady && surface.zoom().getZoom() == framed)
				frame();
		});
	}

	Control control() {
		return viewer.getControl();
	}

	GraphicalViewer viewer() {
		return viewer;
	}

	DiagramSurface surface() {
		return surface;
	}

	Optional<Diagram> diagram() {
		return Optional.ofNullable(part).map(DiagramPart::diagram);
	}

	/** @param kept the group whose card, or first card, stays where it is seen; empty to leave the view alone, null to show the diagram from its start */
	void show(Diagram diagram, Side shown, String kept) {
		Optional<Point> before = kept == null ? Optional.empty() : place(kept);
		String selected = selected().map(node -> node.group().key()).orElse(null);
		side = shown;
		matching = Optional.empty();
		focus = Optional.empty();
		part = new DiagramPart(diagram, side);
		viewer.setContents(part);
		viewer.flush();
		dim();
		Optional<Point> after = kept == null ? Optional.empty() : place(kept);
		if (kept == null)
			frame();
		else if (before.isPresent() && after.isPresent())
			scroll(before.get(), after.get());
		if (selected != null)
			node(selected).ifPresent(node -> select(List.of(node)));
	}

	/** The diagram is not fitted into the view anew, whatever becomes of the view's size meanwhile. */
	void steadily(Runnable change) {
		steady = true;
		try {
			change.run();
		} finally {
			steady = false;
		}
	}

	void clear() {
		part = null;
		viewer.setContents((EditPart) null);
	}

	/** @param cards places of those that match the filter; empty where there is none */
	void filter(Optional<BitSet> cards) {
		matching = cards;
		dim();
	}

	/** While something is in focus the way to what is selected is not shown. */
	void focus(Optional<Focus> wanted) {
		focus = wanted;
		dim();
		showWay();
		selected().ifPresent(node -> viewer.reveal((EditPart) viewer.getEditPartRegistry().get(node)));
	}

	void select(List<Node> nodes) {
		List<?> parts = nodes.stream().map(viewer.getEditPartRegistry()::get).filter(Objects::nonNull).toList();
		viewer.setSelection(new StructuredSelection(parts));
		if (!parts.isEmpty())
			viewer.reveal((EditPart) parts.getFirst());
	}

	Optional<Node> selected() {
		List<?> parts = viewer.getSelectedEditParts();
		return parts.size() == 1 && parts.getFirst() instanceof CardPart card ? Optional.of(card.node()) : Optional.empty();
	}

	/** All selected cards. */
	List<Node> selection() {
		List<?> parts = viewer.getSelectedEditParts();
		return parts.stream().filter(CardPart.class::isInstance).map(card -> ((CardPart) card).node()).toList();
	}

	/** Where nothing is selected the arrow keys have nothing to start from: they select the first card. */
	private final class FirstCard extends GraphicalViewerKeyHandler {

		private static final List<Integer> ARROWS = List.of(SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN);

		FirstCard() {
			super(viewer);
		}

		@Override
		public boolean keyPressed(KeyEvent event) {
			boolean first = ARROWS.contains(event.keyCode) && selection().isEmpty() && part != null && !part.diagram().nodes().isEmpty();
			if (first)
				select(List.of(part.diagram().nodes().getFirst()));
			return first || super.keyPressed(event);
		}
	}

	private Action enter() {
		return new Action() {
			@Override
			public void run() {
				selected().ifPresent(open);
			}
		};
	}

	private EditPartFactory factory() {
		return (context, model) -> new CardPart((Node) model, side, open);
	}

	private Optional<Node> node(String key) {
		return part.diagram().nodes().stream().filter(node -> node.group().key().equals(key)).findFirst()
				.or(() -> part.diagram().nodes().stream().filter(node -> node.group().parent().equals(key)).findFirst());
	}

	private Optional<Point> place(String key) {
		if (part == null)
			return Optional.empty();
		Placement placement = part.diagram().placement();
		return node(key).map(node -> new Point(placement.x()[node.index()], placement.y()[node.index()]));
	}

	private void scroll(Point before, Point after) {
		double zoom = surface.zoom().getZoom();
		Point view = surface.canvas().getViewport().getViewLocation();
		surface.canvas().getViewport().setViewLocation(view.x + (int) ((after.x - before.x) * zoom), view.y + (int) ((after.y - before.y) * zoom));
	}

	/** What diagrams are laid out for. */
	Sheet sheet() {
		Rectangle view = surface.zoom().getViewport().getClientArea();
		return new Sheet(CardFigure.WIDTH, CardFigure.HEIGHT, Math.max(view.width, LEAST_VIEW), Math.max(view.height, LEAST_VIEW));
	}

	/** All of the diagram where that is legible, else its start. */
	private void frame() {
		surface.fitAll();
		if (surface.zoom().getZoom() < LEAST && !part.diagram().nodes().isEmpty())
			start();
		framed = surface.zoom().getZoom();
	}

	private void start() {
		Placement placement = part.diagram().placement();
		Rectangle view = surface.zoom().getViewport().getClientArea();
		int x = placement.x()[0] + CardFigure.WIDTH / 2;
		int y = placement.y()[0] + CardFigure.HEIGHT / 2;
		if (placement.down())
			surface.show(LEGIBLE, x, (int) (view.height / LEGIBLE / 2) - START);
		else
			surface.show(LEGIBLE, (int) (view.width / LEGIBLE / 2) - START, y);
	}

	private void dim() {
		if (part == null)
			return;
		BitSet dimmed = new BitSet();
		for (Object child : part.getChildren()) {
			CardPart card = (CardPart) child;
			boolean dim = dimmed(card.node().index());
			card.card().setDimmed(dim);
			dimmed.set(card.node().index(), dim);
		}
		BitSet links = new BitSet();
		List<GroupLink> all = part.diagram().graph().links();
		for (int link = 0; link < all.size(); link++)
			links.set(link, dimmed.get(all.get(link).from()) || dimmed.get(all.get(link).to()) || focus.isPresent() && !focus.get().links().get(link));
		part.links().dim(links);
	}

	private boolean dimmed(int card) {
		return matching.isPresent() && !matching.get().get(card) || focus.isPresent() && !focus.get().cards().get(card);
	}

	/** Marks what is in focus, or else the way from what was chosen to the selected card. */
	private void showWay() {
		if (part == null)
			return;
		Focus way = focus.orElseGet(this::way);
		part.links().highlight(way.links());
		for (Object child : part.getChildren())
			((CardPart) child).card().setHighlighted(way.cards().get(((CardPart) child).node().index()));
	}

	private Focus way() {
		int[] way = selected().map(node -> part.diagram().graph().why(node.index())).orElse(new int[0]);
		BitSet cards = new BitSet();
		BitSet steps = new BitSet();
		for (int at = 0; at < way.length; at++)
			cards.set(way[at]);
		List<GroupLink> links = part.diagram().graph().links();
		for (int link = 0; link < links.size(); link++)
			for (int at = 1; at < way.length; at++)
				if (joins(links.get(link), way[at - 1], way[at]))
					steps.set(link);
		return new Focus(cards, steps);
	}

	private static boolean joins(GroupLink link, int one, int other) {
		return link.from() == one && link.to() == other || link.from() == other && link.to() == one;
	}
}
