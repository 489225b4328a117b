package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.ContentSource;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.connector.RowCounter;
import org.drover.connector.SecretSource;
import org.drover.connector.exchange.internal.PackedObject.Need;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Reads an exchange package. It has no provider and no clients that report: a file takes no changes and serves nobody. */
public final class ExchangeConnector implements Connector {


	private final Path file;
	private final Package opened;
	private final Heading heading;
	private final ExchangeContent content;
	private final Optional<SecretSource> secrets;

	private ExchangeConnector(Path file, Package opened, Heading heading, Optional<SecretSource> secrets) {
		this.file = file;
		this.opened = opened;
		this.heading = heading;
		this.content = new ExchangeContent(file, opened, heading);
		this.secrets = secrets;
	}

	/**
	 * Looks at the package's directory and heading, not at its objects.
	 *
	 * @param passphrase of its secrets; empty leaves them sealed
	 */
	public static ExchangeConnector open(Path path, String passphrase) throws DroverException {
		return open(path, passphrase, Limits.DEFAULT);
	}

	static ExchangeConnector open(Path path, String passphrase, Limits limits) throws DroverException {
		Path file = path.toAbsolutePath().normalize();
		if (!Files.isRegularFile(file))
			throw new DroverException("there is no exchange package " + file + ": name a file");
		Package opened = null;
		boolean sound = false;
		try {
			opened = Package.open(file, limits, new FirstError());
			Heading heading = new EstateReader(opened, new FirstError()).heading();
			Optional<SecretSource> secrets = heading.sealedKey().isEmpty() || passphrase.isEmpty() ? Optional.empty()
					: Optional.of(new ExchangeSecrets(file, opened, heading, SealedSecrets.vault(heading.sealedKey(), passphrase, file.toString())));
			ExchangeConnector connector = new ExchangeConnector(file, opened, heading, secrets);
			sound = true;
			return connector;
		} catch (Refusal e) {
			throw refused(file, e);
		} catch (IOException e) {
			throw unreadable(file, e);
		} finally {
			if (!sound && opened != null)
				close(file, opened);
		}
	}

	static DroverException refused(Path file, Refusal e) {
		return new DroverException("the exchange package " + file + " is refused: " + (e.part().isEmpty() ? "" : "in " + e.part() + ", ") + e.getMessage()
				+ "; 'exchange validate' lists everything", e);
	}

	static DroverException unreadable(Path file, IOException e) {
		return new DroverException("cannot read the exchange package " + file + ": check that it is there and may be read (" + e.getMessage() + ")", e);
	}

	private static void close(Path file, Package opened) throws DroverException {
		try {
			opened.close();
		} catch (IOException e) {
			throw unreadable(file, e);
		}
	}

	@Override
	public String topology() {
		return heading.topology();
	}

	@Override
	public String description() {
		return "exchange package " + file + " of " + heading.description() + ", gathered " + heading.gathered();
	}

	@Override
	public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		monitor.beginTask("Reading the exchange package", IProgressMonitor.UNKNOWN);
		read(sink, monitor, new FirstError());
		monitor.done();
	}

	/** @param sink null to only look */
	private void read(MetadataSink sink, IProgressMonitor monitor, Findings findings) throws DroverException {
		RowCounter rows = new RowCounter(monitor);
		try {
			new EstateReader(opened, findings).read(heading, packed -> {
				rows.next();
				if (sink != null)
					sink.object(packed.object());
				for (Need need : packed.needs()) {
					rows.next();
					if (sink != null)
						sink.dependency(new Dependency(packed.object().ref(), need.to(), need.kind()));
				}
			});
		} catch (Refusal e) {
			throw refused(file, e);
		} catch (IOException e) {
			throw unreadable(file, e);
		}
	}

	@Override
	public List<PreflightFinding> preflight() throws DroverException {
		FirstError findings = new FirstError();
		read(null, new NullProgressMonitor(), findings);
		return List.of(new PreflightFinding("package", true, heading.objects() + " objects and " + heading.dependencies() + " dependencies as they were at "
				+ heading.gathered()),
				new PreflightFinding("kinds", true, findings.warnings() == 0 ? "everything in the package is known to this version of Drover"
						: findings.warnings() + " things in the package are taken otherwise than they may be meant; 'exchange validate' lists them"));
	}

	@Override
	public Optional<ContentSource> contentSource() {
		return Optional.of(content);
	}

	@Override
	public Optional<SecretSource> secretSource() {
		return secrets;
	}

	@Override
	public void close() {
		try {
			opened.close();
		} catch (IOException e) {
			throw new UncheckedIOException("closing a file that was only read does not fail", e);
		}
	}
}
