package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.flag;
import static org.drover.connector.configmgr.internal.SiteDatabase.flagText;
import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Reads sites, servers, service roles and boundaries, and who holds which content. */
final class TopologyReader {

	/** The attribute that is a service's path in the site database. */
	static final String PATH = "nalPath";

	private static final int SUBNET = 0;

	/** A role as it is put together out of the views. */
	private record Role(ObjectRef ref, String nalPath, String site, Set<ObjectRef> systems) {
	}

	private final SiteDatabase.Session session;
	private final Configuration configuration;
	private final String topology;
	private final ContentCopies copies;
	private final MetadataSink sink;
	private final Set<String> siteCodes = new LinkedHashSet<>();
	private final Map<String, ObjectRef> systems = new HashMap<>();
	private final Map<ObjectRef, Role> roles = new LinkedHashMap<>();
	private final Map<String, Map<String, String>> extras = new HashMap<>();
	private final RoleStates states = new RoleStates();
	private final ManagementDatabases databases = new ManagementDatabases(states);
	private final UpdateSources updates = new UpdateSources(states);
	private final Map<Integer, ObjectRef> boundaries = new HashMap<>();
	private final Map<String, ObjectRef> subnets = new HashMap<>();
	private final Map<String, ObjectRef> pointsByPath = new HashMap<>();
	private final Set<ObjectRef> protectedPoints = new LinkedHashSet<>();

	TopologyReader(SiteDatabase.Session session, Configuration configuration, String topology, ContentCopies copies, MetadataSink sink) {
		this.session = session;
		this.configuration = configuration;
		this.topology = topology;
		this.copies = copies;
		this.sink = sink;
	}

	void read() throws DroverException {
		read(session::each);
	}

	/** Reads all but distribution points with other paths than these, and servers that have nothing else. */
	void readBeside(List<String> paths) throws DroverException {
		read((view, row) -> {
			if (view.besidesPoints().isPresent())
				session.each(view.besidesPoints().get(), row);
			session.each(view, row, view.path(), paths);
		});
	}

	private void read(SiteDatabase.Rows rows) throws DroverException {
		sites();
		states(rows);
		roles(rows);
		boundaries();
		distributionPoints(rows);
		boundedBy();
		copies.tellStored(pointsByPath::get, sink);
	}

	/** Reads services alone, those with some paths, and not all that they depend on; and the servers that have the databases of sites, and update points. */
	void readServices(Set<String> paths) throws DroverException {
		SiteDatabase.Rows rows = (view, row) -> session.each(view, row, view.path(), paths);
		states(rows);
		states.readRestedOn(session);
		session.each(View.SITE_SYSTEM_ROLES, this::restedOn, "RoleName", RoleStates.RESTED_ON);
		roles(rows);
		distributionPoints(rows);
	}

	/** How service roles are, and what only our own view knows of them. */
	private void states(SiteDatabase.Rows rows) throws DroverException {
		rows.each(View.SERVICE_ROLES, this::extra);
		states.read(rows);
		updates.read(session);
	}

	/** Distribution points by their paths. */
	Map<String, ObjectRef> points() {
		return pointsByPath;
	}

	Set<String> siteCodes() {
		return siteCodes;
	}

	/** All that decides what rows become whose changes are told, apart from those: as long as it is the same, so is what they become. */
	String trackedRestsOn(Tracked tracked) {
		return tracked + " " + new TreeSet<>(siteCodes) + " " + new TreeMap<>(subnets) + " " + (tracked.services() ? new TreeMap<>(boundaries) : "");
	}

	/** Servers that have been told. */
	Collection<ObjectRef> servers() {
		return systems.values();
	}

	/** The boundary that is this subnet, or null. */
	ObjectRef subnet(String address) {
		return subnets.get(address);
	}

	private void sites() throws DroverException {
		List<Dependency> parents = new ArrayList<>();
		session.each(View.SITES, row -> {
			String code = text(row, "SiteCode");
			siteCodes.add(code);
			sink.object(object(ObjectKind.SITE, code, text(row, "SiteName"), text(row, "Version"), "type", siteType(row.getInt("Type")), "server",
					Keys.server(text(row, "ServerName"))));
			if (!text(row, "ReportingSiteCode").isEmpty())
				parents.add(new Dependency(site(code), site(text(row, "ReportingSiteCode")), DependencyKind.PART_OF));
		});
		for (Dependency parent : parents)
			sink.dependency(parent);
		for (String code : siteCodes)
			uses(site(code));
	}

	private static String siteType(int type) {
		return switch (type) {
		case 4 -> "central";
		case 2 -> "primary";
		default -> "secondary";
		};
	}

	private void extra(ResultSet row) throws SQLException {
		Map<String, String> extra = new HashMap<>();
		extra.put(Attributes.URL, text(row, "ServiceUrl"));
		extra.put(Attributes.OWNER, text(row, "Owner"));
		extra.put(Attributes.SHARED_WITH, text(row, "SharedWith"));
		extra.put(Attributes.SHARED_HOMES, text(row, "SharedHomes"));
		extra.put(Attributes.CAPACITY, text(row, "Capacity"));
		extra.put(Attributes.DEFAULT, flagText(row, "IsDefault"));
		extra.put(Attributes.MOBILE, flagText(row, "ServesMobile"));
		extras.put(text(row, "NALPath") + '\n' + text(row, "RoleName"), extra);
	}

	private Optional<RoleStates.State> state(Role role, List<ObjectRef> restedOn) {
		Optional<RoleStates.State> own = states.reported(role.nalPath(), RoleNames.name(role.ref().kind()));
		Optional<RoleStates.State> resting = role.ref().kind() == ObjectKind.SOFTWARE_UPDATE_POINT ? updates.state(role.ref()) : databases.state(restedOn);
		return RoleStates.worse(own, resting);
	}

	private void roles(SiteDatabase.Rows rows) throws DroverException {
		rows.each(View.SITE_SYSTEM_ROLES, row -> {
			ObjectRef system = system(text(row, "ServerName"), text(row, "SiteCode"));
			ObjectKind kind = RoleNames.kind(text(row, "RoleName"));
			restedOn(row);
			if (kind != null && kind != ObjectKind.DISTRIBUTION_POINT)
				role(kind, row, "NALPath").systems().add(system);
		});
		for (Role role : roles.values()) {
			List<ObjectRef> restedOn = restedOn(role);
			sink.object(object(role.ref().kind(), role.ref().key(), role.ref().key(), "", common(role, restsOn(role), restedOn)));
			hosted(role);
			for (ObjectRef one : restedOn)
				need(role.ref(), DependencyKind.USES, one);
			need(site(role.site()), DependencyKind.SERVED_BY, role.ref());
		}
	}

	/** Notes a role that others may rest on. */
	private void restedOn(ResultSet row) throws SQLException, DroverException {
		String name = text(row, "RoleName");
		if (name.equals(RoleStates.DATABASE))
			databases.add(text(row, "SiteCode"), system(text(row, "ServerName"), text(row, "SiteCode")), text(row, "NALPath"));
		if (name.equals(UpdateSources.ROLE))
			updates.add(text(row, "ServerName"), text(row, "NALPath"));
	}

	private List<ObjectRef> restedOn(Role role) throws DroverException {
		return switch (role.ref().kind()) {
		case MANAGEMENT_POINT -> databaseServers(role);
		case SOFTWARE_UPDATE_POINT -> updates.upstream(role.ref());
		default -> List.of();
		};
	}

	/** What a management point answers from is on these. */
	private List<ObjectRef> databaseServers(Role point) throws DroverException {
		Optional<ManagementDatabases.Replica> replica = ManagementDatabases.replica(configuration.settingsOf(point.ref()));
		return replica.isPresent() ? List.of(system(replica.get().server(), point.site())) : databases.of(point.site());
	}

	private Map<String, String> restsOn(Role role) {
		Map<String, String> rests = new HashMap<>();
		if (role.ref().kind() == ObjectKind.MANAGEMENT_POINT)
			ManagementDatabases.replica(configuration.settingsOf(role.ref())).ifPresent(replica -> rests.put(Attributes.REPLICA, replica.toString()));
		if (role.ref().kind() == ObjectKind.SOFTWARE_UPDATE_POINT)
			rests.put(Attributes.UPSTREAM, updates.source(role.ref()));
		return rests;
	}

	private Role role(ObjectKind kind, ResultSet row, String pathColumn) throws SQLException {
		String path = text(row, pathColumn);
		ObjectRef ref = ServicePaths.service(kind, path);
		String site = text(row, "SiteCode");
		return roles.computeIfAbsent(ref, any -> new Role(ref, path, site, new LinkedHashSet<>()));
	}

	/** A server is told once, at the first mention. */
	private ObjectRef system(String server, String site) throws DroverException {
		String key = Keys.system(server);
		ObjectRef known = systems.get(key);
		if (known != null)
			return known;
		ManagedObject system = object(ObjectKind.SITE_SYSTEM, key, server, "", Attributes.SITE, site);
		systems.put(key, system.ref());
		sink.object(system);
		need(system.ref(), DependencyKind.PART_OF, site(site));
		return system.ref();
	}

	private void hosted(Role role) throws DroverException {
		for (ObjectRef system : role.systems())
			need(role.ref(), DependencyKind.HOSTED_ON, system);
		uses(role.ref());
	}

	private void uses(ObjectRef owner) throws DroverException {
		for (ObjectRef used : configuration.usedBy(owner))
			need(owner, DependencyKind.USES, used);
	}

	/** What every service has; without our own view, a service belongs to this topology and answers under its server's name. */
	private Map<String, String> common(Role role, Map<String, String> own, List<ObjectRef> restedOn) {
		Map<String, String> attributes = new TreeMap<>(own);
		attributes.put(Attributes.OWNER, topology);
		attributes.put(Attributes.SITE, role.site());
		attributes.put(PATH, role.nalPath());
		attributes.put(Attributes.URL, "http://" + role.ref().key().substring(role.ref().key().indexOf('@') + 1));
		state(role, restedOn).ifPresent(found -> {
			attributes.put(Attributes.HEALTH, found.health().label());
			attributes.put(Attributes.HEALTH_CAUSE, found.cause());
		});
		attributes.putAll(extras.getOrDefault(role.nalPath() + '\n' + RoleNames.name(role.ref().kind()), Map.of()));
		return attributes;
	}

	private void distributionPoints(SiteDatabase.Rows rows) throws DroverException {
		Map<Role, Map<String, String>> points = new LinkedHashMap<>();
		rows.each(View.DISTRIBUTION_POINTS, row -> {
			String path = text(row, "NALPath");
			Role role = new Role(ServicePaths.service(ObjectKind.DISTRIBUTION_POINT, path), path, text(row, "SiteCode"),
					Set.of(system(text(row, "ServerName"), text(row, "SiteCode"))));
			points.put(role, traits(row));
			pointsByPath.put(path, role.ref());
			if (flag(row, "IsProtected"))
				protectedPoints.add(role.ref());
		});
		copies.readHeld(pointsByPath);
		for (Map.Entry<Role, Map<String, String>> point : points.entrySet()) {
			Role role = point.getKey();
			Map<String, String> attributes = common(role, point.getValue(), List.of());
			attributes.put(Attributes.HOLDS, copies.held(role.nalPath()).toString());
			sink.object(object(role.ref().kind(), role.ref().key(), role.ref().key(), "", attributes));
			hosted(role);
		}
	}

	private static Map<String, String> traits(ResultSet row) throws SQLException {
		Map<String, String> traits = new HashMap<>();
		String share = text(row, "ShareName");
		traits.put(Attributes.PLACEMENT, flag(row, "IsPeerDP") ? "branch" : share.isEmpty() ? "server" : "share");
		traits.put("share", share);
		traits.put(Attributes.BITS, flagText(row, "BitsEnabled"));
		traits.put(Attributes.PROTECTED, flagText(row, "IsProtected"));
		traits.put(Attributes.MULTICAST, flagText(row, "IsMulticast"));
		traits.put(Attributes.STREAMING, flagText(row, "IsFileStreaming"));
		traits.put(Attributes.INTERNET, flagText(row, "InternetFacing"));
		return traits;
	}

	private void boundaries() throws DroverException {
		session.each(View.BOUNDARIES, row -> {
			String value = text(row, "Value");
			boolean subnet = row.getInt("BoundaryType") == SUBNET;
			ManagedObject boundary = object(ObjectKind.BOUNDARY, Keys.clean(value), text(row, "DisplayName"), "", "type", subnet ? "subnet" : "other");
			boundaries.put(row.getInt("BoundaryID"), boundary.ref());
			if (subnet)
				subnets.put(value, boundary.ref());
			sink.object(boundary);
		});
		session.each(View.BOUNDARY_GROUPS, row -> sink.object(object(ObjectKind.BOUNDARY_GROUP, text(row, "GroupID"), text(row, "Name"), "")));
		session.each(View.BOUNDARY_GROUP_MEMBERS, row -> bounded(new ObjectRef(ObjectKind.BOUNDARY_GROUP, text(row, "GroupID")), row));
	}

	private void boundedBy() throws DroverException {
		session.each(View.BOUNDARY_SITE_SYSTEMS, row -> {
			ObjectRef point = pointsByPath.get(text(row, "ServerNALPath"));
			if (point != null && protectedPoints.contains(point))
				bounded(point, row);
		});
	}

	private void bounded(ObjectRef from, ResultSet row) throws SQLException, DroverException {
		ObjectRef boundary = boundaries.get(row.getInt("BoundaryID"));
		if (boundary != null)
			need(from, DependencyKind.BOUNDED_BY, boundary);
	}

	private void need(ObjectRef from, DependencyKind kind, ObjectRef to) throws DroverException {
		sink.dependency(new Dependency(from, to, kind));
	}

	private static ObjectRef site(String code) {
		return new ObjectRef(ObjectKind.SITE, code);
	}

	private static ManagedObject object(ObjectKind kind, String key, String name, String version, String... attributes) {
		Map<String, String> named = new HashMap<>();
		for (int i = 0; i < attributes.length; i += 2)
			named.put(attributes[i], attributes[i + 1]);
		return object(kind, key, name, version, named);
	}

	private static ManagedObject object(ObjectKind kind, String key, String name, String version, Map<String, String> attributes) {
		attributes.values().removeIf(String::isEmpty);
		return ManagedObject.of(kind, key, name.isEmpty() ? key : name, version, attributes);
	}
}
