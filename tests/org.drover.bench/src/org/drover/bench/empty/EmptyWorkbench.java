package org.drover.bench.empty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;

/** The least that the workbench can open: one window with an empty perspective. It writes a file when that is there, as the console does. */
public final class EmptyWorkbench implements IApplication {

	/** Of {@link Perspective}, in the generated plugin.xml. */
	public static final String PERSPECTIVE = "org.drover.bench.empty.perspective";

	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		try {
			PlatformUI.createAndRunWorkbench(display, new Advisor());
			return EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		// whoever measures ends the process
	}

	private static final class Advisor extends WorkbenchAdvisor {

		private boolean told;

		@Override
		public String getInitialWindowPerspectiveId() {
			return PERSPECTIVE;
		}

		@Override
		public void eventLoopIdle(Display display) {
			if (!told)
				tell();
			told = true;
			super.eventLoopIdle(display);
		}

		private static void tell() {
			try {
				Files.writeString(Path.of(System.getProperty("drover.started.file")), "started\n");
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/** Nothing but room for an editor. */
	public static final class Perspective implements IPerspectiveFactory {

		@Override
		public void createInitialLayout(IPageLayout layout) {
			// as it is
		}
	}
}
