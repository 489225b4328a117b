package org.drover.bench.empty;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The least that Equinox can start: prints a line and ends. */
public final class EmptyApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		context.applicationRunning();
		System.out.println("empty");
		return EXIT_OK;
	}

	@Override
	public void stop() {
		// it ends by itself
	}
}
