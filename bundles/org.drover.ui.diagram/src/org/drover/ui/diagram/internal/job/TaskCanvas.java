package org.drover.ui.diagram.internal.job;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.ui.diagram.internal.figures.AccessiblePart;
import org.drover.ui.diagram.internal.figures.CardFigure;
import org.drover.ui.diagram.internal.figures.DiagramSurface;
import org.drover.ui.diagram.internal.figures.PanTracker;
import org.drover.ui.diagram.internal.figures.TipFigure;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.KeyStroke;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.tools.PanningSelectionTool;
import org.eclipse.gef.tools.SelectEditPartTracker;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Draws the tasks of a job: selection, what steps back, zoom. The same cards are kept while only states change, so that nothing jumps. */
final class TaskCanvas {

	private final GraphicalViewer viewer = new ScrollingGraphicalViewer();
	private final DiagramSurface surface;
	private final Consumer<TaskGroup> chosen;
	private final Consumer<TaskGroup> opened;
	private TaskGraph graph;
	private TaskPlaces places;
	private TaskLinksFigure links;
	private TaskFilter filter = TaskFilter.ALL;
	private boolean working;

	/**
	 * @param chosen told which card is selected; null for none
	 * @param opened called for a double click on a card, or Enter
	 */
	TaskCanvas(Composite parent, Consumer<TaskGroup> chosen, Consumer<TaskGroup> opened) {
		this.chosen = chosen;
		this.opened = opened;
		viewer.createControl(parent);
		DefaultEditDomain domain = new DefaultEditDomain(null);
		domain.setDefaultTool(new PanningSelectionTool());
		domain.loadDefaultTool();
		domain.addViewer(viewer);
		surface = new DiagramSurface(viewer);
		viewer.setKeyHandler(new FirstCard().setParent(surface.keys()));
		viewer.setEditPartFactory((context, model) -> new GroupPart((Integer) model));
		viewer.addSelectionChangedListener(event -> selectionChanged());
		surface.keys().put(KeyStroke.getPressed(SWT.CR, SWT.CR, 0), enter());
		surface.keys().put(KeyStroke.getPressed(SWT.CR, SWT.KEYPAD_CR, 0), enter());
	}

	Control control() {
		return viewer.getControl();
	}

	DiagramSurface surface() {
		return surface;
	}

	/** @param atWork whether the console works on the job */
	void show(TaskGraph shown, boolean atWork) {
		boolean first = graph == null;
		boolean same = !first && shown.looksLike(graph);
		Optional<String> selected = selected().map(TaskGroup::key);
		working = atWork;
		graph = shown;
		if (same)
			parts().forEach(GroupPart::refreshCard);
		else
			rebuild(first);
		if (!same)
			selected.ifPresent(this::select);
		dim();
	}

	private void rebuild(boolean first) {
		places = new TaskPlaces(graph);
		links = new TaskLinksFigure(graph, places);
		Point view = surface.canvas().getViewport().getViewLocation();
		viewer.setContents(new GraphPart(graph.groups().size(), links));
		viewer.flush();
		if (first)
			surface.open();
		else
			surface.canvas().getViewport().setViewLocation(view);
	}

	void filter(TaskFilter wanted) {
		filter = wanted;
		dim();
	}

	Optional<TaskGroup> selected() {
		return viewer.getSelectedEditParts().stream().filter(GroupPart.class::isInstance).map(part -> ((GroupPart) part).group()).findFirst();
	}

	/** Selects the card of a key, or the first one that came out of it by unfolding. */
	void select(String key) {
		Stream<GroupPart> same = parts().filter(part -> part.group().key().equals(key));
		Stream<GroupPart> within = parts().filter(part -> part.group().key().startsWith(key + '/'));
		Stream.concat(same, within).findFirst().ifPresent(part -> {
			viewer.select(part);
			viewer.reveal(part);
		});
	}

	private Stream<GroupPart> parts() {
		return viewer.getContents() == null ? Stream.of() : viewer.getContents().getChildren().stream().filter(GroupPart.class::isInstance).map(GroupPart.class::cast);
	}

	private void selectionChanged() {
		Optional<GroupPart> part = viewer.getSelectedEditParts().stream().filter(GroupPart.class::isInstance).map(GroupPart.class::cast).findFirst();
		if (links != null)
			links.select(part.map(GroupPart::index).orElse(-1));
		chosen.accept(part.map(GroupPart::group).orElse(null));
	}

	private void dim() {
		parts().forEach(part -> part.card().setDimmed(!filter.isEmpty() && !filter.fits(part.group())));
	}

	private Action enter() {
		return new Action() {
			@Override
			public void run() {
				selected().ifPresent(opened);
			}
		};
	}

	/** Where nothing is selected the arrow keys have nothing to start from: they select the first card. */
	private final class FirstCard extends GraphicalViewerKeyHandler {

		private static final List<Integer> ARROWS = List.of(SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN);

		FirstCard() {
			super(viewer);
		}

		@Override
		public boolean keyPressed(KeyEvent event) {
			boolean first = ARROWS.contains(event.keyCode) && selected().isEmpty() && graph != null && !graph.groups().isEmpty();
			if (first)
				select(graph.groups().getFirst().key());
			return first || super.keyPressed(event);
		}
	}

	/** The contents: frames behind, cards before them. */
	private final class GraphPart extends AccessiblePart {

		private final int cards;
		private final TaskLinksFigure own;

		GraphPart(int cards, TaskLinksFigure own) {
			this.cards = cards;
			this.own = own;
			setModel(graph);
		}

		@Override
		public void activate() {
			super.activate();
			getLayer(LayerConstants.CONNECTION_LAYER).add(own);
		}

		@Override
		public void deactivate() {
			getLayer(LayerConstants.CONNECTION_LAYER).remove(own);
			super.deactivate();
		}

		@Override
		protected List<?> getModelChildren() {
			return IntStream.range(0, cards).boxed().toList();
		}

		@Override
		protected IFigure createFigure() {
			FreeformLayer layer = new FreeformLayer();
			for (int frame = 0; frame < graph.frames().size(); frame++) {
				WaveFrameFigure figure = new WaveFrameFigure(graph.frames().get(frame).title());
				figure.setBounds(places.frame(frame));
				layer.add(figure);
			}
			return layer;
		}

		/** Cards lie before the frames, which are no parts. */
		@Override
		protected void addChildVisual(EditPart child, int index) {
			getContentPane().add(((GroupPart) child).getFigure());
		}

		@Override
		public DragTracker getDragTracker(Request request) {
			return new PanTracker();
		}

		@Override
		public boolean isSelectable() {
			return false;
		}

		@Override
		protected String accessibleName() {
			return Words.say(Messages.TaskCanvas_name, cards);
		}

		@Override
		protected int accessibleRole() {
			return ACC.ROLE_LIST;
		}

		@Override
		protected void createEditPolicies() {
			// what a job consists of is not edited
		}
	}

	/** A card. */
	private final class GroupPart extends AccessiblePart {

		GroupPart(Integer index) {
			setModel(index);
		}

		int index() {
			return (Integer) getModel();
		}

		TaskGroup group() {
			return graph.groups().get(index());
		}

		CardFigure card() {
			return (CardFigure) getFigure();
		}

		void refreshCard() {
			card().show(TaskCards.of(group(), working));
		}

		@Override
		public void setSelected(int value) {
			super.setSelected(value);
			card().setSelected(value != SELECTED_NONE);
		}

		@Override
		public void performRequest(Request request) {
			if (request.getType() == RequestConstants.REQ_OPEN)
				opened.accept(group());
		}

		@Override
		public DragTracker getDragTracker(Request request) {
			return new SelectEditPartTracker(this);
		}

		@Override
		protected String accessibleName() {
			return TaskCards.spoken(group(), graph.frames().get(group().frame()).title(), working);
		}

		@Override
		protected IFigure createFigure() {
			CardFigure figure = new CardFigure(TaskCards.of(group(), working));
			figure.setTip(this::tip);
			figure.setBounds(places.card(index()).getExpanded(CardFigure.MARGIN, CardFigure.MARGIN));
			return figure;
		}

		private IFigure tip() {
			return new TipFigure(TaskCards.title(group()), List.of(group().folded() ? graph.frames().get(group().frame()).title() : Words.capital(group().first().title()),
					TaskCards.detail(group(), working)));
		}

		@Override
		protected void createEditPolicies() {
			// what a job consists of is not edited
		}
	}
}
