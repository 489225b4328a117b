package org.drover.store.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.internal.Schema;
import org.drover.store.internal.backup.BackupWriter;

/**
 * Writes a project to one file: a zip of all rows as they were at one moment, whatever is written meanwhile, of the content, and of the key, sealed. It
 * depends on no database product.
 */
public final class Backup {

	/**
	 * What goes in, and where.
	 *
	 * @param file       must not exist
	 * @param content    whether content files go in
	 * @param passphrase seals the project's key; empty leaves the key out
	 * @param drover     the version that makes the backup
	 */
	public record Request(Path file, boolean content, Optional<char[]> passphrase, String drover) {
	}

	private Backup() {
	}

	/** @throws DroverException where it cannot be made; no file is left then */
	public static BackupManifest write(Project project, Request request, BackupListener listener) throws DroverException {
		try (PartFile file = PartFile.create(request.file())) {
			String sealed = request.passphrase().map(passphrase -> Base64.getEncoder().encodeToString(project.vault().keyCopy().seal(passphrase)))
					.orElse("");
			BackupWriter.Heading heading = new BackupWriter.Heading(project.id(), Schema.CURRENT, request.drover(),
					Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), sealed);
			BackupManifest manifest = new BackupWriter(project.jdbc(), project.content(), listener, file).write(heading, request.content());
			file.finish();
			return manifest;
		}
	}
}
