package org.drover.bench.osgi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.drover.bench.Java;

/** An Equinox of some of the product's bundles, and one more: ours, with an application in it. */
public final class Installation {

	private static final String OURS = "org.drover.bench.empty";
	private static final String CONFIGURATOR = "org.eclipse.equinox.simpleconfigurator";
	private static final String LAUNCHER = "org.eclipse.equinox.launcher";
	private static final String FRAMEWORK = "org.eclipse.osgi";
	private static final int LEVEL = 4;

	/**
	 * What an application is made of.
	 *
	 * @param classes  the application first
	 * @param requires bundles that its classes need
	 * @param started  bundles that have to be started before; all of {@code requires} are there anyway
	 * @param more     further extensions
	 */
	public record Content(List<Class<?>> classes, List<String> requires, List<String> started, String more) {
	}

	private final Path folder;
	private final Bundles bundles;

	private Installation(Path folder, Bundles bundles) {
		this.folder = folder;
		this.bundles = bundles;
	}

	/** @param folder a new one */
	public static Installation make(Path folder, Bundles bundles, Content content) throws IOException, InterruptedException {
		Installation installation = new Installation(folder, bundles);
		MadeBundle.write(folder.resolve("empty.jar"), OURS, content, application(content));
		installation.writeConfiguration(content);
		installation.initialize();
		return installation;
	}

	/** The command that starts it, with the product's JVM options. */
	public List<String> command(String... systemProperties) {
		List<String> command = new ArrayList<>(List.of(Java.executable(), "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
				"-Dosgi.configuration.area.readOnly=true"));
		command.addAll(List.of(systemProperties));
		command.addAll(List.of("-jar", jar(LAUNCHER), "-install", folder.toString(), "-configuration", configuration().toString(), "-nosplash"));
		return command;
	}

	private Path configuration() {
		return folder.resolve("configuration");
	}

	private String jar(String bundle) {
		return bundles.find(bundle).orElseThrow().file().toString();
	}

	private static String application(Content content) {
		return "<extension id=\"application\" point=\"org.eclipse.core.runtime.applications\"><application><run class=\""
				+ content.classes().get(0).getName() + "\"/></application></extension>\n";
	}

	private void writeConfiguration(Content content) throws IOException {
		List<String> all = new ArrayList<>(content.requires());
		all.add(CONFIGURATOR);
		List<String> lines = new ArrayList<>(List.of("#encoding=UTF-8", "#version=1"));
		for (Bundle bundle : bundles.closure(all))
			lines.add(line(bundle.name(), bundle.version(), bundle.file(), isStarted(bundle, content)));
		lines.add(line(OURS, MadeBundle.VERSION, folder.resolve("empty.jar"), false));
		Files.createDirectories(configuration().resolve(CONFIGURATOR));
		Files.write(configuration().resolve(CONFIGURATOR).resolve("bundles.info"), lines);
		Files.write(configuration().resolve("config.ini"), List.of("eclipse.application=" + OURS + ".application",
				"osgi.bundles=reference\\:" + uri(bundles.find(CONFIGURATOR).orElseThrow().file()) + "@1\\:start", "osgi.bundles.defaultStartLevel=" + LEVEL,
				"osgi.framework=" + uri(bundles.find(FRAMEWORK).orElseThrow().file()),
				"org.eclipse.equinox.simpleconfigurator.configUrl=file\\:" + CONFIGURATOR + "/bundles.info"));
	}

	/** Extenders work once they are started, save fragments, which are there with their hosts. */
	private static boolean isStarted(Bundle bundle, Content content) {
		return bundle.name().equals(CONFIGURATOR) || !bundle.serves().isEmpty() && bundle.host().isEmpty() || content.started().contains(bundle.name());
	}

	private static String uri(Path jar) {
		return "file\\:" + jar;
	}

	private static String line(String name, String version, Path jar, boolean started) {
		return name + "," + version + ",file:" + jar + "," + (name.equals(CONFIGURATOR) ? 1 : LEVEL) + "," + started;
	}

	/** As the product is: afterwards the configuration is only read. */
	private void initialize() throws IOException, InterruptedException {
		List<String> command = command();
		command.remove("-Dosgi.configuration.area.readOnly=true");
		command.add("-initialize");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0)
			throw new IOException("an empty application does not start: " + output);
	}
}
