package org.drover.ui.diagram.internal.topology;

import java.util.function.BooleanSupplier;

import org.eclipse.gef.ui.actions.UpdateAction;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.ImageDescriptor;

/** An action on a diagram's selection; its identifier is that of a command, which has its key. */
final class DiagramAction extends Action implements UpdateAction {

	private final BooleanSupplier possible;
	private final Runnable run;

	/** @param possible asked when the selection or the draft changes */
	DiagramAction(String id, String command, String text, ImageDescriptor icon, BooleanSupplier possible, Runnable run) {
		super(text);
		this.possible = possible;
		this.run = run;
		setId(id);
		setActionDefinitionId(command);
		setImageDescriptor(icon);
		update();
	}

	@Override
	public void update() {
		setEnabled(possible.getAsBoolean());
	}

	@Override
	public void run() {
		if (possible.getAsBoolean())
			run.run();
	}
}
