package org.drover.connector.puppetdb.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.connector.ChangeSink;
import org.drover.connector.ChangeSource;
import org.drover.connector.Connector;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.connector.SecretSource;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

/** One PuppetDB, which is only read: what becomes of its nodes is said where the code of Puppet is. */
public final class PuppetDbConnector implements Connector {

	private final PuppetDb server;
	private final String topology;
	private final String version;
	/** Empty until something has been read. */
	private volatile String last = "";

	private PuppetDbConnector(PuppetDb server, String topology, String version) {
		this.server = server;
		this.topology = topology;
		this.version = version;
	}

	/**
	 * Takes the server, and closes it where this fails.
	 *
	 * @throws DroverException where it cannot be reached, is none, or does not let us
	 */
	public static PuppetDbConnector open(PuppetDb server, String topology) throws DroverException {
		try {
			return new PuppetDbConnector(server, topology, server.version());
		} catch (DroverException e) {
			server.close();
			throw e;
		}
	}

	@Override
	public String topology() {
		return topology;
	}

	@Override
	public String description() {
		return "PuppetDB " + version + " at " + server.base() + (last.isEmpty() ? "" : ": " + last);
	}

	@Override
	public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		readAll(sink, monitor);
	}

	private String readAll(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		monitor.beginTask("Reading PuppetDB", IProgressMonitor.UNKNOWN);
		String mark = new EstateReader(server, topology, sink, monitor).readAll(this::summary);
		monitor.done();
		return mark;
	}

	private void summary(Summary summary) {
		last = summary.toString();
	}

	@Override
	public Optional<ChangeSource> changes() {
		return Optional.of(new ChangeSource() {
			@Override
			public Optional<String> readAll(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
				return Optional.of(PuppetDbConnector.this.readAll(sink, monitor));
			}

			@Override
			public Optional<String> readChanges(String mark, ChangeSink sink, IProgressMonitor monitor) throws DroverException {
				monitor.beginTask("Reading what changed in PuppetDB", IProgressMonitor.UNKNOWN);
				Optional<String> next = new EstateReader(server, topology, sink, monitor).readChanges(mark, sink, PuppetDbConnector.this::summary);
				monitor.done();
				return next;
			}
		});
	}

	@Override
	public Optional<SecretSource> secretSource() {
		return Optional.of(new PuppetDbSecrets(server));
	}

	@Override
	public List<PreflightFinding> preflight() {
		return Stream.of(finding("PuppetDB", () -> "version " + server.version() + " at " + server.base()),
				finding("nodes", () -> some(count("nodes"), "node", "there is no node that lives: check that this is the PuppetDB that the Puppet servers report to")),
				finding("catalogs", () -> some(count("catalogs"), "catalog", "there is no catalog, so that no classes or packages are known: check that the Puppet servers send"
						+ " them (storeconfigs_backend)")))
				.toList();
	}

	private long count(String entity) throws DroverException {
		long[] count = { 0 };
		server.query(Query.select(entity, List.of(Query.count())), Query.everything(), row -> count[0] = row.path("count").asLong());
		return count[0];
	}

	private static String some(long count, String what, String otherwise) throws DroverException {
		if (count == 0)
			throw new DroverException(otherwise);
		return count + " " + what + (count == 1 ? "" : "s");
	}

	/** Looks at one thing. */
	@FunctionalInterface
	private interface Look {
		String at() throws DroverException;
	}

	private static PreflightFinding finding(String subject, Look look) {
		try {
			return new PreflightFinding(subject, true, look.at());
		} catch (DroverException e) {
			return new PreflightFinding(subject, false, e.getMessage());
		}
	}

	@Override
	public void close() {
		server.close();
	}
}
