package org.drover.cli.internal;

import java.util.List;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.MoreCommands;
import org.drover.cli.Terminal;
import org.drover.connector.ConnectorRegistry;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The command line's entry into the product. */
public final class DroverApplication implements IApplication {

	private static final long PATIENCE_MILLIS = 10_000;

	@Override
	public Object start(IApplicationContext context) throws InterruptedException {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		context.applicationRunning();
		return Drover.execute(new Environment(new Terminal(System.out, System.err), connectors(), more(), System.getenv(), Optional.empty()),
				List.of(arguments));
	}

	private static ConnectorRegistry connectors() throws InterruptedException {
		ServiceTracker<ConnectorRegistry, ConnectorRegistry> tracker = new ServiceTracker<>(bundle(), ConnectorRegistry.class, null);
		tracker.open();
		ConnectorRegistry registry = tracker.waitForService(PATIENCE_MILLIS);
		if (registry == null)
			throw new IllegalStateException("the connectors did not start: the installation is incomplete");
		return registry;
	}

	private static Optional<MoreCommands> more() {
		return Optional.ofNullable(bundle().getServiceReference(MoreCommands.class)).map(bundle()::getService);
	}

	private static BundleContext bundle() {
		return FrameworkUtil.getBundle(DroverApplication.class).getBundleContext();
	}

	@Override
	public void stop() {
		// commands end by themselves, or with the process
	}
}
