package org.drover.ui.diagram.internal.topology;

import java.util.List;
import java.util.function.Supplier;

import org.drover.model.draft.DraftValidation;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.EstateFactory;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.drover.ui.look.Look;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.ContextMenuProvider;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.ActionFactory;

/** The diagram's context menu, which also does with the keyboard what the palette does with the pointer. */
final class DiagramMenu extends ContextMenuProvider {

	private final Supplier<OpenDraft> draft;
	private final ActionRegistry actions;
	private final List<IAction> view;

	/** @param view actions on the whole diagram */
	DiagramMenu(EditPartViewer viewer, Supplier<OpenDraft> draft, ActionRegistry actions, List<IAction> view) {
		super(viewer);
		this.draft = draft;
		this.actions = actions;
		this.view = view;
	}

	@Override
	public void buildContextMenu(IMenuManager menu) {
		OpenDraft open = draft.get();
		Object selected = getViewer().getSelectedEditParts().isEmpty() ? null : ((EditPart) getViewer().getSelectedEditParts().getFirst()).getModel();
		if (open != null && open.isEditable())
			additions(menu, open, selected);
		menu.add(actions.getAction(ActionFactory.UNDO.getId()));
		menu.add(actions.getAction(ActionFactory.REDO.getId()));
		menu.add(new Separator());
		if (open != null && selected instanceof Element element && open.isEditable(element))
			menu.add(action("Rename", "edit", this::rename));
		menu.add(actions.getAction(ActionFactory.DELETE.getId()));
		menu.add(new Separator());
		view.forEach(menu::add);
	}

	private void additions(IMenuManager menu, OpenDraft open, Object selected) {
		EstateDraft model = open.model();
		Site site = selected instanceof Site chosen ? chosen : model.getSites().size() == 1 ? model.getSites().getFirst() : null;
		if (site != null)
			menu.add(action("Add site system", "site-system", () -> add(open, EstateFactory.eINSTANCE.createSiteSystem(), site)));
		if (selected instanceof SiteSystem system)
			menu.add(action("Add distribution point", "distribution-point", () -> add(open, DraftValidation.newPoint(model), system)));
		menu.add(action("Add boundary", "boundary", () -> add(open, EstateFactory.eINSTANCE.createBoundary(), model)));
		menu.add(new Separator());
	}

	private void add(OpenDraft open, Element element, EObject container) {
		element.setName(open.freeName(element));
		if (element instanceof SiteSystem system && container instanceof Site site)
			FirstLayout.place(system, site);
		open.execute(open.add(element, container));
		AddTool.rename(getViewer(), element);
	}

	private void rename() {
		((EditPart) getViewer().getSelectedEditParts().getFirst()).performRequest(new Request(RequestConstants.REQ_DIRECT_EDIT));
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
