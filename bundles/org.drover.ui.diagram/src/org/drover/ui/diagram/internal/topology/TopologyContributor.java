package org.drover.ui.diagram.internal.topology;

import org.eclipse.gef.ui.actions.ActionBarContributor;
import org.eclipse.ui.actions.ActionFactory;

/** Gives the Edit menu's entries their meaning while a diagram is active. */
public final class TopologyContributor extends ActionBarContributor {

	@Override
	protected void buildActions() {
		// the menu has its entries already
	}

	@Override
	protected void declareGlobalActionKeys() {
		for (ActionFactory action : new ActionFactory[] { ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.DELETE, ActionFactory.SELECT_ALL })
			addGlobalActionKey(action.getId());
	}
}
