package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;

/** Reads service roles and clients that are asked for: a job asks for a few at a time, of which a site database may have very many. */
final class WantedReader {

	private final SiteDatabase.Session session;
	private final String topology;
	private final MetadataSink sink;
	private final ServicePaths paths;

	/**
	 * @param topology the code of the top site
	 * @param paths    come to have those of all services that are asked for
	 */
	WantedReader(SiteDatabase.Session session, String topology, MetadataSink sink, ServicePaths paths) {
		this.session = session;
		this.topology = topology;
		this.sink = sink;
		this.paths = paths;
	}

	/** Whether this reads what is called so. */
	static boolean reads(ObjectRef ref) {
		return ref.kind().family() == Family.SERVICE || ref.kind() == ObjectKind.CLIENT;
	}

	/**
	 * Tells these objects as far as they are there, without all they depend on, and maybe others.
	 *
	 * @param contents what is to be known of what distribution points hold
	 */
	void read(Set<ObjectRef> wanted, Predicate<ObjectRef> contents) throws DroverException {
		services(wanted.stream().filter(ref -> ref.kind().family() == Family.SERVICE).collect(Collectors.toSet()), contents);
		Set<String> clients = wanted.stream().filter(ref -> ref.kind() == ObjectKind.CLIENT).map(ObjectRef::key).collect(Collectors.toSet());
		if (!clients.isEmpty())
			clients(clients);
	}

	private void services(Set<ObjectRef> wanted, Predicate<ObjectRef> contents) throws DroverException {
		Set<ObjectRef> missing = new HashSet<>(wanted);
		missing.removeAll(tell(wanted, contents));
		if (missing.isEmpty())
			return;
		paths.forget(missing);
		session.each(View.SERVICE_PATHS, row -> note(RoleNames.kind(text(row, "RoleName")), row, missing));
		session.each(View.POINT_PATHS, row -> note(ObjectKind.DISTRIBUTION_POINT, row, missing));
		tell(missing, contents);
	}

	/** @param kind null for a role that is not read */
	private void note(ObjectKind kind, ResultSet row, Set<ObjectRef> wanted) throws SQLException {
		if (kind == null)
			return;
		String path = text(row, "NALPath");
		ObjectRef service = ServicePaths.service(kind, path);
		if (wanted.contains(service))
			paths.note(service, path);
	}

	/** Tells those whose paths are known, and others that share these. @return what was told */
	private Set<ObjectRef> tell(Set<ObjectRef> services, Predicate<ObjectRef> contents) throws DroverException {
		Set<ObjectRef> told = new HashSet<>();
		Set<String> known = paths.of(services);
		if (known.isEmpty())
			return told;
		Configuration configuration = new Configuration();
		if (services.stream().anyMatch(service -> service.kind() == ObjectKind.DISTRIBUTION_POINT))
			new SoftwareReader(session, configuration).readContents();
		if (services.stream().anyMatch(service -> service.kind() == ObjectKind.MANAGEMENT_POINT))
			new SettingsReader(session, configuration).readRoles(); // which say what database it answers from
		new TopologyReader(session, configuration, topology, ContentCopies.held(session, configuration, services::contains, contents), new MetadataSink() {
			@Override
			public void object(ManagedObject object) throws DroverException {
				told.add(object.ref());
				sink.object(object);
			}

			@Override
			public void dependency(Dependency dependency) throws DroverException {
				sink.dependency(dependency);
			}
		}).readServices(known);
		return told;
	}

	/** With a topology that has not been read, as objects are asked for and not what they depend on. */
	private void clients(Set<String> keys) throws DroverException {
		Configuration configuration = new Configuration();
		TopologyReader nothing = new TopologyReader(session, configuration, topology, ContentCopies.of(session, configuration, any -> false), sink);
		new ClientReader(session, nothing, sink).readSome(numbers(keys), new Witnesses());
	}

	/** What the database calls clients with these keys. Few keys are not as the database has them: for those all are looked at. */
	private List<Integer> numbers(Set<String> keys) throws DroverException {
		Set<String> missing = new HashSet<>(keys);
		Set<Integer> numbers = new HashSet<>();
		SiteDatabase.Row row = one -> {
			String key = Keys.clean(text(one, ClientReader.KEY));
			if (keys.contains(key))
				numbers.add(one.getInt("ResourceID"));
			missing.remove(key);
		};
		session.each(View.CLIENT_KEYS, row, ClientReader.KEY, List.copyOf(keys));
		if (!missing.isEmpty())
			session.each(View.CLIENT_KEYS, row);
		return List.copyOf(numbers);
	}
}
