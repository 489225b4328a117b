package org.drover.ui.internal.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Explains the view or dialog that is in front. */
public final class HelpHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		HelpWindow.show(HelpTopic.about(InFront.name()));
		return null;
	}
}
