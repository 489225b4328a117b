package org.drover.ui.agents.internal.view;

import org.drover.ui.Problems;
import org.drover.ui.agents.internal.AgentIds;
import org.drover.ui.widgets.Message;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.handlers.IHandlerService;

/** Says what to do where there are no agents to be shown. */
final class EmptyState {

	private final Message message;
	private final Button places;
	private final Button install;
	private final IHandlerService handlers;

	EmptyState(Composite parent, IHandlerService handlers) {
		this.handlers = handlers;
		message = new Message(parent, "site-system");
		places = button(Messages.EmptyState_places, AgentIds.PLACES);
		install = button(Messages.EmptyState_install, AgentIds.INSTALL);
	}

	Control control() {
		return message.control();
	}

	/** @param canPlace whether there is a fleet; {@code canInstall} whether it has a place, too */
	void show(String title, String text, boolean canPlace, boolean canInstall) {
		places.getParent().setVisible(canPlace);
		install.setEnabled(canInstall);
		message.say(title, text);
	}

	private Button button(String text, String command) {
		return message.button(text, () -> run(text, command));
	}

	private void run(String title, String command) {
		try {
			handlers.executeCommand(command, null);
		} catch (CommandException e) {
			Problems.show(title, e);
		}
	}
}
