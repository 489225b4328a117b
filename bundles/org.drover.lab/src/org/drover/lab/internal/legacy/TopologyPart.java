package org.drover.lab.internal.legacy;

import static org.drover.lab.internal.legacy.EstateDraft.attributes;
import static org.drover.lab.internal.legacy.Words.DNS_DOMAIN;
import static org.drover.lab.internal.legacy.Words.NAL_PATH;
import static org.drover.lab.internal.legacy.Words.SERVER;
import static org.drover.lab.internal.legacy.Words.SHARE;
import static org.drover.lab.internal.legacy.Words.TYPE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.drover.lab.LegacySite;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Draws sites, site systems, service roles, offices and boundaries. */
final class TopologyPart {

	static final String PRODUCT_VERSION = "5.00.9128.1000";
	private static final String FLAG = "true";
	/** BoundaryID and GroupID of the first one; real ones start here too. */
	static final int FIRST_ID = 16_777_217;

	private final EstateDraft draft;
	private final List<ObjectRef> primaries = new ArrayList<>();
	private final List<Office> offices = new ArrayList<>();
	private final List<ObjectRef> generalPoints = new ArrayList<>();
	private final Map<Office, ObjectRef> protectedPoints = new HashMap<>();
	private ObjectRef internetPoint;
	private ObjectRef mobilePoint;

	TopologyPart(EstateDraft draft) {
		this.draft = draft;
	}

	void draw() {
		ObjectRef central = site(LegacySite.TOPOLOGY, "Central administration site", "central");
		ObjectRef server = siteSystem("cas01", central);
		role(ObjectKind.SERVER_LOCATOR_POINT, server, central, Map.of());
		for (int i = 1; i <= draft.bySize(2, 3); i++)
			primary(i, central);
		for (int i = 1; i <= draft.bySize(2, 4); i++)
			secondary(i);
		for (int i = 0; i < draft.bySize(10, 24); i++)
			office(i);
		protectedPoints();
		boundaryGroups();
	}

	List<Office> offices() {
		return offices;
	}

	/** Distribution points that take every client of the intranet. */
	List<ObjectRef> generalPoints() {
		return generalPoints;
	}

	Map<Office, ObjectRef> protectedByOffice() {
		return protectedPoints;
	}

	ObjectRef internetPoint() {
		return internetPoint;
	}

	ObjectRef mobilePoint() {
		return mobilePoint;
	}

	private void primary(int number, ObjectRef central) {
		ObjectRef site = site(String.format("P%02d", number), "Primary site " + number, "primary");
		draft.need(site, DependencyKind.PART_OF, central);
		primaries.add(site);
		String prefix = site.key().toLowerCase(Locale.ROOT);
		ObjectRef server = siteSystem(prefix + "-site01", site);
		role(ObjectKind.SERVER_LOCATOR_POINT, server, site, Map.of());
		role(ObjectKind.MANAGEMENT_POINT, siteSystem(prefix + "-mp01", site), site,
				Map.of(Attributes.DEFAULT, FLAG, Attributes.CAPACITY, "25000"));
		role(ObjectKind.SOFTWARE_UPDATE_POINT, draft.medium() ? siteSystem(prefix + "-sup01", site) : server, site, Map.of(Attributes.UPSTREAM, "Microsoft Update"));
		role(ObjectKind.STATE_MIGRATION_POINT, draft.medium() ? siteSystem(prefix + "-smp01", site) : server, site, Map.of());
		if (number == 1)
			balancedManagementPoint(site, prefix);
		generalPoints(number, site, prefix);
	}

	/** One provider behind one name, on several servers. */
	private void balancedManagementPoint(ObjectRef site, String prefix) {
		ObjectRef first = siteSystem(prefix + "-mp02", site);
		ObjectRef second = siteSystem(prefix + "-mp03", site);
		String name = prefix + "-mpnlb." + DNS_DOMAIN;
		ObjectRef role = service(ObjectKind.MANAGEMENT_POINT, name, site, attributes(NAL_PATH, nalPath(site.key(), name, ""), Attributes.CAPACITY, "50000"));
		draft.need(role, DependencyKind.HOSTED_ON, first);
		draft.need(role, DependencyKind.HOSTED_ON, second);
	}

	private void generalPoints(int number, ObjectRef site, String prefix) {
		int count = draft.bySize(number == 1 ? 2 : 1, 3);
		for (int i = 1; i <= count; i++)
			generalPoints.add(point(siteSystem(String.format("%s-dp%02d", prefix, i), site), site, i == 2 ? "smspkg$" : "",
					Map.of(Attributes.BITS, FLAG)));
		if (number == 1) {
			internetPoint = point(siteSystem(prefix + "-idp01", site), site, "", Map.of(Attributes.BITS, FLAG, Attributes.INTERNET, FLAG));
			generalPoints.add(point(siteSystem(prefix + "-appv01", site), site, "",
					Map.of(Attributes.BITS, FLAG, Attributes.STREAMING, FLAG, Attributes.MULTICAST, FLAG)));
		} else if (number == 2) {
			mobilePoint = point(siteSystem(prefix + "-mdp01", site), site, "", Map.of(Attributes.BITS, FLAG, Attributes.MOBILE, FLAG));
		}
	}

	private void secondary(int number) {
		ObjectRef parent = primaries.get((number - 1) % primaries.size());
		ObjectRef site = site(String.format("S%02d", number), "Secondary site " + number, "secondary");
		draft.need(site, DependencyKind.PART_OF, parent);
		generalPoints.add(point(siteSystem("s%02d-dp01".formatted(number), site), site, "", Map.of()));
	}

	private void office(int number) {
		ObjectRef site = number < 2 ? primaries.getFirst() : primaries.get(number % primaries.size());
		List<ObjectRef> subnets = new ArrayList<>();
		for (int i = 0; i < draft.bySize(1 + number % 2, 3); i++)
			subnets.add(draft.add(ObjectKind.BOUNDARY, "10.%d.%d.0".formatted(20 + number, i),
					"%s, subnet %d".formatted(Words.OFFICES.get(number), i + 1), "", Map.of(TYPE, "subnet")));
		offices.add(new Office(number, Words.OFFICES.get(number), site, List.copyOf(subnets)));
	}

	/** The first two offices have one each, so do some others; every other one is a branch distribution point on a workstation. */
	private void protectedPoints() {
		for (Office office : offices.subList(0, draft.bySize(3, 14))) {
			boolean branch = office.number() % 2 == 0;
			String host = (branch ? "ws-" : "dp-") + office.name().toLowerCase(Locale.ROOT);
			Map<String, String> traits = new TreeMap<>(Map.of(Attributes.PROTECTED, FLAG));
			traits.put(branch ? Attributes.PLACEMENT : Attributes.BITS, branch ? "branch" : FLAG);
			ObjectRef point = point(siteSystem(host, office.site()), office.site(), "", traits);
			office.subnets().forEach(subnet -> draft.need(point, DependencyKind.BOUNDED_BY, subnet));
			protectedPoints.put(office, point);
		}
	}

	private void boundaryGroups() {
		int id = FIRST_ID;
		for (Office office : offices) {
			ObjectRef group = draft.add(ObjectKind.BOUNDARY_GROUP, Integer.toString(id++), office.name() + " content", "", Map.of());
			office.subnets().forEach(subnet -> draft.need(group, DependencyKind.BOUNDED_BY, subnet));
		}
	}

	private ObjectRef site(String code, String name, String type) {
		String server = ("central".equals(type) ? "cas01" : code.toLowerCase(Locale.ROOT) + ("primary".equals(type) ? "-site01" : "-dp01"))
				+ "." + DNS_DOMAIN;
		return draft.add(ObjectKind.SITE, code, name, PRODUCT_VERSION, Map.of(TYPE, type, SERVER, server));
	}

	private ObjectRef siteSystem(String host, ObjectRef site) {
		String server = host + "." + DNS_DOMAIN;
		ObjectRef system = draft.add(ObjectKind.SITE_SYSTEM, server, server, "", Map.of(Attributes.SITE, site.key()));
		draft.need(system, DependencyKind.PART_OF, site);
		return system;
	}

	private ObjectRef role(ObjectKind kind, ObjectRef system, ObjectRef site, Map<String, String> traits) {
		Map<String, String> attributes = new TreeMap<>(traits);
		attributes.put(NAL_PATH, nalPath(site.key(), system.key(), ""));
		ObjectRef role = service(kind, system.key(), site, attributes);
		draft.need(role, DependencyKind.HOSTED_ON, system);
		return role;
	}

	private ObjectRef point(ObjectRef system, ObjectRef site, String share, Map<String, String> traits) {
		Map<String, String> attributes = new TreeMap<>(traits);
		attributes.put(NAL_PATH, nalPath(site.key(), system.key(), share));
		attributes.putIfAbsent(Attributes.PLACEMENT, share.isEmpty() ? "server" : "share");
		if (!share.isEmpty())
			attributes.put(SHARE, share);
		ObjectRef point = service(ObjectKind.DISTRIBUTION_POINT, share.isEmpty() ? system.key() : share + "@" + system.key(), site, attributes);
		draft.need(point, DependencyKind.HOSTED_ON, system);
		return point;
	}

	private ObjectRef service(ObjectKind kind, String key, ObjectRef site, Map<String, String> attributes) {
		attributes.put(Attributes.OWNER, LegacySite.TOPOLOGY);
		attributes.put(Attributes.SITE, site.key());
		ObjectRef role = draft.add(kind, key, key, "", attributes);
		if (kind != ObjectKind.DISTRIBUTION_POINT)
			draft.need(site, DependencyKind.SERVED_BY, role);
		return role;
	}

	static String nalPath(String site, String host, String share) {
		String server = host.toUpperCase(Locale.ROOT);
		String tail = share.isEmpty() ? "\\\\" + server + "\\" : "\\\\" + server + "\\" + share + "\\";
		return "[\"Display=" + tail + "\"]MSWNET:[\"SMS_SITE=" + site + "\"]" + tail;
	}
}
