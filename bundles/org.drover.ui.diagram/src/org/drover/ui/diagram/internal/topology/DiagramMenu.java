package org.drover.ui.diagram.internal.topology;

import java.util.function.Supplier;

import org.drover.model.draft.DraftValidation;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.EstateFactory;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.drover.ui.diagram.internal.export.ExportAction;
import org.drover.ui.look.Look;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.ContextMenuProvider;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;

/** The diagram's context menu, which also does with the keyboard what the palette does with the pointer. */
final class DiagramMenu extends ContextMenuProvider {

	private final Supplier<OpenDraft> draft;
	private final ActionRegistry actions;
	private final IAction fit;

	/** @param fit brings the whole diagram into the view */
	DiagramMenu(EditPartViewer viewer, Supplier<OpenDraft> draft, ActionRegistry actions, IAction fit) {
		super(viewer);
		this.draft = draft;
		this.actions = actions;
		this.fit = fit;
	}

	@Override
	public void buildContextMenu(IMenuManager menu) {
		OpenDraft open = draft.get();
		Object selected = getViewer().getSelectedEditParts().isEmpty() ? null : ((EditPart) getViewer().getSelectedEditParts().getFirst()).getModel();
		if (open != null && open.isEditable())
			additions(menu, open, selected);
		add(menu, actions, ActionFactory.UNDO.getId(), ActionFactory.REDO.getId());
		menu.add(new Separator());
		add(menu, actions, ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(), DiagramActions.DUPLICATE, GEFActionConstants.DIRECT_EDIT,
				ActionFactory.DELETE.getId(), ActionFactory.SELECT_ALL.getId());
		menu.add(new Separator());
		whole(menu, actions);
		menu.add(fit);
		menu.add(new Separator());
		add(menu, actions, ExportAction.COMMAND, ActionFactory.PRINT.getId());
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	/** For the menu bar: what its other menus do not have. */
	static void fill(IMenuManager menu, ActionRegistry actions) {
		add(menu, actions, DiagramActions.DUPLICATE, GEFActionConstants.DIRECT_EDIT);
		menu.add(new Separator());
		whole(menu, actions);
		menu.add(new Separator());
		add(menu, actions, TopologyEditor.TAKE_OVER, ExportAction.COMMAND);
	}

	private static void whole(IMenuManager menu, ActionRegistry actions) {
		MenuManager align = new MenuManager(Messages.DiagramMenu_align);
		for (Alignment alignment : Alignment.values())
			align.add(actions.getAction(DiagramActions.align(alignment)));
		menu.add(align);
		add(menu, actions, DiagramActions.ARRANGE, DiagramActions.ARRANGE_ALL);
		menu.add(new Separator());
		add(menu, actions, DiagramActions.SNAP_TO_GRID, DiagramActions.SNAP_TO_NEIGHBOURS);
		menu.add(new Separator());
		add(menu, actions, ActionFactory.FIND.getId());
	}

	private static void add(IMenuManager menu, ActionRegistry actions, String... ids) {
		for (String id : ids)
			menu.add(actions.getAction(id));
	}

	private void additions(IMenuManager menu, OpenDraft open, Object selected) {
		EstateDraft model = open.model();
		Site site = selected instanceof Site chosen ? chosen : model.getSites().size() == 1 ? model.getSites().getFirst() : null;
		if (site != null)
			menu.add(action(Messages.DiagramMenu_addSystem, "site-system", () -> add(open, EstateFactory.eINSTANCE.createSiteSystem(), site)));
		if (selected instanceof SiteSystem system)
			menu.add(action(Messages.DiagramMenu_addPoint, "distribution-point", () -> add(open, DraftValidation.newPoint(model), system)));
		menu.add(action(Messages.DiagramMenu_addBoundary, "boundary", () -> add(open, EstateFactory.eINSTANCE.createBoundary(), model)));
		menu.add(new Separator());
	}

	private void add(OpenDraft open, Element element, EObject container) {
		element.setName(open.freeName(element));
		if (element instanceof SiteSystem system && container instanceof Site site)
			open.findPlace(system, site);
		open.execute(open.add(element, container));
		AddTool.rename(getViewer(), element);
	}

	private static IAction action(String text, String icon, Runnable run) {
		Action action = new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setImageDescriptor(Look.descriptor(icon));
		return action;
	}
}
