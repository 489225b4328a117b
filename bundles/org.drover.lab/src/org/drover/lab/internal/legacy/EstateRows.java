package org.drover.lab.internal.legacy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Jdbc;

/** Writes an estate into the tables of {@code schema.sql}: the only place that says how objects become rows. */
final class EstateRows {

	/** Numbers of resources, boundaries and configuration items start where real ones do. */
	static final int FIRST_ID = TopologyPart.FIRST_ID;

	private static final Map<ObjectKind, Integer> PACKAGE_TYPES = Map.of(ObjectKind.PACKAGE, 0, ObjectKind.DRIVER_PACKAGE, 3,
			ObjectKind.TASK_SEQUENCE, 4, ObjectKind.UPDATE_PACKAGE, 5, ObjectKind.APPLICATION, 8, ObjectKind.OS_IMAGE, 257, ObjectKind.BOOT_IMAGE, 258);
	private static final Map<ObjectKind, Integer> ITEM_TYPES = Map.of(ObjectKind.UPDATE, 1, ObjectKind.BASELINE, 2, ObjectKind.CONFIGURATION_ITEM, 4,
			ObjectKind.DRIVER, 6, ObjectKind.UPDATE_GROUP, 9, ObjectKind.APPLICATION, 10);
	private static final Map<ObjectKind, Integer> ASSIGNMENT_TYPES = Map.of(ObjectKind.BASELINE, 0, ObjectKind.APPLICATION, 2,
			ObjectKind.UPDATE_GROUP, 5);
	private static final int DEPLOYMENT_TYPE = 21;
	private static final int BUNDLED = 1;
	private static final int REQUIRED = 2;
	private static final int APPLICATION_TO_TYPE = 9;
	private static final int APPLICATION_DEPENDENCE = 10;
	private static final int INSTALLED = 0;
	private static final int INSTALL_FAILED = 3;
	private static final String REFRESHED = "2024-02-01 04:30:00";

	private final Jdbc jdbc;
	private final Estate estate;
	private final Path sourceFolder;
	private final Map<ObjectRef, ManagedObject> byRef = new HashMap<>();
	private final Map<ObjectRef, List<Dependency>> outgoing;
	private final Map<ObjectRef, Integer> resources;
	private final Map<ObjectRef, Integer> boundaries;
	private final Map<ObjectRef, Integer> items;
	private final Map<ObjectRef, Integer> deploymentTypes = new HashMap<>();
	private final Map<ObjectRef, Integer> contents = new LinkedHashMap<>();

	/** @param sourceFolder the folder of package source folders */
	EstateRows(Jdbc jdbc, Estate estate, Path sourceFolder) {
		this.jdbc = jdbc;
		this.estate = estate;
		this.sourceFolder = sourceFolder;
		estate.objects().forEach(object -> byRef.put(object.ref(), object));
		outgoing = estate.outgoing();
		resources = numbers(EnumSet.of(ObjectKind.CLIENT));
		boundaries = numbers(EnumSet.of(ObjectKind.BOUNDARY));
		items = numbers(ITEM_TYPES.keySet());
		for (ManagedObject application : estate.all(ObjectKind.APPLICATION))
			deploymentTypes.put(application.ref(), FIRST_ID + items.size() + deploymentTypes.size());
		estate.sources().keySet().forEach(owner -> contents.put(owner, FIRST_ID + contents.size()));
	}

	void write() throws DroverException {
		topology();
		boundaries();
		clients();
		collections();
		packages();
		deployments();
		configurationItems();
		content();
	}

	private void topology() throws DroverException {
		each("Sites", 6, estate.all(ObjectKind.SITE), site -> row(site.key(), site.name(), site.attribute(Words.SERVER),
				target(site, DependencyKind.PART_OF).map(ObjectRef::key).orElse(""), siteType(site.attribute(Words.TYPE)), site.version()));
		List<ManagedObject> services = estate.objects().stream().filter(object -> object.kind().family() == ObjectKind.Family.SERVICE).toList();
		each("ServiceRoles", 11, services, EstateRows::serviceRole);
		List<Object[]> servers = new ArrayList<>();
		for (ManagedObject service : services) {
			for (ObjectRef system : targets(service, DependencyKind.HOSTED_ON))
				servers.add(row(service.attribute(Words.NAL_PATH), Roles.name(service.kind()), system.key(), service.attribute(Attributes.SITE)));
		}
		for (ManagedObject system : estate.all(ObjectKind.SITE_SYSTEM)) {
			String site = system.attribute(Attributes.SITE);
			servers.add(row(TopologyPart.nalPath(site, system.key(), ""), Roles.SITE_SYSTEM, system.key(), site));
		}
		insert("RoleServers", 4, servers);
		each("DistributionPoints", 10, estate.all(ObjectKind.DISTRIBUTION_POINT), this::distributionPoint);
	}

	private static Object[] serviceRole(ManagedObject service) {
		String capacity = service.attribute(Attributes.CAPACITY);
		return row(service.attribute(Words.NAL_PATH), Roles.name(service.kind()), service.attribute(Attributes.SITE), service.attribute(Attributes.URL),
				service.attribute(Attributes.OWNER), service.attribute(Attributes.SHARED_WITH), service.attribute(Attributes.SHARED_HOMES),
				capacity.isEmpty() ? null : Integer.valueOf(capacity), flag(service, Attributes.DEFAULT), flag(service, Attributes.MOBILE),
				LegacyServices.FIRST_PROGRAM);
	}

	private Object[] distributionPoint(ManagedObject point) {
		return row(point.attribute(Words.NAL_PATH), target(point, DependencyKind.HOSTED_ON).orElseThrow().key(), point.attribute(Attributes.SITE),
				point.attribute(Words.SHARE), flag(point, Attributes.BITS), "branch".equals(point.attribute(Attributes.PLACEMENT)) ? 1 : 0,
				flag(point, Attributes.PROTECTED), flag(point, Attributes.MULTICAST), flag(point, Attributes.STREAMING),
				flag(point, Attributes.INTERNET));
	}

	private void boundaries() throws DroverException {
		each("Boundaries", 4, estate.all(ObjectKind.BOUNDARY), boundary -> row(boundaries.get(boundary.ref()), boundary.name(), 0, boundary.key()));
		each("BoundaryGroups", 2, estate.all(ObjectKind.BOUNDARY_GROUP), group -> row(Integer.valueOf(group.key()), group.name()));
		edges("BoundaryGroupMembers", 2, ObjectKind.BOUNDARY_GROUP, DependencyKind.BOUNDED_BY,
				member -> row(Integer.valueOf(member.from().key()), boundaries.get(member.to())));
		edges("BoundarySiteSystems", 3, ObjectKind.DISTRIBUTION_POINT, DependencyKind.BOUNDED_BY,
				bound -> row(boundaries.get(bound.to()), byRef.get(bound.from()).attribute(Words.NAL_PATH),
						target(byRef.get(bound.from()), DependencyKind.HOSTED_ON).orElseThrow().key()));
	}

	private void clients() throws DroverException {
		each("Systems", 10, estate.all(ObjectKind.CLIENT), client -> row(resources.get(client.ref()), client.key(), client.name(),
				client.attribute(Attributes.OPERATING_SYSTEM), client.version(), client.is(Attributes.MOBILE) ? 3 : 1, client.attribute(Words.DOMAIN),
				client.attribute(Attributes.OBSOLETE).equals(ClientsPart.OBSOLETE) ? 1 : 0,
				client.attribute(Attributes.OBSOLETE).equals(ClientsPart.DECOMMISSIONED) ? 1 : 0, flag(client, Attributes.INTERNET)));
		each("MobileDevices", 3, estate.all(ObjectKind.CLIENT).stream().filter(client -> client.is(Attributes.MOBILE)).toList(),
				client -> row(resources.get(client.ref()), client.attribute(Attributes.MANUFACTURER), client.attribute(Attributes.MODEL)));
		each("ClientSummary", 3, estate.all(ObjectKind.CLIENT), client -> row(resources.get(client.ref()), null, null));
		edges("AssignedSites", 2, ObjectKind.CLIENT, DependencyKind.ASSIGNED_TO, edge -> row(resources.get(edge.from()), edge.to().key()));
		edges("IPSubnets", 2, ObjectKind.CLIENT, DependencyKind.LOCATED_IN, edge -> row(resources.get(edge.from()), edge.to().key()));
	}

	private void collections() throws DroverException {
		List<ManagedObject> collections = estate.all(ObjectKind.COLLECTION);
		each("Collections", 5, collections, collection -> row(collection.key(), collection.name(),
				"user".equals(collection.attribute(Words.TYPE)) ? 1 : 2, target(collection, DependencyKind.LIMITED_BY).map(ObjectRef::key).orElse(""),
				flag(collection, Attributes.BUILT_IN)));
		each("CollectionQueries", 4, collections.stream().filter(collection -> !collection.attribute(Words.QUERY).isEmpty()).toList(),
				collection -> row(collection.key(), collection.name(), collection.attribute(Words.QUERY), ""));
		relation(DependencyKind.LIMITED_BY, 1);
		relation(DependencyKind.INCLUDES, 2);
		relation(DependencyKind.EXCLUDES, 3);
		List<Object[]> members = new ArrayList<>();
		for (Dependency dependency : estate.dependencies()) {
			if (dependency.kind() == DependencyKind.MEMBER_OF)
				members.add(row(dependency.to().key(), resources.get(dependency.from())));
		}
		for (ManagedObject client : estate.all(ObjectKind.CLIENT)) {
			for (String collection : split(client.attribute(Words.OBSOLETE_MEMBER_OF)))
				members.add(row(collection, resources.get(client.ref())));
		}
		insert("CollectionMembers", 2, members);
	}

	private void relation(DependencyKind kind, int type) throws DroverException {
		edges("CollectionRelations", 3, ObjectKind.COLLECTION, kind, edge -> row(edge.from().key(), edge.to().key(), type));
	}

	private void packages() throws DroverException {
		List<ManagedObject> packages = estate.objects().stream().filter(object -> PACKAGE_TYPES.containsKey(object.kind()))
				.filter(object -> object.kind() != ObjectKind.APPLICATION || estate.sources().containsKey(object.ref())).toList();
		each("Packages", 11, packages, this::pkg);
		each("Programs", 4, estate.all(ObjectKind.PROGRAM),
				program -> row(packageOf(program.ref()), program.name(), program.attribute(Words.COMMAND_LINE),
						target(program, DependencyKind.REQUIRES).map(first -> packageOf(first) + ";;" + byRef.get(first).name()).orElse("")));
		edges("TaskSequenceReferences", 2, ObjectKind.TASK_SEQUENCE, DependencyKind.REFERENCES,
				edge -> edge.to().kind() == ObjectKind.APPLICATION ? null : row(edge.from().key(), edge.to().key()));
		edges("TaskSequenceApplications", 2, ObjectKind.TASK_SEQUENCE, DependencyKind.REFERENCES,
				edge -> edge.to().kind() == ObjectKind.APPLICATION ? row(edge.from().key(), items.get(edge.to())) : null);
	}

	private Object[] pkg(ManagedObject object) {
		SourceFolder source = estate.sources().get(object.ref());
		String id = source == null ? object.key() : source.packageId();
		return row(id, object.name(), object.attribute(Words.PACKAGE_VERSION), object.attribute(Words.MANUFACTURER), PACKAGE_TYPES.get(object.kind()),
				source == null ? 1 : 2, source == null ? "" : sourceFolder.resolve(id).toString(), Integer.valueOf(object.version()), "CAS",
				target(object, DependencyKind.BOOTS_FROM).map(ObjectRef::key).orElse(""), flag(object, Words.STATE_MIGRATION));
	}

	private void deployments() throws DroverException {
		List<Object[]> advertisements = new ArrayList<>();
		List<Object[]> assignments = new ArrayList<>();
		List<Object[]> targets = new ArrayList<>();
		Map<ObjectRef, ObjectRef> receivers = new HashMap<>();
		estate.dependencies().stream().filter(edge -> edge.kind() == DependencyKind.RECEIVES).forEach(edge -> receivers.put(edge.to(), edge.from()));
		for (ManagedObject deployment : estate.all(ObjectKind.DEPLOYMENT)) {
			ObjectRef what = target(deployment, DependencyKind.DEPLOYS).orElseThrow();
			String collection = receivers.get(deployment.ref()).key();
			if (what.kind() == ObjectKind.PROGRAM || what.kind() == ObjectKind.TASK_SEQUENCE) {
				advertisements.add(advertisement(deployment, what, collection));
			} else {
				int id = FIRST_ID + assignments.size();
				assignments.add(row(id, deployment.key(), deployment.name(), ASSIGNMENT_TYPES.get(what.kind()), collection,
						time(deployment.attribute(Words.STARTS)), time(deployment.attribute(Attributes.EXPIRES))));
				targets.add(row(id, items.get(what)));
			}
		}
		insert("Advertisements", 8, advertisements);
		insert("CIAssignments", 7, assignments);
		insert("CIAssignmentTargets", 2, targets);
	}

	private Object[] advertisement(ManagedObject deployment, ObjectRef what, String collection) {
		boolean sequence = what.kind() == ObjectKind.TASK_SEQUENCE;
		String expires = deployment.attribute(Attributes.EXPIRES);
		return row(deployment.key(), deployment.name(), sequence ? what.key() : packageOf(what), sequence ? "*" : byRef.get(what).name(), collection,
				time(deployment.attribute(Words.STARTS)), time(expires), expires.isEmpty() ? 0 : 1);
	}

	private void configurationItems() throws DroverException {
		List<ManagedObject> known = estate.objects().stream().filter(object -> ITEM_TYPES.containsKey(object.kind())).toList();
		each("ConfigurationItems", 5, known, item -> row(items.get(item.ref()), uniqueId(item.key()), ITEM_TYPES.get(item.kind()),
				Integer.valueOf(item.kind() == ObjectKind.APPLICATION ? item.attribute(Words.REVISION) : item.version()), item.name()));
		List<ManagedObject> applications = estate.all(ObjectKind.APPLICATION);
		each("ConfigurationItems", 5, applications, application -> row(deploymentTypes.get(application.ref()),
				uniqueId(application.key()).replace("/Application_", "/DeploymentType_"), DEPLOYMENT_TYPE, 1, application.name() + " setup"));
		each("CIRelations", 3, applications,
				application -> row(items.get(application.ref()), deploymentTypes.get(application.ref()), APPLICATION_TO_TYPE));
		edges("CIRelations", 3, ObjectKind.APPLICATION, DependencyKind.REQUIRES,
				edge -> row(deploymentTypes.get(edge.from()), items.get(edge.to()), APPLICATION_DEPENDENCE));
		edges("CIRelations", 3, ObjectKind.CONFIGURATION_ITEM, DependencyKind.REQUIRES,
				edge -> row(items.get(edge.from()), items.get(edge.to()), REQUIRED));
		edges("CIRelations", 3, ObjectKind.BASELINE, DependencyKind.CONTAINS, edge -> row(items.get(edge.from()), items.get(edge.to()), REQUIRED));
		edges("CIRelations", 3, ObjectKind.UPDATE_GROUP, DependencyKind.CONTAINS, edge -> row(items.get(edge.from()), items.get(edge.to()), BUNDLED));
	}

	private void content() throws DroverException {
		each("Contents", 4, contents.keySet(), owner -> row(contents.get(owner), packageOf(owner), Integer.valueOf(byRef.get(owner).version()),
				estate.sources().get(owner).kilobytes()));
		each("CIContents", 3, estate.all(ObjectKind.APPLICATION).stream().filter(application -> contents.containsKey(application.ref())).toList(),
				application -> row(items.get(application.ref()), deploymentTypes.get(application.ref()), contents.get(application.ref())));
		edges("CIContents", 3, ObjectKind.UPDATE, DependencyKind.BELONGS_TO,
				edge -> row(items.get(edge.from()), items.get(edge.from()), contents.get(edge.to())));
		edges("DriverContents", 3, ObjectKind.DRIVER_PACKAGE, DependencyKind.CONTAINS,
				edge -> row(edge.from().key(), items.get(edge.to()), contents.get(edge.from())));
		Map<ObjectRef, Holdings> holdings = new HashMap<>();
		estate.all(ObjectKind.DISTRIBUTION_POINT).forEach(point -> holdings.put(point.ref(), Holdings.parse(point.attribute(Attributes.HOLDS))));
		List<Object[]> copies = new ArrayList<>();
		for (Dependency copy : estate.dependencies()) {
			if (copy.kind() == DependencyKind.STORED_ON)
				copies.add(copy(copy.from(), byRef.get(copy.to()), holdings.get(copy.to()).versions().get(copy.from())));
		}
		insert("PackageServers", 6, copies);
	}

	/** @param version null where the content never arrived */
	private Object[] copy(ObjectRef owner, ManagedObject point, String version) {
		return row(packageOf(owner), point.attribute(Words.NAL_PATH), point.attribute(Attributes.SITE),
				Integer.valueOf(version == null ? byRef.get(owner).version() : version), version == null ? INSTALL_FAILED : INSTALLED, REFRESHED);
	}

	private String packageOf(ObjectRef ref) {
		if (ref.kind() == ObjectKind.PROGRAM)
			return ref.key().substring(0, ref.key().indexOf('.'));
		SourceFolder source = estate.sources().get(ref);
		return source == null ? ref.key() : source.packageId();
	}

	/** Configuration items are called {@code scope/name}; their keys have a dot there. */
	private static String uniqueId(String key) {
		return key.startsWith("ScopeId_") ? key.replaceFirst("\\.", "/") : key;
	}

	private static int siteType(String type) {
		return switch (type) {
		case "central" -> 4;
		case "primary" -> 2;
		default -> 1;
		};
	}

	private static int flag(ManagedObject object, String attribute) {
		return object.is(attribute) ? 1 : 0;
	}

	private static String time(String instant) {
		return instant.isEmpty() ? null : instant.replace('T', ' ').replace("Z", "");
	}

	private static List<String> split(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split(","));
	}

	private Map<ObjectRef, Integer> numbers(Set<ObjectKind> kinds) {
		Map<ObjectRef, Integer> numbers = new HashMap<>();
		for (ManagedObject object : estate.objects()) {
			if (kinds.contains(object.kind()))
				numbers.put(object.ref(), FIRST_ID + numbers.size());
		}
		return numbers;
	}

	private List<ObjectRef> targets(ManagedObject from, DependencyKind kind) {
		return outgoing.getOrDefault(from.ref(), List.of()).stream().filter(edge -> edge.kind() == kind).map(Dependency::to).toList();
	}

	private Optional<ObjectRef> target(ManagedObject from, DependencyKind kind) {
		return targets(from, kind).stream().findFirst();
	}

	private static Object[] row(Object... values) {
		return values;
	}

	private <T> void each(String table, int columns, Iterable<T> things, Function<T, Object[]> row) throws DroverException {
		List<Object[]> rows = new ArrayList<>();
		things.forEach(thing -> rows.add(row.apply(thing)));
		insert(table, columns, rows);
	}

	/** @param row null for an edge that is not a row of this table */
	private void edges(String table, int columns, ObjectKind from, DependencyKind kind, Function<Dependency, Object[]> row) throws DroverException {
		List<Object[]> rows = estate.dependencies().stream().filter(edge -> edge.kind() == kind && edge.from().kind() == from).map(row)
				.filter(one -> one != null).toList();
		insert(table, columns, rows);
	}

	private void insert(String table, int columns, List<Object[]> rows) throws DroverException {
		if (!rows.isEmpty())
			jdbc.batch("INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")", rows);
	}
}
