package org.drover.ui.internal.command;

import org.drover.ui.internal.demo.DemoEstate;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.program.Program;

/** Shows the demo estate's folder in the system's file manager. */
public final class OpenDemoFolderHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Program.launch(DemoEstate.get().folder().toString());
		return null;
	}
}
