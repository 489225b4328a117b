package org.drover.ui.agents.internal.fleet;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Agents are watched while their project is open, whether anybody looks at the view or not. */
public final class Startup implements IStartup {

	@Override
	public void earlyStartup() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(OpenFleet.get()::follow);
	}
}
