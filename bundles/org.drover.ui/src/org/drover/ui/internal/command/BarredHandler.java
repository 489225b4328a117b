package org.drover.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Takes the place of whatever would change a project that is open for looking only: always disabled; the status line says why. */
public final class BarredHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		throw new IllegalStateException("the project is open for looking only");
	}

	@Override
	public boolean isEnabled() {
		return false;
	}
}
