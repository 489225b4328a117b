package org.drover.lab.internal.legacy;

import static org.drover.lab.internal.legacy.EstateDraft.attributes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.drover.lab.internal.legacy.DraftClient.Use;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Draws collections and works their members out. */
final class CollectionsPart {

	private static final String EMPTY = "no member is valid (v_FullCollectionMembership_Valid); last changed on 2024-01-15T08:00:00Z"
			+ " (v_Collections.LastChangeTime)";
	private static final String SELECT = "select SMS_R_System.ResourceId from SMS_R_System where ";

	private final EstateDraft draft;
	private final List<Office> offices;
	private final List<DraftClient> clients;
	private final List<DraftCollection> all = new ArrayList<>();
	private final Map<String, DraftCollection> byName = new LinkedHashMap<>();
	private final Map<String, DraftCollection> bySystem = new TreeMap<>();
	private final Map<Use, DraftCollection> byUse = new TreeMap<>();
	private final Map<String, DraftCollection> byHardware = new TreeMap<>();
	private final Map<String, DraftCollection> byDepartment = new LinkedHashMap<>();
	private final Map<Office, DraftCollection> byOffice = new LinkedHashMap<>();
	private final List<DraftCollection> rings = new ArrayList<>();
	private final List<DraftCollection> finer = new ArrayList<>();
	private DraftCollection everything;
	private DraftCollection desktops;
	private DraftCollection demo;

	CollectionsPart(EstateDraft draft, List<Office> offices, List<DraftClient> clients) {
		this.draft = draft;
		this.offices = offices;
		this.clients = clients;
	}

	void draw() {
		builtIn();
		traits();
		demonstration();
		drawRings();
		parts();
		empty();
		all.forEach(this::join);
		obsoleteMembers();
	}

	List<DraftCollection> all() {
		return all;
	}

	DraftCollection desktops() {
		return desktops;
	}

	DraftCollection demo() {
		return demo;
	}

	Map<String, DraftCollection> bySystem() {
		return bySystem;
	}

	Map<Use, DraftCollection> byUse() {
		return byUse;
	}

	Map<String, DraftCollection> byHardware() {
		return byHardware;
	}

	Map<String, DraftCollection> byDepartment() {
		return byDepartment;
	}

	Map<Office, DraftCollection> byOffice() {
		return byOffice;
	}

	List<DraftCollection> rings() {
		return rings;
	}

	/** Parts of offices and departments; none in a small estate. */
	List<DraftCollection> finer() {
		return finer;
	}

	private void builtIn() {
		everything = builtIn("SMS00001", "All Systems", "device", null, any -> true);
		builtIn("SMS00002", "All Users", "user", null, any -> false);
		builtIn("SMS00003", "All User Groups", "user", null, any -> false);
		desktops = builtIn("SMSDM003", "All Desktop and Server Clients", "device", everything, DraftClient::desktopOrServer);
		builtIn("SMS000US", "All Unknown Computers", "device", null, any -> false);
	}

	private DraftCollection builtIn(String id, String name, String type, DraftCollection limit, Predicate<DraftClient> rule) {
		return note(new DraftCollection(draft.add(ObjectKind.COLLECTION, id, name, "",
				Map.of(Attributes.BUILT_IN, "true", Words.TYPE, type)), name, limit, rule));
	}

	private void traits() {
		clients.stream().map(DraftClient::system).distinct().sorted().forEach(system -> bySystem.put(system,
				query("All " + system, everything, client -> client.system().equals(system), "OperatingSystemNameandVersion = \"" + system + "\"")));
		for (Use use : Use.values())
			byUse.put(use, query("All " + use.plural(), use == Use.MOBILE ? everything : desktops, client -> client.use() == use,
					"SystemOUName like \"CORP/" + use.plural() + "%\""));
		clients.stream().map(DraftClient::hardware).distinct().sorted().forEach(model -> byHardware.put(model,
				query("Model " + model, everything, client -> client.hardware().equals(model), "Model = \"" + model + "\"")));
		clients.stream().map(DraftClient::department).distinct().sorted().forEach(department -> byDepartment.put(department, query(department,
				everything, client -> client.department().equals(department), "Department = \"" + department + "\"")));
		for (Office office : offices)
			byOffice.put(office, query("Office " + office.name(), everything, client -> client.office().equals(office),
					"ADSiteName = \"" + office.name() + "\""));
	}

	/** A branch group: everything of the first office, the workstations of the second; with an empty pilot and an exclusion. */
	private void demonstration() {
		Office first = offices.get(0);
		Office second = offices.get(1);
		DraftCollection coast = collection("Branch group Coast", desktops, any -> false, "");
		coast.include(byOffice.get(first)).include(byOffice.get(second));
		DraftCollection near = query(first.name() + " workstations", byOffice.get(first), client -> client.use() == Use.WORKSTATION,
				"SystemOUName like \"CORP/Workstations%\"");
		DraftCollection far = query(second.name() + " workstations", byOffice.get(second), client -> client.use() == Use.WORKSTATION,
				"SystemOUName like \"CORP/Workstations%\"");
		DraftCollection pilot = query("Coast pilot 2019", coast, any -> false, "Name like \"PILOT19-%\"");
		demo = collection("Coast workstations", coast, any -> false, "");
		demo.include(near).include(far).include(pilot).exclude(byUse.get(Use.KIOSK));
	}

	private void drawRings() {
		List<DraftCollection> departments = List.copyOf(byDepartment.values());
		for (int i = 0; i < draft.bySize(2, 6); i++) {
			DraftCollection ring = collection("Update ring " + (i + 1), desktops, any -> false, "");
			ring.include(departments.get(i % departments.size())).include(departments.get((i + 3) % departments.size()));
			rings.add(ring.exclude(byUse.get(i % 2 == 0 ? Use.KIOSK : Use.SERVER)));
		}
	}

	private void parts() {
		if (!draft.medium())
			return;
		for (Office office : offices.subList(2, offices.size()))
			finer.add(query(office.name() + " servers", byOffice.get(office), client -> client.use() == Use.SERVER,
					"SystemOUName like \"CORP/Servers%\""));
		byDepartment.forEach((department, collection) -> finer.add(query(department + " laptops", collection,
				client -> client.use() == Use.LAPTOP, "SystemOUName like \"CORP/Laptops%\"")));
	}

	private void empty() {
		for (int i = 0; i < draft.bySize(2, 6); i++)
			query("Project " + (2014 + i), desktops, any -> false, "Name like \"PRJ%d-%%\"".formatted(2014 + i));
	}

	private DraftCollection query(String name, DraftCollection limit, Predicate<DraftClient> rule, String condition) {
		return collection(name, limit, rule, SELECT + condition);
	}

	private DraftCollection collection(String name, DraftCollection limit, Predicate<DraftClient> rule, String query) {
		ObjectRef ref = draft.add(ObjectKind.COLLECTION, draft.collectionId(), name, "", attributes(Words.TYPE, "device", Words.QUERY, query));
		return note(new DraftCollection(ref, name, limit, rule));
	}

	private DraftCollection note(DraftCollection collection) {
		if (byName.putIfAbsent(collection.name(), collection) != null)
			throw new IllegalStateException("two collections named " + collection.name());
		all.add(collection);
		return collection;
	}

	private void join(DraftCollection collection) {
		if (collection.limit() != null)
			draft.need(collection.ref(), DependencyKind.LIMITED_BY, collection.limit().ref());
		collection.includes().forEach(other -> draft.need(collection.ref(), DependencyKind.INCLUDES, other.ref()));
		collection.excludes().forEach(other -> draft.need(collection.ref(), DependencyKind.EXCLUDES, other.ref()));
		List<DraftClient> valid = collection.members(clients).stream().filter(DraftClient::valid).toList();
		valid.forEach(member -> draft.need(member.ref(), DependencyKind.MEMBER_OF, collection.ref()));
		if (valid.isEmpty() && !draft.get(collection.ref()).is(Attributes.BUILT_IN))
			draft.set(collection.ref(), Attributes.OBSOLETE, EMPTY);
	}

	private void obsoleteMembers() {
		Map<ObjectRef, SortedSet<String>> memberships = new LinkedHashMap<>();
		for (DraftCollection collection : all) {
			for (DraftClient member : collection.members(clients)) {
				if (!member.valid())
					memberships.computeIfAbsent(member.ref(), any -> new TreeSet<>()).add(collection.ref().key());
			}
		}
		memberships.forEach((client, ids) -> draft.set(client, Words.OBSOLETE_MEMBER_OF, String.join(",", ids)));
	}

	/** Valid members in the order they were drawn. */
	List<ObjectRef> validMembers(DraftCollection collection) {
		return collection.members(clients).stream().filter(DraftClient::valid).map(DraftClient::ref).toList();
	}
}
