package org.drover.ui.internal.command;

import org.drover.ui.internal.app.Theme;
import org.drover.ui.internal.app.ThemeChoice;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RadioState;

/** Changes the theme to the one that the menu entry names. */
public final class ThemeHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.matchesRadioState(event))
			return null;
		Theme.choose(ThemeChoice.valueOf(event.getParameter(RadioState.PARAMETER_ID)));
		return null;
	}
}
