package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.connector.ContentSource;
import org.drover.connector.EstateFormat.Request;
import org.drover.connector.EstateFormat.Written;
import org.drover.connector.EstateView;
import org.drover.connector.FormatFinding;
import org.drover.connector.SecretSource;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Writes packages, and reads them again. */
final class Packages {

	static final Instant GATHERED = Instant.parse("2026-11-22T02:00:00Z");

	private Packages() {
	}

	static Written write(Path file, EstateView estate) throws IOException, DroverException {
		return write(file, estate, null, null, "");
	}

	/** @param content null for none, likewise secrets */
	static Written write(Path file, EstateView estate, ContentSource content, SecretSource secrets, String passphrase) throws IOException, DroverException {
		Request request = new Request("CAS", "a test", GATHERED, "Drover", estate, Optional.ofNullable(content), Optional.ofNullable(secrets),
				passphrase::toCharArray);
		try (OutputStream out = Files.newOutputStream(file)) {
			return new ExchangeFormat().write(request, out, new NullProgressMonitor());
		}
	}

	static PaperEstate read(Path file) throws DroverException {
		PaperEstate estate = new PaperEstate();
		try (ExchangeConnector connector = ExchangeConnector.open(file, "")) {
			connector.read(estate, new NullProgressMonitor());
		}
		return estate;
	}

	static List<FormatFinding> check(Path file) throws DroverException {
		return new ExchangeFormat().check(file, new NullProgressMonitor());
	}
}
