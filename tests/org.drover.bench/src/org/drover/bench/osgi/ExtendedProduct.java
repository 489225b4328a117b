package org.drover.bench.osgi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.drover.bench.osgi.Installation.Content;

/**
 * The built product with a bundle of the bench beside its own, and those that this needs and the product does not have. All else is the product's:
 * its bundles, its script, and so the flags of its JVM.
 */
public final class ExtendedProduct {

	private static final String OURS = "org.drover.bench.guest";
	private static final String SCRIPT = "drover";
	private static final String CONFIGURATION = "configuration";
	private static final Path LIST = Path.of("org.eclipse.equinox.simpleconfigurator", "bundles.info");
	/** Made when a product is prepared; ours is another one. */
	private static final Set<String> PREPARED = Set.of(SCRIPT, CONFIGURATION, "commands", "commands-agents", ".ready");
	private static final int LEVEL = 4;

	private final Path folder;

	private ExtendedProduct(Path folder) {
		this.folder = folder;
	}

	/**
	 * @param folder a new one
	 * @param more   jars of bundles
	 */
	public static ExtendedProduct make(Path folder, Path product, Content content, List<Path> more) throws IOException {
		try (Stream<Path> parts = Files.list(product)) {
			for (Path part : parts.filter(each -> !PREPARED.contains(each.getFileName().toString())).toList())
				Files.createSymbolicLink(folder.resolve(part.getFileName()), part.toAbsolutePath());
		}
		Files.copy(product.resolve(SCRIPT), folder.resolve(SCRIPT), StandardCopyOption.COPY_ATTRIBUTES);
		Path guest = folder.resolve("guest.jar");
		MadeBundle.write(guest, OURS, content, "");
		List<Path> guests = new ArrayList<>(more);
		guests.add(guest);
		writeConfiguration(folder.resolve(CONFIGURATION), product.resolve(CONFIGURATION), guests);
		return new ExtendedProduct(folder);
	}

	private static void writeConfiguration(Path ours, Path products, List<Path> guests) throws IOException {
		List<String> lines = new ArrayList<>(Files.readAllLines(products.resolve(LIST)));
		for (Path guest : guests) {
			Bundle bundle = Bundle.read(guest);
			lines.add(bundle.name() + "," + bundle.version() + "," + guest.toUri() + "," + LEVEL + ",false");
		}
		Files.createDirectories(ours.resolve(LIST).getParent());
		Files.write(ours.resolve(LIST), lines);
		Files.copy(products.resolve("config.ini"), ours.resolve("config.ini"));
	}

	/** What starts it, as people do. */
	public Path script() {
		return folder.resolve(SCRIPT);
	}
}
