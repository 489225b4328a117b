package org.drover.connector.ansible.internal;

import java.nio.file.Path;
import java.util.List;

import org.drover.connector.Connector;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Reads an Ansible inventory, anew each time. Has no other face: Ansible keeps no clients that report and nothing to write to. */
public final class AnsibleConnector implements Connector {

	private static final int ROWS_PER_UNIT = 1_000;

	private final Path inventory;
	private final Rules rules;
	private final String topology;
	private volatile Summary last;

	private AnsibleConnector(Path inventory, Rules rules, String topology) throws DroverException {
		this.inventory = inventory;
		this.rules = rules;
		this.topology = topology;
		last = look();
	}

	/**
	 * Reads the inventory once, so that a broken one is told here.
	 *
	 * @param rules    null for the default rules
	 * @param topology empty to name the topology after the inventory's folder
	 */
	public static AnsibleConnector open(Path inventory, Path rules, String topology) throws DroverException {
		Path path = inventory.toAbsolutePath().normalize();
		String code = topology.isEmpty() ? SiteCodes.of(InventoryFiles.name(InventoryReader.folder(path))) : topology;
		if (!SiteCodes.isCode(code))
			throw new DroverException("'" + topology + "' cannot name a topology: use up to 64 letters, digits, dashes and underscores");
		return new AnsibleConnector(path, rules == null ? RulesReader.defaults() : RulesReader.read(rules), code);
	}

	private Summary look() throws DroverException {
		return read(new Rows(null, new NullProgressMonitor()));
	}

	private Summary read(Rows rows) throws DroverException {
		return Estate.write(InventoryReader.read(inventory, rows.monitor), rules, topology, rows);
	}

	@Override
	public String topology() {
		return topology;
	}

	@Override
	public String description() {
		return "Ansible inventory " + inventory + ": " + last.contents() + "; " + last.leftOut();
	}

	@Override
	public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		monitor.beginTask("Reading the Ansible inventory", IProgressMonitor.UNKNOWN);
		last = read(new Rows(sink, monitor));
		monitor.done();
	}

	/** Tells the monitor of every thousandth row and stops when it is cancelled. */
	private static final class Rows implements MetadataSink {

		private final MetadataSink sink;
		private final IProgressMonitor monitor;
		private int count;

		/** @param sink null to only look */
		Rows(MetadataSink sink, IProgressMonitor monitor) {
			this.sink = sink;
			this.monitor = monitor;
		}

		@Override
		public void object(ManagedObject object) throws DroverException {
			next();
			if (sink != null)
				sink.object(object);
		}

		@Override
		public void dependency(Dependency dependency) throws DroverException {
			next();
			if (sink != null)
				sink.dependency(dependency);
		}

		private void next() {
			if (monitor.isCanceled())
				throw new OperationCanceledException();
			if (++count % ROWS_PER_UNIT == 0)
				monitor.worked(1);
		}
	}

	@Override
	public List<PreflightFinding> preflight() throws DroverException {
		Summary summary = look();
		last = summary;
		return List.of(new PreflightFinding("inventory", summary.hosts() > 0, summary.hosts() > 0 ? summary.contents()
				: "there is no host in " + inventory + ": name another inventory"),
				new PreflightFinding("variables", true, summary.leftOut()),
				new PreflightFinding("dependencies", true, summary.dangling() == 0 ? "every host that another one needs is in the inventory"
						: summary.dangling() + " of the hosts that others need are not in the inventory; nothing can be moved for them"));
	}

	@Override
	public void close() {
		// nothing stays open between readings
	}
}
