package org.drover.ui.diagram.internal.topology;

import java.util.function.BooleanSupplier;

import org.eclipse.gef.ui.actions.UpdateAction;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.ImageDescriptor;

/** An action on a diagram or its selection, that is possible at some times. */
final class DiagramAction extends Action implements UpdateAction {

	private final BooleanSupplier possible;
	private final Runnable run;

	/**
	 * @param command  that has the action's key
	 * @param possible asked when the selection or the draft changes
	 */
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
