package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.drover.ui.diagram.internal.figures.DiagramIcons;
import org.drover.ui.diagram.internal.figures.DiagramSurface;
import org.drover.ui.look.Look;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.commands.Command;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.actions.ActionFactory;

/** What can be done to the selected elements of a diagram, and to the diagram as a whole, beside what GEF's own actions do. */
final class DiagramActions {

	/** What the commands of plugin.xml begin with. */
	private static final String PREFIX = "org.drover.ui.diagram.";
	static final String DUPLICATE = PREFIX + "duplicate";
	static final String ARRANGE = PREFIX + "arrange";
	static final String ARRANGE_ALL = PREFIX + "arrangeAll";
	static final String SNAP_TO_GRID = PREFIX + "snapToGrid";
	static final String SNAP_TO_NEIGHBOURS = PREFIX + "snapToNeighbours";

	/** Of all diagrams of the window, so that elements can be copied from one topology to another. */
	private static Copies copied = Copies.NONE;

	private final GraphicalViewer viewer;
	private final DiagramSurface surface;
	private final Supplier<OpenDraft> draft;
	private final DiagramAction paste;

	/** @param draft null until it is read */
	DiagramActions(GraphicalViewer viewer, DiagramSurface surface, Supplier<OpenDraft> draft) {
		this.viewer = viewer;
		this.surface = surface;
		this.draft = draft;
		this.paste = new DiagramAction(ActionFactory.PASTE.getId(), IWorkbenchCommandConstants.EDIT_PASTE, Messages.DiagramActions_paste, DiagramIcons.descriptor("paste"),
				() -> isEditable() && !copied.isEmpty(), () -> add(Messages.DiagramActions_paste, copied, primary()));
	}

	static String align(Alignment alignment) {
		return PREFIX + "align." + alignment.id();
	}

	List<IAction> all() {
		List<IAction> all = new ArrayList<>();
		all.add(new DiagramAction(ActionFactory.COPY.getId(), IWorkbenchCommandConstants.EDIT_COPY, Messages.DiagramActions_copy, Look.descriptor("copy"),
				() -> Copies.isAny(selected()), this::copy));
		all.add(paste);
		all.add(own(DUPLICATE, Messages.DiagramActions_duplicate, "duplicate", () -> isEditable() && Copies.isAny(selected()),
				() -> add(Messages.DiagramActions_duplicate, Copies.of(selected()), null)));
		for (Alignment alignment : Alignment.values())
			all.add(own(align(alignment), alignment.title(), "align-" + alignment.id(), () -> inLine().size() > 1,
					() -> align(alignment, inLine())));
		all.add(own(ARRANGE, Messages.DiagramActions_arrangeRest, "arrange-rest", this::isOpen, () -> arrange(draft.get().arrangeRest())));
		all.add(new DiagramAction(ARRANGE_ALL, ARRANGE_ALL, Messages.DiagramActions_arrangeAll, Look.descriptor("layout"), this::isOpen,
				() -> arrange(draft.get().arrange())));
		all.add(new SnapAction(viewer, SNAP_TO_GRID, Messages.DiagramActions_snapToGrid, "snap-grid", SnapToGrid.PROPERTY_GRID_ENABLED, false));
		all.add(new SnapAction(viewer, SNAP_TO_NEIGHBOURS, Messages.DiagramActions_snapToNeighbours, "snap-neighbours", SnapToGeometry.PROPERTY_SNAP_ENABLED, true));
		return all;
	}

	private static DiagramAction own(String command, String text, String icon, BooleanSupplier possible, Runnable run) {
		ImageDescriptor image = DiagramIcons.descriptor(icon);
		return new DiagramAction(command, command, text, image, possible, run);
	}

	private boolean isOpen() {
		return draft.get() != null;
	}

	private boolean isEditable() {
		return isOpen() && draft.get().isEditable();
	}

	private List<Element> selected() {
		List<Element> selected = new ArrayList<>();
		for (Object part : viewer.getSelectedEditParts()) {
			if (((EditPart) part).getModel() instanceof Element element)
				selected.add(element);
		}
		return selected;
	}

	/** The one that was selected last; null where nothing is. */
	private Element primary() {
		List<Element> selected = selected();
		return selected.isEmpty() ? null : selected.getLast();
	}

	private void copy() {
		copied = Copies.of(selected());
		paste.update();
		Clipboard others = new Clipboard(viewer.getControl().getDisplay());
		others.setContents(new Object[] { copied.words() }, new Transfer[] { TextTransfer.getInstance() });
		others.dispose();
	}

	/** The new elements are selected then. */
	private void add(String label, Copies copies, Element target) {
		List<Addition> additions = copies.into(draft.get().model(), target);
		if (additions.isEmpty())
			return;
		draft.get().execute(draft.get().add(label, additions));
		viewer.flush();
		List<EditPart> parts = additions.stream().map(addition -> (EditPart) viewer.getEditPartRegistry().get(addition.element())).toList();
		viewer.setSelection(new StructuredSelection(parts));
		viewer.reveal(parts.getFirst());
	}

	/** Those selected parts that can be placed, and lie in the same as the one selected last. */
	private List<GraphicalEditPart> inLine() {
		List<GraphicalEditPart> placed = new ArrayList<>();
		for (Object part : viewer.getSelectedEditParts()) {
			boolean places = ((EditPart) part).getModel() instanceof Site || ((EditPart) part).getModel() instanceof SiteSystem;
			if (places)
				placed.add((GraphicalEditPart) part);
		}
		return placed.stream().filter(part -> part.getParent() == placed.getLast().getParent()).toList();
	}

	private void align(Alignment alignment, List<GraphicalEditPart> parts) {
		Rectangle anchor = parts.getLast().getFigure().getBounds();
		Map<Element, Dimension> moves = new HashMap<>();
		parts.forEach(part -> moves.put((Element) part.getModel(), alignment.move(part.getFigure().getBounds(), anchor)));
		executeIfAny(draft.get().move(alignment.title(), moves));
	}

	private void arrange(Command arrangement) {
		executeIfAny(arrangement);
		viewer.flush();
		surface.fitAll();
	}

	private void executeIfAny(Command command) {
		if (command.canExecute())
			draft.get().execute(command);
	}
}
