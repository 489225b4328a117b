package org.drover.connector.configmgr.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.ChangeSink;
import org.drover.connector.MetadataSink;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Reads a whole site database, or the kinds that are asked for. */
final class EstateReader {

	/** The top of a hierarchy. */
	record TopSite(String code, String name, String version) {
	}

	private record FoundSite(TopSite site, int type) {
	}

	private final SiteDatabase database;
	private final Clock clock;

	EstateReader(SiteDatabase database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** @throws DroverException where the database is unreachable, or none of a Configuration Manager site */
	TopSite topSite() throws DroverException {
		return database.read(new NullProgressMonitor(), EstateReader::topSite);
	}

	private static TopSite topSite(SiteDatabase.Session session) throws DroverException {
		List<FoundSite> tops = new ArrayList<>();
		session.each(View.SITES, row -> {
			if (SiteDatabase.text(row, "ReportingSiteCode").isEmpty())
				tops.add(new FoundSite(new TopSite(SiteDatabase.text(row, "SiteCode"), SiteDatabase.text(row, "SiteName"), SiteDatabase.text(row, "Version")),
						row.getInt("Type")));
		});
		return tops.stream().max(Comparator.comparingInt(FoundSite::type)).map(FoundSite::site).orElseThrow(() -> GatheringStatus.SQL_ERROR
				.failure("the view v_Site names no site at the top of the hierarchy: gather from its top-level site", null));
	}

	void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		read(sink, monitor, EnumSet.allOf(ObjectKind.class));
	}

	/** Reads at least the objects of these kinds. */
	void read(MetadataSink sink, IProgressMonitor monitor, Set<ObjectKind> kinds) throws DroverException {
		boolean clients = kinds.contains(ObjectKind.CLIENT);
		boolean topology = clients || kinds.stream().anyMatch(EstateReader::ofTopology);
		database.read(monitor, session -> {
			Configuration configuration = new Configuration();
			configuration(session, configuration, CollectionReader.withMembers(session));
			configuration.writeTo(sink);
			if (topology) {
				TopologyReader reader = new TopologyReader(session, configuration, topSite(session).code(), sink);
				reader.read();
				if (clients)
					new ClientReader(session, reader, sink).read(new Witnesses());
			}
			session.warnings().forEach(sink::warning);
			return null;
		});
	}

	/** @return the mark to go on from; empty where the database tracks no changes */
	Optional<String> readAll(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		return database.read(monitor, session -> {
			Optional<ChangeTracking> tracking = tracking(session);
			TopologyReader topology = readButClients(session, sink, CollectionReader.withMembers(session));
			Witnesses witnesses = new Witnesses();
			new ClientReader(session, topology, sink).read(witnesses);
			session.warnings().forEach(sink::warning);
			return tracking.map(now -> now.mark(topology.clientsRestOn(), witnesses));
		});
	}

	/** Reads clients that changed since a mark, and everything else. */
	Optional<String> readChanges(String mark, ChangeSink sink, IProgressMonitor monitor) throws DroverException {
		return database.read(monitor, session -> {
			Optional<ChangeTracking> tracking = tracking(session);
			if (tracking.isEmpty() || !tracking.get().goesOnFrom(mark))
				return Optional.empty();
			List<Integer> changed = new ArrayList<>();
			session.each(View.CHANGED_SYSTEMS, row -> changed.add(row.getInt("ResourceID")), ChangeTracking.version(mark));
			for (ObjectKind kind : ObjectKind.values())
				sink.wholly(kind);
			Witnesses witnesses = ChangeTracking.witnesses(mark);
			witnesses.forget(changed);
			session.each(View.MEMBERS, row -> witnesses.see(SiteDatabase.text(row, "CollectionID"), row.getInt("ResourceID")), changed);
			TopologyReader topology = readButClients(session, sink, CollectionReader.withMembers(session, witnesses));
			String next = tracking.get().mark(topology.clientsRestOn(), witnesses);
			if (!ChangeTracking.sameRest(mark, next))
				return Optional.empty();
			new ClientReader(session, topology, sink).readChanged(changed, witnesses, sink);
			session.warnings().forEach(sink::warning);
			return Optional.of(next);
		});
	}

	private TopologyReader readButClients(SiteDatabase.Session session, MetadataSink sink, Set<String> withMembers) throws DroverException {
		Configuration configuration = new Configuration();
		configuration(session, configuration, withMembers);
		configuration.writeTo(sink);
		TopologyReader topology = new TopologyReader(session, configuration, topSite(session).code(), sink);
		topology.read();
		return topology;
	}

	private static Optional<ChangeTracking> tracking(SiteDatabase.Session session) throws DroverException {
		if (!session.has(View.CHANGE_TRACKING) || !session.has(View.CHANGED_SYSTEMS))
			return Optional.empty();
		List<ChangeTracking> rows = new ArrayList<>();
		session.each(View.CHANGE_TRACKING,
				row -> rows.add(new ChangeTracking(SiteDatabase.text(row, "Origin"), row.getLong("CurrentVersion"), row.getLong("OldestVersion"))));
		return rows.stream().findFirst();
	}

	private void configuration(SiteDatabase.Session session, Configuration configuration, Set<String> withMembers) throws DroverException {
		new CollectionReader(session, configuration, withMembers).read();
		SoftwareReader software = new SoftwareReader(session, configuration);
		software.read();
		new DeploymentReader(session, configuration, software, clock).read();
		new SettingsReader(session, configuration).read();
		new FolderReader(session, configuration).read();
		configuration.markObsolete();
	}

	/** The package of the content library that holds an object's content. */
	Optional<String> contentPackage(ObjectRef owner) throws DroverException {
		return database.read(new NullProgressMonitor(), session -> {
			Configuration configuration = new Configuration();
			new SoftwareReader(session, configuration).read();
			return configuration.contentOwners().entrySet().stream().filter(content -> content.getValue().equals(owner)).map(Map.Entry::getKey).findFirst();
		});
	}

	private static boolean ofTopology(ObjectKind kind) {
		return kind.family() == Family.TOPOLOGY || kind.family() == Family.SERVICE || kind == ObjectKind.BOUNDARY || kind == ObjectKind.BOUNDARY_GROUP;
	}
}
