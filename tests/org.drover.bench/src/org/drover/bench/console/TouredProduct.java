package org.drover.bench.console;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.drover.bench.Display;
import org.drover.bench.MarkedProcess;
import org.drover.bench.Rounds;
import org.drover.bench.Setting;
import org.drover.bench.Timing;
import org.drover.bench.osgi.ExtendedProduct;
import org.drover.bench.osgi.Installation;
import org.drover.bench.result.Printed;
import org.drover.bench.result.Sample;
import org.eclipse.ui.monitoring.IUiFreezeEventLogger;
import org.eclipse.ui.monitoring.PreferenceConstants;

/** The built product with a tour in it, and the platform's monitor of freezes, which the product does not come with. */
final class TouredProduct {

	private static final int FREEZE_MILLIS = 100;
	private static final Duration PATIENCE = Duration.ofMinutes(60);
	private static final String EXTENSIONS = "<extension point=\"org.eclipse.ui.startup\"><startup class=\"" + ConsoleTour.class.getName()
			+ "\"/></extension>\n<extension point=\"org.eclipse.ui.monitoring.logger\"><logger class=\"" + Freezes.class.getName() + "\"/></extension>\n";

	private final Setting setting;
	private final ExtendedProduct product;

	private TouredProduct(Setting setting, ExtendedProduct product) {
		this.setting = setting;
		this.product = product;
	}

	static TouredProduct make(Setting setting) throws IOException, URISyntaxException {
		Path monitor = Path.of(IUiFreezeEventLogger.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		return new TouredProduct(setting, ExtendedProduct.make(setting.folder("product"), setting.product(), content(), List.of(monitor)));
	}

	private static Installation.Content content() {
		return new Installation.Content(
				List.of(ConsoleTour.class, Window.class, OpenProject.class, ClientTable.class, PlainTable.class, Walk.class, Freezes.class, Heap.class, Rounds.class,
						Timing.class, Sample.class, Printed.class),
				List.of("org.drover.model", "org.drover.store", "org.drover.connector", "org.drover.inventory", "org.drover.ui", "org.eclipse.ui",
						"org.eclipse.core.runtime", "org.eclipse.nebula.widgets.nattable.core", PreferenceConstants.PLUGIN_ID),
				List.of(), EXTENSIONS);
	}

	/** Starts it, and waits for the end of the tour. @return the folder of what was found */
	Path found(Display display, Path project, int rounds) throws IOException, InterruptedException {
		Path found = setting.folder("found");
		Path workspace = setting.folder("workspace");
		watchForFreezes(workspace);
		ProcessBuilder builder = new ProcessBuilder(product.script().toString());
		builder.environment().put("DISPLAY", display.name());
		builder.environment().put("DROVER_WORKSPACE", workspace.toString());
		builder.environment().put("DROVER_JAVA_ARGS", "-D" + ConsoleTour.FOUND + "=" + found + " -D" + ConsoleTour.PROJECT + "=" + project + " -D"
				+ ConsoleTour.ROUNDS + "=" + rounds);
		MarkedProcess.millis(builder, found.resolve(ConsoleTour.OVER), PATIENCE);
		Path failure = found.resolve(ConsoleTour.FAILURE);
		if (Files.exists(failure))
			throw new IOException("the tour broke off: " + Files.readString(failure));
		return found;
	}

	private static void watchForFreezes(Path workspace) throws IOException {
		Path settings = workspace.resolve(Path.of(".metadata", ".plugins", "org.eclipse.core.runtime", ".settings"));
		Files.createDirectories(settings);
		Files.write(settings.resolve(PreferenceConstants.PLUGIN_ID + ".prefs"), List.of("eclipse.preferences.version=1",
				PreferenceConstants.MONITORING_ENABLED + "=true", PreferenceConstants.LONG_EVENT_WARNING_THRESHOLD_MILLIS + "=" + FREEZE_MILLIS,
				PreferenceConstants.LOG_TO_ERROR_LOG + "=false"));
	}
}
