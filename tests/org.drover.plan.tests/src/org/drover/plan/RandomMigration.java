package org.drover.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.Holdings;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;

/**
 * A random old topology with objects of all kinds, which need each other in circles or what is not there; a random new one that some of it was migrated to or is
 * shared with; what is to move, and how.
 */
final class RandomMigration {

	static final String OLD = "OLD";
	static final String NEW = "NEW";

	/** How objects of one kind need those of another. */
	private record Way(ObjectKind from, DependencyKind by, ObjectKind... to) {
	}

	private static final List<Way> WAYS = List.of(new Way(ObjectKind.SITE, DependencyKind.USES, ObjectKind.SITE_SETTINGS, ObjectKind.METERING_RULE),
			new Way(ObjectKind.MANAGEMENT_POINT, DependencyKind.USES, ObjectKind.SITE_SETTINGS),
			new Way(ObjectKind.BOUNDARY_GROUP, DependencyKind.BOUNDED_BY, ObjectKind.BOUNDARY),
			new Way(ObjectKind.COLLECTION, DependencyKind.LIMITED_BY, ObjectKind.COLLECTION), new Way(ObjectKind.COLLECTION, DependencyKind.INCLUDES, ObjectKind.COLLECTION),
			new Way(ObjectKind.COLLECTION, DependencyKind.EXCLUDES, ObjectKind.COLLECTION), new Way(ObjectKind.COLLECTION, DependencyKind.RECEIVES, ObjectKind.DEPLOYMENT),
			new Way(ObjectKind.COLLECTION, DependencyKind.PART_OF, ObjectKind.FOLDER),
			new Way(ObjectKind.DEPLOYMENT, DependencyKind.DEPLOYS, ObjectKind.PACKAGE, ObjectKind.PROGRAM, ObjectKind.APPLICATION, ObjectKind.TASK_SEQUENCE,
					ObjectKind.UPDATE_GROUP, ObjectKind.UPDATE_LIST, ObjectKind.BASELINE),
			new Way(ObjectKind.PROGRAM, DependencyKind.BELONGS_TO, ObjectKind.PACKAGE), new Way(ObjectKind.PROGRAM, DependencyKind.REQUIRES, ObjectKind.PROGRAM),
			new Way(ObjectKind.APPLICATION, DependencyKind.REQUIRES, ObjectKind.APPLICATION),
			new Way(ObjectKind.APPLICATION, DependencyKind.REFERENCES, ObjectKind.VIRTUAL_ENVIRONMENT),
			new Way(ObjectKind.VIRTUAL_ENVIRONMENT, DependencyKind.CONTAINS, ObjectKind.APPLICATION),
			new Way(ObjectKind.TASK_SEQUENCE, DependencyKind.BOOTS_FROM, ObjectKind.BOOT_IMAGE),
			new Way(ObjectKind.TASK_SEQUENCE, DependencyKind.REFERENCES, ObjectKind.PACKAGE, ObjectKind.OS_IMAGE, ObjectKind.DRIVER_PACKAGE, ObjectKind.APPLICATION,
					ObjectKind.OS_PACKAGE),
			new Way(ObjectKind.DRIVER_PACKAGE, DependencyKind.CONTAINS, ObjectKind.DRIVER), new Way(ObjectKind.UPDATE, DependencyKind.BELONGS_TO, ObjectKind.UPDATE_PACKAGE),
			new Way(ObjectKind.UPDATE_GROUP, DependencyKind.CONTAINS, ObjectKind.UPDATE), new Way(ObjectKind.UPDATE_LIST, DependencyKind.CONTAINS, ObjectKind.UPDATE),
			new Way(ObjectKind.BASELINE, DependencyKind.CONTAINS, ObjectKind.CONFIGURATION_ITEM),
			new Way(ObjectKind.CONFIGURATION_ITEM, DependencyKind.REQUIRES, ObjectKind.CONFIGURATION_ITEM),
			new Way(ObjectKind.FOLDER, DependencyKind.PART_OF, ObjectKind.FOLDER), new Way(ObjectKind.SAVED_SEARCH, DependencyKind.PART_OF, ObjectKind.FOLDER),
			new Way(ObjectKind.CLIENT, DependencyKind.USES, ObjectKind.CLIENT), new Way(ObjectKind.CLIENT, DependencyKind.LOCATED_IN, ObjectKind.BOUNDARY),
			new Way(ObjectKind.CLIENT, DependencyKind.MEMBER_OF, ObjectKind.COLLECTION));

	private static final Way UPSTREAM = new Way(ObjectKind.SOFTWARE_UPDATE_POINT, DependencyKind.USES, ObjectKind.SOFTWARE_UPDATE_POINT);

	private static final Set<ObjectKind> CONTENT = EnumSet.of(ObjectKind.PACKAGE, ObjectKind.APPLICATION, ObjectKind.BOOT_IMAGE, ObjectKind.OS_IMAGE,
			ObjectKind.OS_PACKAGE, ObjectKind.DRIVER_PACKAGE, ObjectKind.UPDATE_PACKAGE);
	private static final List<ObjectKind> LIMITED = List.of(ObjectKind.SERVER_LOCATOR_POINT, ObjectKind.SOFTWARE_UPDATE_POINT, ObjectKind.STATE_MIGRATION_POINT);

	private final Random random;
	private final Map<ObjectKind, List<ObjectRef>> made = new EnumMap<>(ObjectKind.class);
	final PlainTopology source = new PlainTopology(OLD);
	final PlainTopology target = new PlainTopology(NEW);
	final Selection selection;
	final PlanOptions options;
	/** What the new topology would not take. */
	final Optional<ObjectRef> untaken;

	RandomMigration(long seed) {
		random = new Random(seed);
		for (ObjectKind kind : ObjectKind.values())
			make(kind);
		for (Way way : WAYS)
			made.get(way.from()).forEach(from -> tie(from, way));
		made.get(ObjectKind.CLIENT).forEach(this::place);
		arrange();
		new RandomTarget(random, source, target).make();
		selection = selection();
		options = options();
		untaken = chance(8) ? Optional.of(any(chance(3) ? made.get(ObjectKind.CLIENT) : configuration())) : Optional.empty();
		made.get(UPSTREAM.from()).forEach(from -> tie(from, UPSTREAM)); // last, so that what the seeds are known for stays
	}

	MigrationCase asked() {
		return new MigrationCase(source, target, selection, options, untaken);
	}

	private boolean chance(int of) {
		return random.nextInt(of) == 0;
	}

	private <T> T any(Collection<T> some) {
		return List.copyOf(some).get(random.nextInt(some.size()));
	}

	private void make(ObjectKind kind) {
		List<ObjectRef> all = new ArrayList<>();
		int count = switch (kind.family()) {
		case TOPOLOGY -> 1 + random.nextInt(2);
		case SERVICE -> kind == ObjectKind.DISTRIBUTION_POINT ? 1 + random.nextInt(4) : random.nextInt(3);
		case CONFIGURATION -> kind == ObjectKind.COLLECTION || kind == ObjectKind.DEPLOYMENT ? 2 + random.nextInt(2) : kind == ObjectKind.BOUNDARY ? 2 : random.nextInt(3);
		case CLIENT -> 2 + random.nextInt(4);
		};
		for (int at = 0; at < count; at++) {
			String key = kind == ObjectKind.SITE && at == 0 ? OLD : kind.name().charAt(0) + "" + kind.code() + "-" + at;
			all.add(source.add(kind, key, CONTENT.contains(kind) ? Integer.toString(1 + random.nextInt(2)) : "", attributes(kind)).ref());
		}
		made.put(kind, all);
	}

	private Map<String, String> attributes(ObjectKind kind) {
		Map<String, String> attributes = new TreeMap<>();
		if (CONTENT.contains(kind))
			attributes.put(Attributes.CONTENT_SIZE, "10");
		if (kind.family() == Family.SERVICE)
			attributes.put(Attributes.OWNER, OLD);
		if (kind == ObjectKind.CLIENT || kind.family() == Family.SERVICE)
			attributes.put(Attributes.SITE, chance(4) && made.get(ObjectKind.SITE).size() > 1 ? made.get(ObjectKind.SITE).get(1).key() : OLD);
		if (kind.family() == Family.CONFIGURATION && kind != ObjectKind.COLLECTION && chance(25) || kind == ObjectKind.CLIENT && chance(12))
			attributes.put(Attributes.OBSOLETE, "not used for long");
		if (kind == ObjectKind.CLIENT) {
			flag(attributes, Attributes.INTERNET, 10);
			flag(attributes, Attributes.MOBILE, 10);
			if (chance(6))
				attributes.put(Attributes.LIMITED_TO, LIMITED.stream().filter(any -> random.nextBoolean()).map(ObjectKind::label).collect(Collectors.joining(",", "", ",none")));
		}
		return attributes;
	}

	private void flag(Map<String, String> attributes, String flag, int of) {
		if (chance(of))
			attributes.put(flag, "true");
	}

	/** What belongs to what always; the rest by chance. */
	private void tie(ObjectRef from, Way way) {
		List<ObjectRef> to = Arrays.stream(way.to()).flatMap(kind -> made.get(kind).stream()).filter(other -> !other.equals(from)).toList();
		boolean often = way.by() == DependencyKind.RECEIVES || way.by() == DependencyKind.MEMBER_OF || way.by() == DependencyKind.LOCATED_IN;
		boolean always = way.by() == DependencyKind.DEPLOYS || way.by() == DependencyKind.BELONGS_TO;
		for (int more = 0; more < 2 && !to.isEmpty(); more++) {
			if (always && more == 0 || (often ? random.nextBoolean() : chance(4)))
				source.need(from, way.by(), any(to));
		}
		if (chance(40))
			source.need(from, way.by(), new ObjectRef(way.to()[0], "GONE"));
	}

	private void place(ObjectRef client) {
		source.need(client, DependencyKind.ASSIGNED_TO, new ObjectRef(ObjectKind.SITE, source.get(client).attribute(Attributes.SITE)));
		if (chance(12))
			source.need(client, DependencyKind.HOSTED_ON, any(made.get(ObjectKind.CLIENT)));
	}

	/** Sites, what they are served by, and what the points hold. */
	private void arrange() {
		for (ObjectRef site : made.get(ObjectKind.SITE)) {
			if (!site.key().equals(OLD))
				source.need(site, DependencyKind.PART_OF, new ObjectRef(ObjectKind.SITE, OLD));
		}
		made.get(ObjectKind.SITE_SYSTEM).forEach(system -> source.need(system, DependencyKind.PART_OF, any(made.get(ObjectKind.SITE))));
		for (ObjectRef service : services()) {
			source.need(service, DependencyKind.HOSTED_ON, any(made.get(ObjectKind.SITE_SYSTEM)));
			if (!chance(10))
				source.need(new ObjectRef(ObjectKind.SITE, source.get(service).attribute(Attributes.SITE)), DependencyKind.SERVED_BY, service);
			if (chance(40))
				source.set(service, Attributes.HEALTH, any(List.of("down", "warning", "unsynchronized")));
			if (service.kind() == ObjectKind.DISTRIBUTION_POINT || service.kind() == ObjectKind.STATE_MIGRATION_POINT)
				protect(service);
		}
		List<ObjectRef> managers = made.get(ObjectKind.MANAGEMENT_POINT);
		if (!managers.isEmpty())
			source.set(managers.getFirst(), Attributes.DEFAULT, "true");
		made.get(ObjectKind.DISTRIBUTION_POINT).forEach(this::fill);
	}

	private void protect(ObjectRef service) {
		if (!chance(3))
			return;
		List<ObjectRef> groups = made.get(ObjectKind.BOUNDARY_GROUP);
		source.set(service, Attributes.PROTECTED, "true");
		source.need(service, DependencyKind.BOUNDED_BY, any(groups.isEmpty() || random.nextBoolean() ? made.get(ObjectKind.BOUNDARY) : groups));
	}

	private void fill(ObjectRef point) {
		boolean all = point.equals(made.get(ObjectKind.DISTRIBUTION_POINT).getFirst()) && !chance(4);
		if (!all && chance(4)) {
			source.set(point, Attributes.PLACEMENT, "branch");
			source.set(point, Attributes.CONTENT_LIMIT, "5");
		}
		for (String flag : List.of(Attributes.INTERNET, Attributes.MOBILE)) {
			if (chance(3))
				source.set(point, flag, "true");
		}
		Map<ObjectRef, String> holds = new TreeMap<>();
		for (ObjectRef owner : content()) {
			if (!all && random.nextBoolean())
				continue;
			holds.put(owner, chance(20) ? "0" : source.get(owner).version());
			source.need(owner, DependencyKind.STORED_ON, point);
		}
		source.set(point, Attributes.HOLDS, Holdings.of(holds).toString());
	}

	private List<ObjectRef> content() {
		return CONTENT.stream().flatMap(kind -> made.get(kind).stream()).toList();
	}

	private List<ObjectRef> services() {
		return source.refs().stream().filter(ref -> ref.kind().family() == Family.SERVICE).toList();
	}

	private List<ObjectRef> configuration() {
		return source.refs().stream().filter(ref -> ref.kind().family() == Family.CONFIGURATION).toList();
	}

	/** Collections with their members, single clients, single objects; now and then without what they need, or without some of it. */
	private Selection selection() {
		List<ObjectRef> whole = new ArrayList<>();
		if (!chance(4))
			whole.add(any(made.get(ObjectKind.COLLECTION)));
		if (whole.isEmpty() || chance(4))
			whole.add(any(made.get(ObjectKind.CLIENT)));
		Selection some = new Selection(whole);
		if (chance(3))
			some = some.and(List.of(any(source.refs().stream().filter(ref -> Selection.canChoose(ref.kind())).toList())));
		if (chance(4))
			some = some.and(made.get(ObjectKind.SAVED_SEARCH)); // to which nothing leads
		if (chance(2))
			some = some.and(made.get(ObjectKind.BOUNDARY_GROUP)); // of which the new topology may have other members on record
		if (chance(6))
			some = some.without(List.of(any(source.refs().stream().filter(ref -> Selection.canExclude(ref.kind())).toList())));
		if (chance(12))
			some = some.remembering(Map.of(any(configuration()), "not ours"));
		return chance(12) ? some.alone() : some;
	}

	private PlanOptions options() {
		WaveLimits limits = WaveLimits.DEFAULT.pilot(1 + random.nextInt(3)).clientsPerWave(1 + random.nextInt(4));
		ConflictRules rules = ConflictRules.of(chance(2) ? any(List.of(ConflictPolicy.values())) : ConflictPolicy.SKIP).sourceWins(random.nextBoolean());
		for (ObjectRef group : made.get(ObjectKind.BOUNDARY_GROUP))
			rules = chance(2) ? rules.with(group, any(List.of(ConflictPolicy.OVERWRITE, ConflictPolicy.MERGE))) : rules;
		PlanOptions some = new PlanOptions(limits, 1 + random.nextInt(3), chance(2) ? 25 : 1 + random.nextInt(6), chance(4) ? TakeOver.BEFORE_CLIENTS : TakeOver.AFTER_CLIENTS,
				10_000).with(rules);
		Strategies strategies = Strategies.BY_NEED;
		for (Layer layer : Layer.values()) {
			if (layer.isOpen() && chance(5))
				strategies = strategies.with(layer, any(layer.choices()));
		}
		return chance(15) ? some.with(strategies).fromPaper() : some.with(strategies);
	}
}
