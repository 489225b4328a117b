package org.drover.connector.example;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.Connector;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Reads a host list, anew each time. It has no other face: nothing can be written to a list, and no client reports to it. */
final class HostListConnector implements Connector {

	static final String CODE = "HOSTLIST";

	private static final int ROWS_PER_UNIT = 1_000;

	private final Path file;
	private final String code;

	private HostListConnector(Path file, String code) {
		this.file = file;
		this.code = code;
	}

	/** Reads the list once, so that a wrong one is told here. */
	static HostListConnector open(Path file, String code) throws DroverException {
		HostList.read(file);
		return new HostListConnector(file, code);
	}

	@Override
	public String topology() {
		return code;
	}

	@Override
	public String description() {
		return "host list " + file;
	}

	@Override
	public List<PreflightFinding> preflight() throws DroverException {
		int hosts = HostList.read(file).groupsOfHosts().size();
		return List.of(new PreflightFinding("host list", hosts > 0, hosts > 0 ? file + " has " + hosts + " hosts" : "there is no host in " + file + ": name another list"));
	}

	@Override
	public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		monitor.beginTask("Reading the host list", IProgressMonitor.UNKNOWN);
		new Reading(sink, monitor).write(HostList.read(file));
		monitor.done();
	}

	/** Files are opened for the time of a reading alone. */
	@Override
	public void close() {
		// nothing is open
	}

	private final class Reading {

		private final MetadataSink sink;
		private final IProgressMonitor monitor;
		private final ObjectRef site = new ObjectRef(ObjectKind.SITE, code);
		private long rows;

		Reading(MetadataSink sink, IProgressMonitor monitor) {
			this.sink = sink;
			this.monitor = monitor;
		}

		void write(HostList list) throws DroverException {
			ObjectRef point = object(ObjectKind.MANAGEMENT_POINT, code + "-MP", Map.of(Attributes.OWNER, code, Attributes.SITE, code));
			object(ObjectKind.SITE, code, Map.of());
			dependency(site, DependencyKind.SERVED_BY, point);
			for (Map.Entry<String, Set<String>> group : list.packagesOfGroups().entrySet())
				group(group.getKey(), group.getValue());
			for (String name : list.packagesOfGroups().values().stream().flatMap(Set::stream).distinct().toList())
				object(ObjectKind.PACKAGE, name, Map.of());
			for (Map.Entry<String, Set<String>> host : list.groupsOfHosts().entrySet())
				client(host.getKey(), host.getValue());
		}

		private void group(String group, Set<String> packages) throws DroverException {
			ObjectRef collection = object(ObjectKind.COLLECTION, group, Map.of());
			for (String name : packages) {
				ObjectRef deployment = object(ObjectKind.DEPLOYMENT, group + '!' + name, Map.of());
				dependency(collection, DependencyKind.RECEIVES, deployment);
				dependency(deployment, DependencyKind.DEPLOYS, new ObjectRef(ObjectKind.PACKAGE, name));
			}
		}

		private void client(String host, Set<String> groups) throws DroverException {
			ObjectRef client = object(ObjectKind.CLIENT, host, Map.of(Attributes.SITE, code));
			dependency(client, DependencyKind.ASSIGNED_TO, site);
			for (String group : groups)
				dependency(client, DependencyKind.MEMBER_OF, new ObjectRef(ObjectKind.COLLECTION, group));
		}

		private ObjectRef object(ObjectKind kind, String key, Map<String, String> attributes) throws DroverException {
			row();
			ManagedObject object = ManagedObject.of(kind, key, key, "", attributes);
			sink.object(object);
			return object.ref();
		}

		private void dependency(ObjectRef from, DependencyKind kind, ObjectRef to) throws DroverException {
			row();
			sink.dependency(new Dependency(from, to, kind));
		}

		private void row() {
			if (monitor.isCanceled())
				throw new OperationCanceledException();
			if (++rows % ROWS_PER_UNIT == 0)
				monitor.worked(1);
		}
	}
}
