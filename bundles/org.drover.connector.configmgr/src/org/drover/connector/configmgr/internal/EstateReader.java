package org.drover.connector.configmgr.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.drover.connector.ChangeSink;
import org.drover.connector.MetadataSink;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Reads a whole site database, what changed in it, or the objects that are asked for. */
final class EstateReader {

	/** The top of a hierarchy. */
	record TopSite(String code, String name, String version) {
	}

	private record FoundSite(TopSite site, int type) {
	}

	private final SiteDatabase database;
	private final Clock clock;
	private final ServicePaths paths = new ServicePaths();

	EstateReader(SiteDatabase database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Of services that have been asked for by themselves. */
	ServicePaths paths() {
		return paths;
	}

	/** @throws DroverException where the database is unreachable, or none of a Configuration Manager site */
	TopSite topSite() throws DroverException {
		return database.read(new NullProgressMonitor(), EstateReader::topSite);
	}

	static TopSite topSite(SiteDatabase.Session session) throws DroverException {
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
		database.read(monitor, session -> {
			Configuration configuration = configuration(session, CollectionReader.withMembers(session));
			TopologyReader topology = tell(session, configuration, ContentCopies.all(session, configuration), sink);
			new ClientReader(session, topology, sink).read(new Witnesses());
			session.warnings().forEach(sink::warning);
			return null;
		});
	}

	/**
	 * Reads at least these objects, and not all that depends on them. Of services and clients no more is read, as there may be very many.
	 *
	 * @param contents what is to be known of what distribution points hold
	 */
	void readSome(MetadataSink sink, IProgressMonitor monitor, Set<ObjectRef> wanted, Predicate<ObjectRef> contents) throws DroverException {
		Set<ObjectRef> rest = new HashSet<>(wanted);
		rest.removeIf(WantedReader::reads);
		if (rest.size() < wanted.size())
			database.read(monitor, session -> {
				new WantedReader(session, topSite(session).code(), sink, paths).read(wanted, contents);
				return null;
			});
		if (!rest.isEmpty())
			readKinds(sink, monitor, rest);
	}

	private void readKinds(MetadataSink sink, IProgressMonitor monitor, Set<ObjectRef> wanted) throws DroverException {
		Set<ObjectKind> kinds = wanted.stream().map(ObjectRef::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(ObjectKind.class)));
		database.read(monitor, session -> {
			Configuration configuration = configuration(session, CollectionReader.withMembers(session));
			configuration.writeTo(sink);
			if (kinds.stream().anyMatch(EstateReader::ofTopology))
				new TopologyReader(session, configuration, topSite(session).code(), ContentCopies.of(session, configuration, ref -> false), sink).read();
			return null;
		});
	}

	/** @return the mark to go on from; empty where the database tracks no changes */
	Optional<String> readAll(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		return database.read(monitor, session -> {
			Optional<ChangeTracking> tracking = tracking(session);
			Configuration configuration = configuration(session, CollectionReader.withMembers(session));
			Tracked tracked = Tracked.by(session);
			Digests digests = new Digests(tracked);
			digests.noteContents(configuration);
			TopologyReader topology = tell(session, configuration, ContentCopies.all(session, configuration),
					tracking.isPresent() ? digests.beside(sink) : sink);
			Witnesses witnesses = new Witnesses();
			new ClientReader(session, topology, sink).read(witnesses);
			session.warnings().forEach(sink::warning);
			digests.notePoints(topology);
			return tracking.map(now -> now.mark(topology.trackedRestsOn(tracked), digests, witnesses));
		});
	}

	/** Reads what changed since a mark. */
	Optional<String> readChanges(String mark, ChangeSink sink, IProgressMonitor monitor) throws DroverException {
		return database.read(monitor, session -> {
			Optional<ChangeTracking> tracking = tracking(session);
			if (tracking.isEmpty() || !tracking.get().goesOnFrom(mark))
				return Optional.empty();
			return new ChangeReader(session, tracking.get(), mark, sink).read(witnesses -> configuration(session, CollectionReader.withMembers(session, witnesses)));
		});
	}

	/** Tells all but clients. */
	private static TopologyReader tell(SiteDatabase.Session session, Configuration configuration, ContentCopies copies, MetadataSink sink) throws DroverException {
		configuration.writeTo(sink);
		TopologyReader topology = new TopologyReader(session, configuration, topSite(session).code(), copies, sink);
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

	private Configuration configuration(SiteDatabase.Session session, Set<String> withMembers) throws DroverException {
		Configuration configuration = new Configuration();
		new CollectionReader(session, configuration, withMembers).read();
		SoftwareReader software = new SoftwareReader(session, configuration);
		software.read();
		new DeploymentReader(session, configuration, software, clock).read();
		new SettingsReader(session, configuration).read();
		new FolderReader(session, configuration).read();
		configuration.markObsolete(packages -> {
			Set<String> copied = new HashSet<>();
			session.each(View.COPIED, row -> copied.add(SiteDatabase.text(row, "PackageID")), "PackageID", packages);
			return copied;
		});
		return configuration;
	}

	/** The package of the content library that holds an object's content. */
	Optional<String> contentPackage(ObjectRef owner) throws DroverException {
		return database.read(new NullProgressMonitor(), session -> {
			Configuration configuration = new Configuration();
			new SoftwareReader(session, configuration).readContents();
			return configuration.contentOwners().entrySet().stream().filter(content -> content.getValue().equals(owner)).map(Map.Entry::getKey).findFirst();
		});
	}

	private static boolean ofTopology(ObjectKind kind) {
		return kind.family() == Family.TOPOLOGY || kind == ObjectKind.BOUNDARY || kind == ObjectKind.BOUNDARY_GROUP;
	}
}
