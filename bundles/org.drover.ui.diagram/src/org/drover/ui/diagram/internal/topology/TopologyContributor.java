package org.drover.ui.diagram.internal.topology;

import java.util.List;

import org.eclipse.gef.ui.actions.ActionBarContributor;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;

/** Gives entries of the menus their meaning while a diagram is active, and adds a menu for what only diagrams have. */
public final class TopologyContributor extends ActionBarContributor {

	private static final String MENU = "org.drover.ui.diagram.menu";
	private static final String VIEW_MENU = "org.drover.ui.view";
	private static final List<ActionFactory> SHARED = List.of(ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.DELETE, ActionFactory.SELECT_ALL,
			ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.FIND, ActionFactory.PRINT);

	private IEditorPart active;

	@Override
	protected void buildActions() {
		// the editor has them
	}

	@Override
	protected void declareGlobalActionKeys() {
		SHARED.forEach(action -> addGlobalActionKey(action.getId()));
	}

	@Override
	public void setActiveEditor(IEditorPart editor) {
		super.setActiveEditor(editor);
		active = editor;
	}

	@Override
	public void contributeToMenu(IMenuManager bar) {
		MenuManager menu = new MenuManager(Messages.TopologyContributor_menu, MENU);
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> {
			if (active != null)
				DiagramMenu.fill(menu, (ActionRegistry) active.getAdapter(ActionRegistry.class));
		});
		bar.insertAfter(VIEW_MENU, menu);
	}
}
