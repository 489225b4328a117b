package org.drover.bench.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

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
		installation.writeBundle(content);
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

	private void writeBundle(Content content) throws IOException {
		Manifest manifest = new Manifest();
		Attributes main = manifest.getMainAttributes();
		main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		main.putValue("Bundle-ManifestVersion", "2");
		main.putValue("Bundle-SymbolicName", OURS + ";singleton:=true");
		main.putValue("Bundle-Version", "1.0.0");
		main.putValue("Require-Bundle", String.join(",", content.requires()));
		try (OutputStream out = Files.newOutputStream(folder.resolve("empty.jar")); JarOutputStream jar = new JarOutputStream(out, manifest)) {
			put(jar, "plugin.xml", pluginXml(content).getBytes(StandardCharsets.UTF_8));
			for (Class<?> type : content.classes())
				put(jar, type);
		}
	}

	/** With the classes it declares inside. */
	private static void put(JarOutputStream jar, Class<?> type) throws IOException {
		put(jar, type.getName().replace('.', '/') + ".class", bytes(type));
		for (Class<?> inner : type.getDeclaredClasses())
			put(jar, inner);
	}

	private static String pluginXml(Content content) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plugin>\n<extension id=\"application\" point=\"org.eclipse.core.runtime.applications\">"
				+ "<application><run class=\"" + content.classes().get(0).getName() + "\"/></application></extension>\n" + content.more() + "</plugin>\n";
	}

	private static byte[] bytes(Class<?> type) throws IOException {
		try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
			return in.readAllBytes();
		}
	}

	private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
		jar.putNextEntry(new ZipEntry(name));
		jar.write(bytes);
		jar.closeEntry();
	}

	private void writeConfiguration(Content content) throws IOException {
		List<String> all = new ArrayList<>(content.requires());
		all.add(CONFIGURATOR);
		List<String> lines = new ArrayList<>(List.of("#encoding=UTF-8", "#version=1"));
		for (Bundle bundle : bundles.closure(all))
			lines.add(line(bundle.name(), bundle.version(), bundle.file(), isStarted(bundle, content)));
		lines.add(line(OURS, "1.0.0", folder.resolve("empty.jar"), false));
		Files.createDirectories(configuration().resolve(CONFIGURATOR));
		Files.write(configuration().resolve(CONFIGURATOR).resolve("bundles.info"), lines);
		Files.write(configuration().resolve("config.ini"), List.of("eclipse.application=" + OURS + ".application",
				"osgi.bundles=reference\\:" + uri(bundles.find(CONFIGURATOR).orElseThrow().file()) + "@1\\:start", "osgi.bundles.defaultStartLevel=" + LEVEL,
				"osgi.framework=" + uri(bundles.find(FRAMEWORK).orElseThrow().file()),
				"org.eclipse.equinox.simpleconfigurator.configUrl=file\\:" + CONFIGURATOR + "/bundles.info"));
	}

	/** Extenders work once they are started. */
	private static boolean isStarted(Bundle bundle, Content content) {
		return bundle.name().equals(CONFIGURATOR) || !bundle.serves().isEmpty() || content.started().contains(bundle.name());
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
