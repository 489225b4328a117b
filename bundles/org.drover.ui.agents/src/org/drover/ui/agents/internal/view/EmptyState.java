package org.drover.ui.agents.internal.view;

import org.drover.ui.Problems;
import org.drover.ui.agents.internal.AgentIds;
import org.drover.ui.agents.internal.widgets.Pieces;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.handlers.IHandlerService;

/** Says what to do where there are no agents to be shown. */
final class EmptyState {

	private final Composite root;
	private final Label advice;
	private final Button places;
	private final Button install;
	private final IHandlerService handlers;

	EmptyState(Composite parent, IHandlerService handlers) {
		this.handlers = handlers;
		root = Pieces.grid(parent, 1, Tint.CARD);
		GridLayoutFactory.fillDefaults().margins(40, 40).spacing(0, 16).applyTo(root);
		advice = Pieces.paragraph(root, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD, 1);
		advice.setAlignment(SWT.CENTER);
		Composite buttons = Pieces.grid(root, 2, Tint.CARD);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(buttons);
		places = button(buttons, "Places of mailboxes ...", AgentIds.PLACES);
		install = button(buttons, "Install agents ...", AgentIds.INSTALL);
	}

	Control control() {
		return root;
	}

	/** @param canPlace whether there is a fleet; {@code canInstall} whether it has a place, too */
	void show(String text, boolean canPlace, boolean canInstall) {
		advice.setText(text);
		places.setEnabled(canPlace);
		install.setEnabled(canInstall);
		root.layout(true, true);
	}

	private Button button(Composite parent, String text, String command) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		GridDataFactory.fillDefaults().applyTo(button);
		button.addListener(SWT.Selection, event -> run(text, command));
		return button;
	}

	private void run(String title, String command) {
		try {
			handlers.executeCommand(command, null);
		} catch (CommandException e) {
			Problems.show(title, e);
		}
	}
}
