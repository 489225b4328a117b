package org.drover.ui.jobs.internal.exchange;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.drover.connector.EstateFormat.Passphrase;
import org.drover.migration.EstateExport;
import org.drover.model.ObjectRef;
import org.drover.ui.look.Words;

/**
 * What a person wants to be written to an exchange package, as typed.
 *
 * @param file       where
 * @param content    whether content files go in
 * @param secrets    whether secrets go in, sealed
 * @param passphrase that seals them
 * @param again      the same, typed a second time
 */
record ExportChoice(String file, boolean content, boolean secrets, char[] passphrase, char[] again) {

	/** What is wrong with it, in words; empty where it can be written. */
	Optional<String> objection() {
		if (file.isBlank())
			return Optional.of(Messages.ExportChoice_file);
		if (path().isEmpty())
			return Optional.of(Words.say(Messages.ExportChoice_noFile, file.strip()));
		if (Files.exists(path().get()))
			return Optional.of(Words.say(Messages.ExportChoice_there, path().get().getFileName()));
		if (secrets && passphrase.length == 0)
			return Optional.of(Messages.ExportChoice_passphrase);
		return secrets && !Arrays.equals(passphrase, again) ? Optional.of(Messages.ExportChoice_differ) : Optional.empty();
	}

	/** Empty where what is typed is no path of this system that goes from its root. */
	Optional<Path> path() {
		try {
			return Optional.of(Path.of(file.strip())).filter(Path::isAbsolute).map(Path::normalize);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** @param chosen these and all they need; none for everything */
	EstateExport of(String topology, List<ObjectRef> chosen) {
		Optional<Passphrase> seal = secrets ? Optional.of(() -> passphrase) : Optional.empty();
		return new EstateExport(topology, chosen, content, seal);
	}
}
