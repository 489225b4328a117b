package org.drover.ui.internal.command;

import org.drover.ui.internal.project.Looking;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens for changing what is open for looking only. */
public final class ChangeProjectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Looking.change();
		return null;
	}
}
