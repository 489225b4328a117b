package org.drover.ui.diagram.internal.dependencies;

import java.util.Optional;

import org.drover.ui.ConsoleIds;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows what the selected objects need, or who needs them: which of it the extension says. */
public final class ShowDependenciesHandler extends AbstractHandler implements IExecutableExtension {

	private Direction direction;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		direction = Direction.valueOf((String) data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<DiagramInput> input = DiagramInput.of(HandlerUtil.getCurrentSelection(event));
		if (input.isEmpty())
			return null;
		try {
			if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(ConsoleIds.DEPENDENCIES_VIEW) instanceof DependenciesView view)
				view.start(input.get(), direction);
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException(Messages.ShowDependenciesHandler_fails, e);
		}
	}
}
