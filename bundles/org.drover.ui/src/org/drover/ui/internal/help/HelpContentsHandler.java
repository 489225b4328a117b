package org.drover.ui.internal.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Shows the documentation from its beginning. */
public final class HelpContentsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		HelpWindow.show(HelpTopic.FIRST);
		return null;
	}
}
