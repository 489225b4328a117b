package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.flag;
import static org.drover.connector.configmgr.internal.SiteDatabase.instant;
import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.connector.ChangeSink;
import org.drover.connector.HostAddress;
import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Reads clients, in one pass over each view; numbers become keys in memory, which costs some hundred bytes a client. */
final class ClientReader {

	private static final int MOBILE_DEVICE = 3;
	/** What a client is called. */
	static final String KEY = "SMS_Unique_Identifier0";

	private final SiteDatabase.Session session;
	private final TopologyReader topology;
	private final MetadataSink sink;
	private final PrimaryUsers users;
	private final Map<Integer, ObjectRef> clients = new HashMap<>();
	private final Map<Integer, String> sites = new HashMap<>();
	private final Set<Integer> valid = new HashSet<>();
	private final Set<Integer> onInternet = new HashSet<>();
	private final Map<Integer, StringJoiner> obsoleteMembers = new HashMap<>();
	private final Map<Integer, String> lastHeard = new HashMap<>();
	private final Map<Integer, List<String>> devices = new HashMap<>();
	private final Map<Integer, List<String>> addresses = new HashMap<>();

	ClientReader(SiteDatabase.Session session, TopologyReader topology, MetadataSink sink) {
		this.session = session;
		this.topology = topology;
		this.sink = sink;
		this.users = new PrimaryUsers(session);
	}

	/** @param witnesses are shown all valid members that are read */
	void read(Witnesses witnesses) throws DroverException {
		read(session::each, witnesses);
	}

	/** Reads those of some numbers, as far as they are there. */
	void readSome(List<Integer> some, Witnesses witnesses) throws DroverException {
		read((view, row) -> some(view, row, some), witnesses);
	}

	/** The same, and tells which of those that were called so before are gone. */
	void readChanged(List<Integer> changed, Witnesses witnesses, Set<String> before, ChangeSink changes) throws DroverException {
		readSome(changed, witnesses);
		Set<ObjectRef> gone = before.stream().map(ClientReader::ref).collect(Collectors.toSet());
		gone.removeAll(clients.values());
		session.each(View.CLIENT_KEYS, row -> gone.remove(ref(text(row, KEY))), KEY, List.copyOf(before)); // others may be called so, too
		for (ObjectRef client : gone)
			changes.gone(client);
	}

	private static ObjectRef ref(String key) {
		return new ObjectRef(ObjectKind.CLIENT, Keys.clean(key));
	}

	/** The same, and tells all others to be unchanged. */
	void readChanged(List<Integer> changed, Witnesses witnesses, ChangeSink changes) throws DroverException {
		readSome(changed, witnesses);
		Set<Integer> read = new HashSet<>(changed);
		session.each(View.CLIENT_KEYS, row -> {
			String key = Keys.clean(text(row, KEY));
			if (!key.isEmpty() && !read.contains(row.getInt("ResourceID")))
				changes.unchanged(new ObjectRef(ObjectKind.CLIENT, key));
		});
	}

	/**
	 * What else a view asks for is left out: a database that began with that would look at all clients. Who of some is on the Internet a row says itself, and
	 * who is not valid is known by then.
	 */
	private void some(View view, SiteDatabase.Row row, List<Integer> clients) throws DroverException {
		switch (view) {
		case DEVICES -> session.each(View.ALL_DEVICES, row, clients);
		case LAST_HEARD -> session.each(View.ALL_LAST_HEARD, row, clients.stream().filter(client -> !valid.contains(client)).toList());
		case OBSOLETE_MEMBERS -> session.each(View.ALL_MEMBERS, row, clients.stream().filter(client -> !valid.contains(client)).toList());
		default -> session.each(view, row, clients);
		}
	}

	private void read(SiteDatabase.Rows rows, Witnesses witnesses) throws DroverException {
		rows.each(View.VALID_CLIENTS, row -> valid.add(row.getInt("ResourceID")));
		rows.each(View.DEVICES, row -> {
			if (flag(row, "CNIsOnInternet"))
				onInternet.add(row.getInt("MachineID"));
		});
		rows.each(View.ASSIGNED_SITES, row -> sites.merge(row.getInt("ResourceID"), text(row, "SMS_Assigned_Sites0").intern(),
				(one, other) -> one.compareTo(other) < 0 ? one : other));
		rows.each(View.OBSOLETE_MEMBERS, row -> obsoleteMembers.computeIfAbsent(row.getInt("ResourceID"), any -> new StringJoiner(","))
				.add(text(row, "CollectionID")));
		rows.each(View.LAST_HEARD, row -> lastHeard.put(row.getInt("ResourceID"), instant(row, "LastPolicyRequest")));
		rows.each(View.MOBILE_DEVICES, row -> devices.put(row.getInt("ResourceID"), List.of(text(row, "DeviceManufacturer0").intern(), text(row, "DeviceModel0").intern())));
		addresses(rows);
		users.read(rows);
		rows.each(View.CLIENTS, this::client);
		rows.each(View.SUBNETS, row -> {
			ObjectRef boundary = topology.subnet(text(row, "IP_Subnets0"));
			if (boundary != null)
				need(row, DependencyKind.LOCATED_IN, boundary);
		});
		rows.each(View.MEMBERS, row -> {
			String collection = text(row, "CollectionID");
			witnesses.see(collection, row.getInt("ResourceID"));
			need(row, DependencyKind.MEMBER_OF, new ObjectRef(ObjectKind.COLLECTION, Keys.clean(collection)));
		});
	}

	/** A hierarchy has a row for each address of each client, and few of them are wanted. */
	private void addresses(SiteDatabase.Rows rows) throws DroverException {
		List<Integer> others = new ArrayList<>();
		rows.each(View.OTHER_SYSTEMS, row -> others.add(row.getInt("ResourceID")));
		if (!others.isEmpty()) // else nobody misses what may not be there
			session.each(View.ADDRESSES, row -> addresses.computeIfAbsent(row.getInt("ResourceID"), any -> new ArrayList<>()).add(text(row, "IP_Addresses0")), others);
	}

	private void client(ResultSet row) throws SQLException, DroverException {
		int id = row.getInt("ResourceID");
		String key = Keys.clean(text(row, KEY));
		if (key.isEmpty())
			return; // discovered, but without a client
		Map<String, String> attributes = new TreeMap<>();
		attributes.put(Attributes.SITE, sites.getOrDefault(id, ""));
		attributes.put(Attributes.OPERATING_SYSTEM, text(row, "Operating_System_Name_and0"));
		attributes.put("domain", text(row, "Resource_Domain_OR_Workgr0"));
		attributes.put(Attributes.INTERNET, onInternet.contains(id) ? "true" : "");
		boolean mobile = row.getInt("Client_Type0") == MOBILE_DEVICE;
		attributes.put(Attributes.MOBILE, mobile ? "true" : "");
		attributes.put(HostAddress.ATTRIBUTE, mobile ? "" : HostAddress.best(addresses.getOrDefault(id, List.of())));
		attributes.put(Attributes.MANUFACTURER, devices.containsKey(id) ? devices.get(id).getFirst() : "");
		attributes.put(Attributes.MODEL, devices.containsKey(id) ? devices.get(id).getLast() : "");
		attributes.put(Attributes.USERS, users.names(id));
		if (!valid.contains(id)) {
			String heard = lastHeard.getOrDefault(id, "");
			attributes.put(Attributes.OBSOLETE, whyObsolete(row) + (heard.isEmpty() ? "" : "; last heard of on " + heard + " (v_CH_ClientSummary.LastPolicyRequest)"));
			attributes.put("obsoleteMemberOf", obsoleteMembers.containsKey(id) ? obsoleteMembers.get(id).toString() : "");
		}
		attributes.values().removeIf(String::isEmpty);
		String name = text(row, "Netbios_Name0");
		ManagedObject client = ManagedObject.of(ObjectKind.CLIENT, key, name.isEmpty() ? key : name, text(row, "Client_Version0"), attributes);
		clients.put(id, client.ref());
		sink.object(client);
		assigned(client.ref(), sites.getOrDefault(id, ""));
		if (!valid.contains(id))
			return;
		for (ObjectRef collection : users.collections(id))
			sink.dependency(new Dependency(client.ref(), collection, DependencyKind.MEMBER_OF));
	}

	/** A client that has been released to another topology is not assigned here any more; its attribute says where it went. */
	private void assigned(ObjectRef client, String site) throws DroverException {
		if (topology.siteCodes().contains(site))
			sink.dependency(new Dependency(client, new ObjectRef(ObjectKind.SITE, site), DependencyKind.ASSIGNED_TO));
	}

	private static String whyObsolete(ResultSet row) throws SQLException {
		if (flag(row, "Obsolete0"))
			return "obsolete: a newer record stands for this computer (v_R_System.Obsolete0)";
		if (flag(row, "Decommissioned0"))
			return "decommissioned (v_R_System.Decommissioned0)";
		return "not a valid client (v_R_System_Valid)";
	}

	private void need(ResultSet row, DependencyKind kind, ObjectRef to) throws SQLException, DroverException {
		ObjectRef client = clients.get(row.getInt("ResourceID"));
		if (client != null)
			sink.dependency(new Dependency(client, to, kind));
	}
}
