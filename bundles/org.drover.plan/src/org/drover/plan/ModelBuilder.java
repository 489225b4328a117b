package org.drover.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
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
	private final PointAccess here;
	private final PointAccess there;
	private final Map<Reach, List<Integer>> coreWithin = new HashMap<>();
	private final Map<Fetch, Integer> contentNeeds = new HashMap<>();
	private final List<Step> steps = new ArrayList<>();
	private final Map<ObjectRef, Integer> creating = new LinkedHashMap<>();
	private final Map<ObjectRef, Integer> copying = new LinkedHashMap<>();
	private final Map<ObjectRef, Integer> sharing = new LinkedHashMap<>();
	private final Map<ObjectRef, Integer> takingOver = new LinkedHashMap<>();
	private final Map<ObjectRef, Integer> moving = new LinkedHashMap<>();
	/** What some point holds that is taken over. Of clients that stay nothing else is at risk, and all else that they need is left out: they are most clients. */
	private final Set<Content> takenFrom = new HashSet<>();
	private final List<SupplyModel> supplies = new ArrayList<>();
	private final Map<SupplyModel, Integer> supplyIndex = new LinkedHashMap<>();
	private final List<Need> needList = new ArrayList<>();
	private final Map<Need, Integer> needIndex = new LinkedHashMap<>();

	ModelBuilder(Needs needs, ServiceDecisions services, Creations creations, List<PlanTask> tasks, int budget) {
		this.needs = needs;
		this.services = services;
		this.creations = creations;
		this.budget = budget;
		Edges targetEdges = new Edges(needs.target);
		this.here = PointAccess.inSource(needs, targetEdges);
		this.there = PointAccess.inTarget(needs, targetEdges);
		tasks.forEach(this::steps);
		takingOver.keySet().stream().filter(service -> service.kind() == ObjectKind.DISTRIBUTION_POINT).map(point -> Point.of(needs.source, needs.edges, needs.source.indexOf(point)))
				.forEach(point -> point.holdings().versions().forEach((owner, version) -> takenFrom.add(new Content(owner, version))));
	}

	ContinuityModel build() {
		List<ClassModel> classes = new ArrayList<>();
		groups().forEach((group, clients) -> classes.add(classModel(group, clients, coreNeeds(needs.profiles.all().get(group.profile())))));
		return new ContinuityModel(steps, supplies, needList, classes, budget);
	}

	/** Sentences about service kinds that may have to serve more clients than they can. */
	List<String> capacityWarnings(ContinuityModel model) throws DroverException {
		return Capacities.warnings(needs, model, sharing);
	}

	/**
	 * @param closed    services that do not take a client where it is
	 * @param closedTo  those that will not, once it has moved
	 * @param limitedTo kinds that it may use, as clients say it
	 */
	private record Reach(Set<ObjectRef> closed, Set<ObjectRef> closedTo, String limitedTo) {
	}

	/** @param admitted the step that makes them known, or one of {@link #KNOWN} and {@link #UNKNOWN} */
	private record Group(int profile, int move, int admitted) {
	}

	/** A content, and what points look at to tell whose clients they take. */
	private record Fetch(Content content, Set<ObjectRef> boundaries, boolean internet, boolean mobile) {
	}

	private void steps(PlanTask task) {
		switch (task.action()) {
		case CHECK, CHANGE, UNSHARE -> {
			// gives nothing that is not there
		}
		case SHARE -> give(task, sharing);
		case CREATE -> give(task, creating);
		case COPY_CONTENT -> give(task, copying);
		case ADMIT -> task.objects().forEach(client -> creating.put(client.object().ref(), steps.size()));
		case MOVE -> task.items().forEach(client -> moving.put(client, steps.size()));
		case TAKE_OVER -> {
			if (task.objects().isEmpty()) // else those who had it before go on using it
				give(task, takingOver);
		}
		}
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
		default -> add(StepKind.GIVING, lower(task), task);
		}
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
		return needList.get(need).supplies().stream().map(supplies::get).anyMatch(supply -> !supply.takes().isEmpty());
	}

	private static String className(Group group, Profiles.Profile profile) {
		String where = profile.boundaries().stream().map(ObjectRef::key).collect(Collectors.joining("+"));
		return (profile.site().isEmpty() ? "no site" : profile.site()) + (where.isEmpty() ? "" : " at " + where) + " with "
				+ profile.deployments().size() + " deployments (class " + group.profile()
				+ (group.move() < 0 ? ", staying)" : ", move " + group.move() + ")");
	}

	/** One of each kind that such clients may use and that has any for them today; equal for clients that the same protected services take. */
	private List<Integer> coreNeeds(Profiles.Profile profile) {
		return coreWithin.computeIfAbsent(new Reach(here.closed(profile), there.closed(moved(profile)), profile.limitedTo()), this::coreNeeds);
	}

	/** Such clients as the new topology knows them: in those boundaries that it has. */
	private Profiles.Profile moved(Profiles.Profile profile) {
		return profile.within(creations::exists);
	}

	private List<Integer> coreNeeds(Reach reach) {
		List<Integer> core = new ArrayList<>();
		for (ObjectKind kind : ServiceDecisions.CORE) {
			List<ObjectRef> source = ServiceDecisions.services(needs.source, kind, needs.sourceCode).stream().filter(here::isLent).toList();
			List<ObjectRef> open = source.stream().filter(service -> !reach.closed().contains(service)).toList();
			if (!open.isEmpty() && ServiceAccess.mayUse(reach.limitedTo(), kind))
				core.add(need("a " + kind.label(), coreSupplies(kind, open, source, reach.closedTo())));
		}
		return core;
	}

	/**
	 * @param open   services of the legacy topology that take the clients where they are
	 * @param source all of them
	 * @param closed those that will not take them when they have moved
	 */
	private List<Integer> coreSupplies(ObjectKind kind, List<ObjectRef> open, List<ObjectRef> source, Set<ObjectRef> closed) {
		List<Integer> all = new ArrayList<>();
		open.stream().filter(needs::isUp).forEach(service -> all.add(supply(Side.LEGACY, service, Optional.empty(), List.of(), taken(service))));
		ServiceDecisions.services(needs.target, kind, needs.targetCode).stream().filter(service -> there.isLent(service) && !closed.contains(service) && needs.isUp(service))
				.forEach(service -> all.add(supply(Side.TARGET, service, Optional.empty(), List.of(), List.of())));
		source.stream().filter(service -> sharing.containsKey(service) && !closed.contains(service) && needs.isUp(service))
				.forEach(service -> all.add(supply(Side.TARGET, service, Optional.empty(), List.of(sharing.get(service)), List.of())));
		if (needs.agentless)
			all.add(supply(Side.TARGET, new ObjectRef(ObjectKind.SITE, needs.targetCode), Optional.empty(), List.of(), List.of()));
		return all;
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
		List<Integer> all = new ArrayList<>(List.of(supply(Side.LEGACY, ref, Optional.empty(), List.of(), List.of())));
		if (needs.target.indexOf(creations.written(ref)) >= 0)
			all.add(supply(Side.TARGET, creations.written(ref), Optional.empty(), List.of(), List.of()));
		else if (creating.containsKey(ref))
			all.add(supply(Side.TARGET, creations.written(ref), Optional.empty(), List.of(creating.get(ref)), List.of()));
		return need(ref.toString(), all);
	}

	/** Equal for clients that the same points take: there may be hundreds that hold a content, and thousands of profiles that need it. */
	private int content(Profiles.Profile profile, Content content) {
		return contentNeeds.computeIfAbsent(new Fetch(content, profile.boundaries(), profile.internet(), profile.mobile()), any -> contentNeed(profile, content));
	}

	private int contentNeed(Profiles.Profile profile, Content content) {
		List<Integer> all = new ArrayList<>();
		Profiles.Profile moved = moved(profile);
		Content kept = creations.inTarget(content);
		for (Point point : services.sourcePoints(content)) {
			if (!needs.isUp(point.ref()))
				continue;
			if (here.serves(point, profile, content))
				all.add(supply(Side.LEGACY, point.ref(), Optional.of(content), List.of(), taken(point.ref())));
			if (sharing.containsKey(point.ref()) && kept.equals(content) && there.acceptsShared(point, moved))
				all.add(supply(Side.TARGET, point.ref(), Optional.of(content), List.of(sharing.get(point.ref())), List.of()));
		}
		services.ownPoints().stream().filter(point -> needs.isUp(point.ref())).forEach(point -> ownSupply(point, moved, content, kept).ifPresent(all::add));
		return need("content of " + content, all);
	}

	/**
	 * Content is copied to the points that the new topology owns, those that take only so much perhaps excepted.
	 *
	 * @param kept what it is in the new topology
	 */
	private Optional<Integer> ownSupply(Point point, Profiles.Profile moved, Content content, Content kept) {
		if (there.serves(point, moved, kept) && !creations.replaces(content.owner()))
			return Optional.of(supply(Side.TARGET, point.ref(), Optional.of(kept), List.of(), List.of()));
		boolean owned = needs.targetCode.equals(point.dp().attribute(Attributes.OWNER));
		if (owned && point.takesAll() && copying.containsKey(content.owner()) && point.accepts(moved))
			return Optional.of(supply(Side.TARGET, point.ref(), Optional.of(kept), List.of(copying.get(content.owner())), List.of()));
		return Optional.empty();
	}

	private List<Integer> taken(ObjectRef service) {
		return takingOver.containsKey(service) ? List.of(takingOver.get(service)) : List.of();
	}

	private int supply(Side side, ObjectRef provider, Optional<Content> content, List<Integer> gives, List<Integer> takes) {
		return index(new SupplyModel(side, provider, content.map(item -> item.owner().toString()).orElse(""),
				content.map(Content::version).orElse(""), gives, takes));
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
