package org.drover.fleet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.drover.model.DroverException;

/** The program that agents are, {@code drover-agent.jar}. */
public final class AgentJar {

	/** The variable that names the program where it shall not be the one that came with Drover. */
	public static final String VARIABLE = "DROVER_AGENT";

	private static final String PRODUCT = "osgi.install.area";

	private AgentJar() {
	}

	/** The one that came with Drover, where this is an installed product. */
	public static Optional<Path> ours() {
		return within(System.getProperty(PRODUCT, "")).filter(Files::isReadable);
	}

	/**
	 * The Java for agents that came with Drover, where this is an archive of a release.
	 *
	 * @param machine that it is to run on, as {@code uname -m} names it
	 * @return a gzipped tar of a folder {@code runtime}
	 */
	public static Optional<Path> runtime(String machine) {
		return within(System.getProperty(PRODUCT, "")).map(jar -> runtimeBeside(jar, machine)).filter(Files::isReadable);
	}

	static Path runtimeBeside(Path jar, String machine) {
		return jar.resolveSibling("runtime-" + machine + ".tar.gz");
	}

	/** @param product the folder of the product, as Equinox names it: a URL whose blanks may not be escaped */
	static Optional<Path> within(String product) {
		String folder = product.startsWith("file:") ? URI.create(product.replace(" ", "%20")).getPath() : "";
		return folder == null || folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder, "agent", "drover-agent.jar"));
	}

	/**
	 * As it was built.
	 *
	 * @throws DroverException where that is not the agent's program
	 */
	public static String version(Path program) throws DroverException {
		try (JarFile file = new JarFile(program.toFile())) {
			Manifest manifest = file.getManifest();
			String version = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
			if (version == null)
				throw new DroverException(program + " is not the agent's program: it does not say its version");
			return version;
		} catch (IOException e) {
			throw new DroverException(program + " is not the agent's program: " + e.getMessage(), e);
		}
	}
}
