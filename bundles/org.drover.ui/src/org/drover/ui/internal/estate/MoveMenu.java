package org.drover.ui.internal.estate;

import org.drover.ui.look.Look;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.MoveCheck;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.services.IServiceLocator;

/** What a drag onto a topology does, as entries of a menu. */
public final class MoveMenu {

	private MoveMenu() {
	}

	/** An entry for each topology that these objects can be moved to. */
	public static void fill(IMenuManager menu, IServiceLocator site, IStructuredSelection objects) {
		for (TopologySnapshot target : CurrentProject.get().session().orElseThrow().topologies()) {
			if (MoveCheck.objection(objects, target).isEmpty())
				menu.add(new Action(Words.say(Messages.MoveMenu_move, target.name()), Look.descriptor("migrate")) {
					@Override
					public void run() {
						Moves.move(site, objects, target);
					}
				});
		}
	}
}
