package org.drover.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

import org.drover.content.FolderContentStore;
import org.drover.model.DroverException;
import org.drover.secret.KeyCopy;
import org.drover.secret.SecretVault;
import org.drover.store.internal.EmbeddedDatabase;
import org.drover.store.internal.Schema;
import org.drover.store.internal.SqlFailures;
import org.drover.store.internal.backup.BackupArchive;
import org.drover.store.internal.backup.Progress;
import org.drover.store.internal.backup.RestoreFolder;
import org.drover.store.internal.backup.TableLoad;

/**
 * Makes a project of a backup, with the id of the one that was backed up. Everything in the archive is checked before anything is written, and what is
 * written counts only when all of it is there.
 */
public final class Restore {

	/** Asked only where the backup holds a key. */
	@FunctionalInterface
	public interface Passphrase {
		char[] get() throws DroverException;
	}

	/**
	 * What becomes what.
	 *
	 * @param folder     new or empty
	 * @param passphrase empty makes a new key, which opens no secret that the project has
	 * @param command    what others are told this process does, when they find the folder in use; without secrets
	 */
	public record Request(Path file, Path folder, Optional<Passphrase> passphrase, String command) {
	}

	private final Request request;
	private final BackupArchive archive;
	private final Progress progress;

	private Restore(Request request, BackupArchive archive, BackupListener listener) {
		this.request = request;
		this.archive = archive;
		this.progress = new Progress(listener, 2 * archive.manifest().items());
	}

	/** @throws DroverException where it cannot be done; the folder is then as it was */
	public static BackupManifest restore(Request request, BackupListener listener) throws DroverException {
		EmbeddedDatabase.requireUsable(request.folder());
		RestoreFolder.requireFree(request.folder());
		try (BackupArchive archive = BackupArchive.open(request.file())) {
			return new Restore(request, archive, listener).run();
		}
	}

	private BackupManifest run() throws DroverException {
		BackupManifest manifest = archive.manifest();
		if (Integer.parseInt(manifest.schema()) > Integer.parseInt(Schema.CURRENT))
			throw new DroverException("the backup " + request.file() + " was made by a newer Drover (schema " + manifest.schema() + "; this one knows "
					+ Schema.CURRENT + "): upgrade Drover");
		Optional<KeyCopy> key = key();
		archive.verify(progress);
		try (RestoreFolder folder = RestoreFolder.take(request.folder(), manifest.project(), request.command())) {
			folder.requireRoom(manifest.bytes());
			makeKey(folder.path().resolve("key"), key);
			load(folder.path());
			keepContent(new FolderContentStore(folder.path().resolve("content")));
			if (!manifest.schema().equals(Schema.CURRENT))
				EmbeddedDatabase.open(folder.path(), false).close(); // which brings it up to date
			folder.finish();
		}
		return manifest;
	}

	private Optional<KeyCopy> key() throws DroverException {
		String sealed = archive.manifest().sealedKey();
		if (sealed.isEmpty() || request.passphrase().isEmpty())
			return Optional.empty();
		try {
			return Optional.of(KeyCopy.open(Base64.getDecoder().decode(sealed), request.passphrase().get().get()));
		} catch (IllegalArgumentException e) {
			throw archive.damaged("its key is no text in base64", e);
		}
	}

	private static void makeKey(Path file, Optional<KeyCopy> key) throws DroverException {
		if (key.isPresent())
			key.get().install(file);
		else
			SecretVault.open(file);
	}

	private void load(Path folder) throws DroverException {
		try (EmbeddedDatabase database = EmbeddedDatabase.create(folder, archive.manifest().schema());
				Connection connection = database.dataSource().getConnection()) {
			new TableLoad(archive, connection, progress).load();
		} catch (SQLException e) {
			throw SqlFailures.describe("the database of the project in " + folder, e);
		}
	}

	private void keepContent(FolderContentStore content) throws DroverException {
		for (BackupManifest.Content file : archive.manifest().content()) {
			try (InputStream in = archive.content(file)) {
				content.put(file.sha256(), file.size(), in);
			} catch (IOException e) {
				throw archive.damaged("a content file cannot be read", e);
			}
			progress.add(1, "content");
		}
	}
}
