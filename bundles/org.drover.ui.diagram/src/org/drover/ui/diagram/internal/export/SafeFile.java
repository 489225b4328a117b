package org.drover.ui.diagram.internal.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

import org.drover.model.DroverException;
import org.drover.ui.look.Words;

/** Writes a file whole or not at all: what was there before stays until its successor is complete. Any thread. */
final class SafeFile {

	private SafeFile() {
	}

	/** @throws DroverException in words; the folder is then as it was */
	static void write(Path file, byte[] content) throws DroverException {
		Path target = file.toAbsolutePath();
		Path part = target.resolveSibling('.' + target.getFileName().toString() + '-' + UUID.randomUUID() + ".part");
		try {
			Files.write(part, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new DroverException(Words.say(Messages.SafeFile_failed, target, why(target, e)), cleaned(part, e));
		}
	}

	private static IOException cleaned(Path part, IOException failure) {
		try {
			Files.deleteIfExists(part);
		} catch (IOException e) {
			failure.addSuppressed(e);
		}
		return failure;
	}

	private static String why(Path target, IOException failure) {
		String said = String.valueOf(failure.getMessage());
		if (failure instanceof NoSuchFileException)
			return Words.say(Messages.SafeFile_noFolder, target.getParent());
		if (failure instanceof AccessDeniedException || !Files.isWritable(target.getParent()))
			return Words.say(Messages.SafeFile_noRight, target.getParent());
		if (said.toLowerCase(Locale.ROOT).contains("no space") || said.contains("quota")) //$NON-NLS-1$
			return Messages.SafeFile_full;
		return said;
	}
}
