package org.drover.site.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.drover.connector.PreflightFinding;
import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** Whether the site is fit to take a migration, as it is now. */
final class Preflight {

	private static final long ENOUGH_BYTES = 1L << 30;

	private final Jdbc jdbc;
	private final Path contentFolder;
	private final SiteSecrets secrets;

	Preflight(Jdbc jdbc, Path contentFolder, SiteSecrets secrets) {
		this.jdbc = jdbc;
		this.contentFolder = contentFolder;
		this.secrets = secrets;
	}

	List<PreflightFinding> findings() {
		return List.of(database(), permission(), space(), secrets.finding());
	}

	private PreflightFinding database() {
		try {
			jdbc.first("SELECT 1", row -> row.getInt(1));
			return new PreflightFinding("database", true, "the site's database answers");
		} catch (DroverException e) {
			return new PreflightFinding("database", false, e.getMessage());
		}
	}

	private PreflightFinding permission() {
		boolean writable = Files.isWritable(contentFolder);
		return new PreflightFinding("permission", writable,
				writable ? "content may be written" : "the site may not write to its content folder: give it the right to");
	}

	private PreflightFinding space() {
		try {
			long free = Files.getFileStore(contentFolder).getUsableSpace();
			String detail = (free >> 20) + " MiB are free for content";
			return new PreflightFinding("free space", free >= ENOUGH_BYTES, free >= ENOUGH_BYTES ? detail : detail + ": make room");
		} catch (IOException e) {
			return new PreflightFinding("free space", false, "the free space for content cannot be told: " + e.getMessage());
		}
	}
}
