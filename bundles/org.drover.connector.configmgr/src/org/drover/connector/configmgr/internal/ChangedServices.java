package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.ChangeSink;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * Distribution points, and servers that have nothing else, as far as a site database tells that they have changed since a mark: at the product's limits there
 * are 125,000 of them, and few change at a time. All other services are few.
 */
final class ChangedServices {

	private final SiteDatabase.Session session;
	/** Empty where any may have changed. */
	private final Optional<Set<String>> paths;

	private ChangedServices(SiteDatabase.Session session, Optional<Set<String>> paths) {
		this.session = session;
		this.paths = paths;
	}

	/** Where that is not told: any may have changed. */
	static ChangedServices any(SiteDatabase.Session session) {
		return new ChangedServices(session, Optional.empty());
	}

	/** Those also that a copy of content came to, or went from. */
	static ChangedServices since(SiteDatabase.Session session, String mark) throws DroverException {
		Set<String> paths = new HashSet<>();
		for (View view : List.of(View.CHANGED_SERVICES, View.CHANGED_COPIES))
			session.each(view, row -> paths.add(text(row, "NALPath")), ChangeTracking.version(mark));
		return new ChangedServices(session, Optional.of(paths));
	}

	/** Whether objects of this kind are only read that have changed, and only told to be gone that have been there. */
	boolean tells(ObjectKind kind) {
		return paths.isPresent() && Tracked.isOfServices(kind);
	}

	void read(TopologyReader topology) throws DroverException {
		if (paths.isPresent())
			topology.readBeside(List.copyOf(paths.get()));
		else
			topology.read();
	}

	/** Distribution points, those also that have not been read. */
	ContentCopies.Points points(TopologyReader topology, ChangeSink before) {
		return path -> {
			ObjectRef read = topology.points().get(path);
			if (read != null || paths.isEmpty() || paths.get().contains(path))
				return read;
			ObjectRef point = point(path);
			return before.knows(point) ? point : null;
		};
	}

	/** Packages of the content library that are on distribution points which came or went, whether or not these copies changed. */
	Set<String> contentsOnOthers(TopologyReader topology, ChangeSink before) throws DroverException {
		Set<String> contents = new HashSet<>();
		if (paths.isEmpty())
			return contents;
		Set<String> others = new HashSet<>();
		for (String path : paths.get()) {
			if (topology.points().containsKey(path) != before.knows(point(path)))
				others.add(path);
		}
		session.each(View.CONTENT_COPIES, row -> contents.add(text(row, "PackageID")), "ServerNALPath", List.copyOf(others));
		return contents;
	}

	/** Tells which of them are gone. Of servers those count that paths name: where a path names its server otherwise, this stays until all is read. */
	void tellGone(TopologyReader topology, ChangeSink sink) throws DroverException {
		if (paths.isEmpty())
			return;
		Set<ObjectRef> servers = new HashSet<>();
		for (String path : paths.get()) {
			ObjectRef point = point(path);
			if (!topology.points().containsKey(path))
				sink.gone(point);
			servers.add(server(point.key().substring(point.key().indexOf('@') + 1)));
		}
		servers.removeAll(Set.copyOf(topology.servers()));
		for (ObjectRef server : withoutRoles(servers, sink))
			sink.gone(server);
	}

	/** Those of some servers that were there, and have no role any more. */
	private Set<ObjectRef> withoutRoles(Set<ObjectRef> servers, ChangeSink before) throws DroverException {
		Set<ObjectRef> without = new HashSet<>();
		for (ObjectRef server : servers) {
			if (before.knows(server))
				without.add(server);
		}
		for (View view : List.of(View.SERVERS, View.POINT_SERVERS)) {
			if (!without.isEmpty())
				session.each(view, row -> without.remove(server(Keys.system(text(row, "ServerName")))));
		}
		return without;
	}

	private static ObjectRef point(String path) {
		return ServicePaths.service(ObjectKind.DISTRIBUTION_POINT, path);
	}

	private static ObjectRef server(String key) {
		return new ObjectRef(ObjectKind.SITE_SYSTEM, key);
	}
}
