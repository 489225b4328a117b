package org.drover.ui.internal.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.ui.look.Words;

/** Says to the platform which bundles there are. */
final class Configuration {

	private static final List<Path> FILES = List.of(Path.of("config.ini"), Path.of("org.eclipse.equinox.simpleconfigurator", "bundles.info"));

	private Configuration() {
	}

	/**
	 * Copies what says which bundles there are, and nothing that the platform made of that.
	 *
	 * @param sources folders to look for it in, in this order
	 */
	static void copy(List<Path> sources, Path target) throws DroverException {
		Path source = sources.stream().filter(Configuration::isWhole).findFirst().orElseThrow(() -> incomplete(sources));
		try {
			Folders.delete(target);
			for (Path file : FILES) {
				Files.createDirectories(target.resolve(file).getParent());
				Files.copy(source.resolve(file), target.resolve(file), StandardCopyOption.REPLACE_EXISTING);
			}
		} catch (IOException e) {
			throw new DroverException(Words.say(Messages.Configuration_notWritten, target), e);
		}
	}

	private static boolean isWhole(Path folder) {
		return FILES.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)));
	}

	private static DroverException incomplete(List<Path> sources) {
		return new DroverException(Words.say(Messages.Configuration_incomplete, sources.getLast(), FILES.getLast()));
	}
}
