package org.drover.ui.internal.command;

import java.util.Map;

import org.drover.ui.internal.project.Looking;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Takes the place of whatever would change a project that is open for looking only: disabled, and its button says why. */
public final class BarredHandler extends AbstractHandler implements IElementUpdater {

	@Override
	public Object execute(ExecutionEvent event) {
		throw new IllegalStateException(Looking.REASON);
	}

	@Override
	public boolean isEnabled() {
		return false;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		element.setTooltip("Disabled: " + Looking.REASON);
	}
}
