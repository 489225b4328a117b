package org.drover.ui.internal.command;

import org.drover.ui.internal.project.Looking;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Shows what is looked at as it is now. */
public final class LookAgainHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Looking.again();
		return null;
	}
}
