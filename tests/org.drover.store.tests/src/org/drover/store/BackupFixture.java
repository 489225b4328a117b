package org.drover.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.backup.Backup;

/**
 * Makes a backup as this version of Drover makes it, for later versions to restore. Run once for each schema version that is released, with a new folder
 * and {@code src/fixtures/backup-v<schema>.zip} as arguments; a fixture once landed is never made again: it stands for the backups that people have.
 */
final class BackupFixture {

	static final String PASSPHRASE = "fixture passphrase";
	static final String CONTENT = "fixture content\n";
	static final String CONTENT_HASH = "22f85581c563fae23e907dc3975248179b01d1a2f2817a2a0807527da456f06a";

	private BackupFixture() {
	}

	public static void main(String[] arguments) throws DroverException, IOException {
		try (Project project = Project.create(Path.of(arguments[0]))) {
			ProjectFixture.fill(project);
			byte[] content = CONTENT.getBytes(StandardCharsets.UTF_8);
			project.content().put(CONTENT_HASH, content.length, new ByteArrayInputStream(content));
			Backup.write(project, new Backup.Request(Path.of(arguments[1]), true, Optional.of(PASSPHRASE.toCharArray()), "0.1.0"),
					(done, items, current) -> { });
		}
	}
}
