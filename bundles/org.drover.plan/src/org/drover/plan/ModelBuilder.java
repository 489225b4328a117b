package org.drover.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.PointRules;
import org.drover.model.ServiceAccess;
import org.drover.plan.ContinuityModel.ClassModel;
import org.drover.plan.ContinuityModel.Need;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Step;
import org.drover.plan.continuity.StepKind;
import org.drover.store.Estate;

/**
 * Turns a plan's tasks into steps, and what its clients need into supplies, needs and classes. Clients of one profile that are moved by
 * one task are a class; so are those of a profile that stay.
 */
final class ModelBuilder {

	private static final int KNOWN = -1;
	private static final int UNKNOWN = -2;

	private final Needs needs;
	private final ServiceDecisions services;
	private final Creations creations;
	private final int budget;
	private final TargetRecords records;
	private final PointAccess access;
	private final Map<Reach, List<Integer>> coreWithin = new HashMap<>();
	private final Map<Fetch, Integer> contentNeeds = new HashMap<>();
	private final List<Step> steps = new ArrayList<>();
	private final Map<ObjectRef, Integer> creating = new LinkedHashMap<>();
	private final Map<ObjectRef, Integer> copying = new LinkedHashMap<>();
	/** What of the new topology's changes its version, as that one calls it. */
	private final Map<ObjectRef, Update> updating = new HashMap<>();
	private final Map<ObjectRef, Integer> sharing = new LinkedHashMap<>();
	private final Map<ObjectRef, Integer> takingOver = new LinkedHashMap<>();
	private final Map<ObjectRef, Integer> moving = new LinkedHashMap<>();
	/** What some point holds that may be taken from clients that stay. Of clients that stay nothing else is at risk, and all else that they need is left out: they are most clients. */
	private final Set<Content> takenFrom = new HashSet<>();
	/** So of those that live in the new topology, as that one calls it. */
	private final Set<Content> takenThere = new HashSet<>();
	private final Map<Reach, List<Integer>> coreThere = new HashMap<>();
	private final Map<Fetch, Optional<Integer>> contentThere = new HashMap<>();
	private final List<SupplyModel> supplies = new ArrayList<>();
	private final Map<SupplyModel, Integer> supplyIndex = new LinkedHashMap<>();
	private final List<Need> needList = new ArrayList<>();
	private final Map<Need, Integer> needIndex = new LinkedHashMap<>();

	ModelBuilder(Needs needs, ServiceDecisions services, Creations creations, List<PlanTask> tasks, int budget) {
		this.needs = needs;
		this.services = services;
		this.creations = creations;
		this.budget = budget;
		this.records = new TargetRecords(needs, services);
		this.access = new PointAccess(needs, services, records);
		tasks.forEach(this::steps);
		findRisks();
	}

	/** What is on points that may take some clients no longer by a step. */
	private void findRisks() {
		for (int object = 0; object < needs.source.size(); object++) {
			if (needs.source.kind(object) == ObjectKind.DISTRIBUTION_POINT && (mayLeave(needs.source.object(object)) || records.changes(needs.source.ref(object))))
				add(Point.of(needs.source, needs.edges, object), takenFrom);
		}
		services.ownPoints().stream().filter(point -> records.changes(point.ref())).forEach(point -> add(point, takenThere));
	}

	/** Content in the version that clients of the new topology ask for until a task changes it. */
	private void findUpdates(PlanTask task) {
		for (int at = 0; at < task.objects().size(); at++) {
			ManagedObject before = task.resolution().before().get(at).object();
			ManagedObject after = task.objects().get(at).object();
			if (before.version().equals(after.version()) || before.attribute(Attributes.CONTENT_SIZE).isEmpty())
				continue;
			updating.put(after.ref(), new Update(steps.size(), after.version()));
			takenThere.add(new Content(after.ref(), before.version()));
		}
	}

	private static void add(Point point, Set<Content> all) {
		point.holdings().versions().forEach((owner, version) -> all.add(new Content(owner, version)));
	}

	/** Whether a point goes from clients that stay. One that is shared back takes them as before, unless the new topology's record of it says otherwise. */
	private boolean mayLeave(ManagedObject point) {
		boolean same = records.isHandedBack(point.ref()) && !records.has(point.ref()) && !point.is(Attributes.PROTECTED);
		return takingOver.containsKey(point.ref()) && !same;
	}

	ContinuityModel build() {
		List<ClassModel> classes = new ArrayList<>();
		groups().forEach((group, clients) -> classes.add(classModel(group, clients, coreNeeds(needs.profiles.all().get(group.profile())))));
		if (records.mayTake() || !updating.isEmpty())
			Consumers.ofTarget(needs.scope.inventory(), new Inventory(needs.target), needs.targetCode).groups().forEach(group -> settled(group).ifPresent(classes::add));
		return new ContinuityModel(steps, supplies, needList, classes, budget);
	}

	/** Sentences about service kinds that may have to serve more clients than they can. */
	List<String> capacityWarnings(ContinuityModel model) throws DroverException {
		return Capacities.warnings(needs, model, sharing);
	}

	/**
	 * @param open      when services that do not take everybody take a client where it is
	 * @param openTo    when they do once it has moved
	 * @param limitedTo kinds that it may use, as clients say it
	 */
	private record Reach(Map<ObjectRef, Ways> open, Map<ObjectRef, Ways> openTo, String limitedTo) {
	}

	/** @param admitted the step that makes them known, or one of {@link #KNOWN} and {@link #UNKNOWN} */
	private record Group(int profile, int move, int admitted) {
	}

	/** A content, and what points look at to tell whose clients they take. */
	private record Fetch(Content content, Set<ObjectRef> boundaries, boolean internet, boolean mobile) {
	}

	/** A version that the new topology gets of what it has in another one, and the step that it gets it by. */
	private record Update(int step, String version) {
	}

	private void steps(PlanTask task) {
		switch (task.action()) {
		case CHECK, UNSHARE -> {
			// what it changes of records is looked up there
		}
		case CHANGE -> findUpdates(task);
		case SHARE -> give(task, sharing);
		case CREATE -> give(task, creating);
		case COPY_CONTENT -> give(task, copying);
		case ADMIT -> task.objects().forEach(client -> creating.put(client.object().ref(), steps.size()));
		case MOVE -> task.items().forEach(client -> moving.put(client, steps.size()));
		case TAKE_OVER -> give(task, takingOver);
		}
		records.add(steps.size(), task);
		addSteps(task);
	}

	private void give(PlanTask task, Map<ObjectRef, Integer> by) {
		task.items().forEach(item -> by.put(item, steps.size()));
	}

	private void addSteps(PlanTask task) {
		switch (task.action()) {
		case CHECK -> {
			// no step
		}
		case MOVE -> {
			add(StepKind.MOVE_START, "start: " + lower(task), task);
			add(StepKind.MOVE_END, "end: " + lower(task), task);
		}
		case TAKE_OVER, UNSHARE -> add(StepKind.TAKING, lower(task), task);
		case CHANGE -> add(mayTake(steps.size()) ? StepKind.TAKING : StepKind.GIVING, lower(task), task);
		case COPY_CONTENT -> add(task.resolution().replaced().isEmpty() ? StepKind.GIVING : StepKind.TAKING, lower(task), task);
		default -> add(StepKind.GIVING, lower(task), task);
		}
	}

	private boolean mayTake(int step) {
		return records.mayTake(step) || updating.values().stream().anyMatch(update -> update.step() == step);
	}

	static String lower(PlanTask task) {
		return Character.toLowerCase(task.title().charAt(0)) + task.title().substring(1) + " (task " + task.number() + ")";
	}

	private void add(StepKind kind, String title, PlanTask task) {
		steps.add(new Step(steps.size(), kind, title, task.wave()));
	}

	/** Clients by profile and move; in the order of the clients. */
	private Map<Group, Long> groups() {
		return IntStream.of(needs.profiles.clients()).mapToObj(this::group)
				.collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
	}

	private Group group(int client) {
		ObjectRef ref = needs.source.ref(client);
		return new Group(needs.profiles.of(client), moving.getOrDefault(ref, -1), admitted(ref));
	}

	private int admitted(ObjectRef client) {
		boolean asked = moving.containsKey(client) && !creating.containsKey(client);
		return creating.getOrDefault(client, asked && !creations.isKnown(client) ? UNKNOWN : KNOWN);
	}

	private ClassModel classModel(Group group, long clients, List<Integer> core) {
		Profiles.Profile profile = needs.profiles.all().get(group.profile());
		List<Integer> all = new ArrayList<>(core);
		if (group.move() >= 0) {
			all.add(record(group.admitted()));
			needs.deliveries.of(profile.deployments()).objects().stream().filter(object -> !needs.scope.isHollow(object)).forEach(object -> all.add(object(object)));
		}
		needs.content(profile).stream().filter(content -> group.move() >= 0 || takenFrom.contains(content)).forEach(content -> all.add(content(profile, content)));
		List<Integer> asked = group.move() < 0 ? all.stream().filter(this::atRisk).toList() : all;
		return new ClassModel(className(group, profile), clients, group.move(), asked);
	}

	/** Of clients that stay, only what the plan takes something from is asked: what they lack today is not its doing. */
	private boolean atRisk(int need) {
		List<SupplyModel> own = needList.get(need).supplies().stream().map(supplies::get).filter(supply -> supply.side() == Side.LEGACY).toList();
		return own.stream().anyMatch(supply -> !supply.takes().isEmpty()) && own.stream().anyMatch(supply -> supply.gives().isEmpty());
	}

	/** Clients that live in the new topology; empty where the plan takes nothing from them. */
	private Optional<ClassModel> settled(Consumers.Group group) {
		Profiles.Profile profile = group.profile();
		List<Integer> asked = new ArrayList<>(coreThere.computeIfAbsent(new Reach(Map.of(), access.stateInTarget(profile), profile.limitedTo()), this::coreThere));
		group.content().stream().filter(takenThere::contains).forEach(content -> contentThere
				.computeIfAbsent(new Fetch(content, profile.boundaries(), profile.internet(), profile.mobile()), any -> contentThere(profile, content)).ifPresent(asked::add));
		return asked.isEmpty() ? Optional.empty() : Optional.of(new ClassModel(group.name(needs.targetCode), group.clients(), -1, asked, Side.TARGET));
	}

	private List<Integer> coreThere(Reach reach) {
		List<Integer> asked = new ArrayList<>();
		for (ObjectKind kind : ServiceDecisions.CORE) {
			Map<ObjectRef, Ways> providers = ServiceAccess.mayUse(reach.limitedTo(), kind) ? coreInTarget(kind, reach.openTo()) : Map.of();
			if (mayBeTaken(providers.values()))
				asked.add(need("a " + kind.label(), supplies(Side.TARGET, providers, Optional.empty()).toList()));
		}
		return asked;
	}

	private Optional<Integer> contentThere(Profiles.Profile profile, Content content) {
		Optional<Update> update = Optional.ofNullable(updating.get(content.owner()));
		Content next = update.map(to -> new Content(content.owner(), to.version())).orElse(content);
		Map<ObjectRef, Ways> now = new TreeMap<>();
		Map<ObjectRef, Ways> then = new TreeMap<>();
		upPoints(services.ownPoints()).forEach(point -> {
			Ways held = access.inTarget(point, profile, content);
			now.put(point, held);
			update.ifPresent(to -> update(point, profile, held, next, to.step(), now, then));
		});
		List<Ways> all = Stream.of(now, then).flatMap(providers -> providers.values().stream()).toList();
		return mayBeTaken(all) ? Optional.of(need("content of " + content, Stream.concat(supplies(Side.TARGET, now, Optional.of(content)), supplies(Side.TARGET, then, Optional.of(next))).toList()))
				: Optional.empty();
	}

	/**
	 * When a point gives clients of the new topology what they ask for, which is the version that their topology has on record. Copying the next one leaves a point of that
	 * topology both, where there is room, though it says only of the next one that it holds it.
	 *
	 * @param held when it would hold the version that is on record until a step, if nothing else were copied
	 * @param now  comes to have when it holds that one and gives it
	 * @param then when it holds the next one, and gives what is asked for
	 */
	private void update(ObjectRef point, Profiles.Profile profile, Ways held, Content next, int step, Map<ObjectRef, Ways> now, Map<ObjectRef, Ways> then) {
		Ways fresh = access.inTarget(point, profile, next);
		Ways kept = Ways.NEVER;
		Integer copy = copying.get(creations.source(next.owner()));
		ManagedObject record = records.record(point);
		Ways before = held;
		if (copy != null && needs.targetCode.equals(record.attribute(Attributes.OWNER))) {
			before = held.and(Ways.until(copy));
			if (PointRules.contentLimit(record) == Long.MAX_VALUE) {
				kept = held.and(Ways.from(copy));
				fresh = fresh.or(Ways.from(copy).and(records.accepts(point, profile)));
			}
		}
		now.put(point, before.and(Ways.until(step)));
		then.put(point, kept.and(Ways.until(step)).or(fresh.and(Ways.from(step))));
	}

	private static boolean mayBeTaken(Collection<Ways> providers) {
		return providers.stream().anyMatch(Ways::isFirst) && providers.stream().anyMatch(Ways::ends);
	}

	private Stream<ObjectRef> upPoints(List<Point> points) {
		return points.stream().map(Point::ref).filter(needs::isUp);
	}

	private static String className(Group group, Profiles.Profile profile) {
		String where = profile.boundaries().stream().map(ObjectRef::key).collect(Collectors.joining("+"));
		return (profile.site().isEmpty() ? "no site" : profile.site()) + (where.isEmpty() ? "" : " at " + where) + " with "
				+ profile.deployments().size() + " deployments (class " + group.profile()
				+ (group.move() < 0 ? ", staying)" : ", move " + group.move() + ")");
	}

	/** One of each kind that such clients may use and that has any for them today; equal for clients that the same protected services take. */
	private List<Integer> coreNeeds(Profiles.Profile profile) {
		return coreWithin.computeIfAbsent(new Reach(access.stateInLegacy(profile), access.stateInTarget(moved(profile)), profile.limitedTo()), this::coreNeeds);
	}

	/** Such clients as the new topology knows them: in those boundaries that it has. */
	private Profiles.Profile moved(Profiles.Profile profile) {
		return profile.within(creations::exists);
	}

	private List<Integer> coreNeeds(Reach reach) {
		List<Integer> core = new ArrayList<>();
		for (ObjectKind kind : ServiceDecisions.CORE) {
			Map<ObjectRef, Ways> open = new TreeMap<>();
			ServiceDecisions.services(needs.source, kind, needs.sourceCode).forEach(service -> open.put(service, reach.open().getOrDefault(service, access.inLegacy(service))));
			if (open.values().stream().noneMatch(Ways::isFirst) || !ServiceAccess.mayUse(reach.limitedTo(), kind))
				continue;
			open.keySet().removeIf(service -> !needs.isUp(service));
			core.add(need("a " + kind.label(), Stream.concat(supplies(Side.LEGACY, open, Optional.empty()),
					supplies(Side.TARGET, coreInTarget(kind, reach.openTo()), Optional.empty())).toList()));
		}
		return core;
	}

	/** @param open when services that do not take everybody take the clients there */
	private Map<ObjectRef, Ways> coreInTarget(ObjectKind kind, Map<ObjectRef, Ways> open) {
		Set<ObjectRef> all = new TreeSet<>(ServiceDecisions.services(needs.target, kind, needs.targetCode));
		Stream.of(sharing, takingOver).flatMap(by -> by.keySet().stream()).filter(service -> service.kind() == kind).forEach(all::add);
		Map<ObjectRef, Ways> providers = new TreeMap<>();
		all.stream().filter(needs::isUp).forEach(service -> providers.put(service, open.getOrDefault(service, access.inTarget(service))));
		if (needs.agentless)
			providers.put(new ObjectRef(ObjectKind.SITE, needs.targetCode), Ways.ALWAYS);
		return providers;
	}

	/** A client must be known to the new topology before it may go there. */
	private int record(int admitted) {
		SupplyModel old = new SupplyModel(Side.LEGACY, new ObjectRef(ObjectKind.SITE, needs.sourceCode), "", "", List.of(), List.of());
		SupplyModel fresh = new SupplyModel(Side.TARGET, new ObjectRef(ObjectKind.SITE, needs.targetCode), "", "",
				admitted == KNOWN ? List.of() : List.of(admitted), List.of());
		return need("its own record", admitted == UNKNOWN ? List.of(index(old)) : List.of(index(old), index(fresh)));
	}

	private int object(int object) {
		ObjectRef ref = needs.source.ref(object);
		Ways created = creating.containsKey(ref) ? Ways.from(creating.get(ref)) : Ways.NEVER;
		Ways there = needs.target.indexOf(creations.written(ref)) >= 0 ? Ways.ALWAYS : created;
		return need(ref.toString(), Stream.concat(supplies(Side.LEGACY, Map.of(ref, Ways.ALWAYS), Optional.empty()),
				supplies(Side.TARGET, Map.of(creations.written(ref), there), Optional.empty())).toList());
	}

	/** Equal for clients that the same points take: there may be hundreds that hold a content, and thousands of profiles that need it. */
	private int content(Profiles.Profile profile, Content content) {
		return contentNeeds.computeIfAbsent(new Fetch(content, profile.boundaries(), profile.internet(), profile.mobile()), any -> contentNeed(profile, content));
	}

	private int contentNeed(Profiles.Profile profile, Content content) {
		Map<ObjectRef, Ways> here = new TreeMap<>();
		Map<ObjectRef, Ways> there = new TreeMap<>();
		Profiles.Profile moved = moved(profile);
		Content kept = creations.inTarget(content);
		List<Point> points = services.sourcePoints(content).stream().filter(point -> needs.isUp(point.ref())).toList();
		points.forEach(point -> here.put(point.ref(), access.inLegacy(point, profile, content)));
		Stream<ObjectRef> lent = kept.version().equals(content.version()) ? points.stream().map(Point::ref) : upPoints(services.sharedPoints());
		Stream.concat(upPoints(services.ownPoints()), lent.filter(point -> sharing.containsKey(point) || takingOver.containsKey(point)))
				.forEach(point -> there.computeIfAbsent(point, ref -> inTarget(ref, moved, content, kept)));
		return need("content of " + content, Stream.concat(supplies(Side.LEGACY, here, Optional.of(content)), supplies(Side.TARGET, there, Optional.of(kept))).toList());
	}

	/**
	 * Content is copied to the points that the new topology owns, those that take only so much perhaps excepted.
	 *
	 * @param kept what it is in the new topology
	 */
	private Ways inTarget(ObjectRef point, Profiles.Profile moved, Content content, Content kept) {
		ManagedObject record = records.record(point);
		boolean own = record != null && needs.targetCode.equals(record.attribute(Attributes.OWNER));
		Ways held = own && creations.replaces(content.owner()) ? Ways.NEVER : access.inTarget(point, moved, kept);
		boolean copied = own && PointRules.contentLimit(record) == Long.MAX_VALUE && copying.containsKey(content.owner());
		return copied ? held.or(Ways.from(copying.get(content.owner())).and(records.accepts(point, moved))) : held;
	}

	/** One for each way in which one of the providers is there. */
	private Stream<Integer> supplies(Side side, Map<ObjectRef, Ways> providers, Optional<Content> content) {
		String owner = content.map(item -> item.owner().toString()).orElse("");
		String version = content.map(Content::version).orElse("");
		return providers.entrySet().stream().flatMap(provider -> provider.getValue().all().stream()
				.map(way -> index(new SupplyModel(side, provider.getKey(), owner, version, way.from(), way.until()))));
	}

	private int index(SupplyModel supply) {
		return supplyIndex.computeIfAbsent(supply, fresh -> {
			supplies.add(fresh);
			return supplies.size() - 1;
		});
	}

	private int need(String name, List<Integer> fitting) {
		return needIndex.computeIfAbsent(new Need(name, fitting), fresh -> {
			needList.add(fresh);
			return needList.size() - 1;
		});
	}

	/** What a service says it can serve; unknown where it says nothing. */
	static long capacity(Estate estate, ObjectRef service) {
		int index = estate.indexOf(service);
		ManagedObject object = index < 0 ? null : estate.object(index);
		String text = object == null ? "" : object.attribute(Attributes.CAPACITY);
		return text.isEmpty() ? -1 : Long.parseLong(text);
	}
}
