package org.drover.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.drover.connector.NewObject;
import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
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
 * Plans what becomes of chosen distribution points while no client moves. Each point is a task of its own, and nothing puts the points of a
 * wave into an order: all of them may be done at once. Clients of both topologies are looked at.
 */
public final class PointPlanner {

	/** The most points of a wave. */
	public static final int MOST_AT_ONCE = 50;

	private final PointChange change;
	private final int atOnce;
	private final Consumers legacy;
	private final Consumers fresh;
	private final Edges edges;
	private final TaskList list = new TaskList();
	private final List<String> warnings = new ArrayList<>();
	private final Map<ObjectRef, Point> giving = new LinkedHashMap<>();
	private final List<SupplyModel> supplies = new ArrayList<>();
	private final Map<SupplyModel, Integer> supplyIndex = new HashMap<>();
	private final List<Need> needs = new ArrayList<>();
	private final Map<Need, Integer> needIndex = new HashMap<>();

	private PointPlanner(PointChange change, int atOnce, Consumers legacy, Consumers fresh) {
		this.change = change;
		this.atOnce = atOnce;
		this.legacy = legacy;
		this.fresh = fresh;
		this.edges = new Edges(legacy.estate);
	}

	/**
	 * @param points distribution points of the legacy topology
	 * @param atOnce the most that are changed at the same time, 1 to {@link #MOST_AT_ONCE}: waves are no larger
	 * @param target the new topology as just gathered
	 * @param budget as {@link PlanOptions#continuityBudget()}
	 * @throws DroverException where a point cannot be changed so, naming it, or there is nothing to do
	 */
	public static MigrationPlan plan(List<ObjectRef> points, PointChange change, int atOnce, Inventory source, Inventory target, String sourceCode,
			String targetCode, int budget) throws DroverException {
		if (atOnce < 1 || atOnce > MOST_AT_ONCE)
			throw new IllegalArgumentException(atOnce + " distribution points at once");
		Consumers legacy = Consumers.ofSource(source, target, sourceCode, targetCode);
		return new PointPlanner(change, atOnce, legacy, Consumers.ofTarget(source, target, targetCode)).plan(new TreeSet<>(points), budget);
	}

	private MigrationPlan plan(Set<ObjectRef> points, int budget) throws DroverException {
		List<Point> chosen = new ArrayList<>();
		for (ObjectRef point : points)
			chosen.add(fit(point));
		if (change == PointChange.UNSHARE) {
			unshare(chosen);
		} else {
			share(chosen);
			if (change.reassigns())
				reassign(chosen);
		}
		if (list.tasks().isEmpty())
			throw new DroverException("nothing to do: " + fresh.code + " uses " + (points.size() == 1 ? points.iterator().next() : "these distribution points") + " already");
		ContinuityModel model = model(budget);
		return new MigrationPlan(legacy.code, fresh.code, List.copyOf(points), Map.of(ObjectKind.DISTRIBUTION_POINT, points.size()), 0, List.of(), List.of(),
				list.waves(), list.tasks(), List.of(), 0, 0, model, model.check(1, Set.of()), warnings);
	}

	private Point fit(ObjectRef ref) throws DroverException {
		int object = legacy.estate.indexOf(ref);
		if (object < 0 || ref.kind() != ObjectKind.DISTRIBUTION_POINT)
			throw new DroverException("no distribution point " + ref.key() + " in what was gathered of " + legacy.code + ": 'points list' names them");
		ManagedObject dp = legacy.estate.object(object);
		if (!dp.attribute(Attributes.OBSOLETE).isEmpty())
			throw new DroverException(ref + " is obsolete: " + dp.attribute(Attributes.OBSOLETE));
		if (!legacy.code.equals(dp.attribute(Attributes.OWNER)))
			throw new DroverException(ref + " is not run by " + legacy.code + " but by "
					+ (dp.attribute(Attributes.OWNER).isEmpty() ? "nobody" : dp.attribute(Attributes.OWNER)) + ": to take a reassignment back, undo its job");
		if (change == PointChange.UNSHARE && !ServiceAccess.serves(dp).contains(fresh.code))
			throw new DroverException(ref + " is not shared with " + fresh.code);
		return Point.of(legacy.estate, edges, object);
	}

	private void share(List<Point> chosen) {
		List<Point> open = chosen.stream().filter(point -> !point.isShared(fresh.estate, fresh.code)).toList();
		list.wave("Create boundaries");
		List<NewObject> boundaries = boundaries(open);
		if (!boundaries.isEmpty())
			list.add(Action.CREATE, "Create " + boundaries.size() + (boundaries.size() == 1 ? " boundary" : " boundaries") + " of protected distribution points",
					boundaries.stream().map(created -> created.object().ref()).toList(), boundaries);
		int at = 0;
		for (Point point : open) {
			if (at++ % atOnce == 0)
				list.wave("Share distribution points");
			giving.put(point.ref(), point);
			list.add(Action.SHARE, "Share " + point.ref(), List.of(point.ref()), List.of(recorded(point)), Resolution.known(fresh.estate, point.ref()));
		}
	}

	/** As the new topology records it while it is shared. */
	private NewObject recorded(Point point) {
		return new NewObject(Fields.lent(point.dp(), fresh.code), point.boundaries().stream().map(boundary -> new Dependency(point.ref(), boundary, DependencyKind.BOUNDED_BY)).toList());
	}

	/** Boundaries of protected points that the new topology lacks: without them none of its clients could use the point. */
	private List<NewObject> boundaries(List<Point> shared) {
		Set<ObjectRef> wanted = new TreeSet<>();
		for (Point point : shared)
			wanted.addAll(point.boundaries());
		wanted.removeIf(boundary -> fresh.estate.indexOf(boundary) >= 0);
		return wanted.stream().map(boundary -> new NewObject(Fields.portable(legacy.estate.object(legacy.estate.indexOf(boundary))), within(boundary))).toList();
	}

	private List<Dependency> within(ObjectRef boundary) {
		List<Dependency> parts = new ArrayList<>();
		edges.each(legacy.estate.indexOf(boundary), DependencyKind.BOUNDED_BY,
				part -> parts.add(new Dependency(boundary, legacy.estate.ref(part), DependencyKind.BOUNDED_BY)));
		return parts;
	}

	private void reassign(List<Point> chosen) {
		boolean back = change == PointChange.REASSIGN_AND_SHARE_BACK;
		int at = 0;
		for (Point point : chosen) {
			if (at++ % atOnce == 0)
				list.wave("Reassign distribution points");
			ManagedObject after = point.dp().with(Attributes.OWNER, fresh.code).with(Attributes.SHARED_WITH, back ? legacy.code : "");
			list.add(Action.TAKE_OVER, "Reassign " + point.ref() + (back ? ", shared with " + legacy.code : ""), List.of(point.ref()),
					back ? List.of(new NewObject(after, List.of())) : List.of(), list.recorded(fresh.estate, point.ref()));
			neighbours(point).ifPresent(warnings::add);
		}
	}

	/** Who runs a server should run all of it. */
	private Optional<String> neighbours(Point point) {
		Estate estate = legacy.estate;
		Set<ObjectRef> hosts = new TreeSet<>();
		edges.each(estate.indexOf(point.ref()), DependencyKind.HOSTED_ON, host -> hosts.add(estate.ref(host)));
		Set<ObjectRef> others = new TreeSet<>();
		for (int object = 0; object < estate.size() && !hosts.isEmpty(); object++) {
			ObjectRef role = estate.ref(object);
			if (estate.kind(object).family() == Family.SERVICE && !role.equals(point.ref()))
				edges.each(object, DependencyKind.HOSTED_ON, host -> {
					if (hosts.contains(estate.ref(host)))
						others.add(role);
				});
		}
		return others.isEmpty() ? Optional.empty()
				: Optional.of("the server of " + point.ref() + " also hosts " + String.join(", ", others.stream().map(ObjectRef::toString).toList())
						+ ", which " + (others.size() == 1 ? "stays" : "stay") + " with " + legacy.code);
	}

	private void unshare(List<Point> chosen) {
		int at = 0;
		for (Point point : chosen) {
			if (at++ % atOnce == 0)
				list.wave("End the sharing of distribution points");
			list.add(Action.UNSHARE, "Unshare " + point.ref(), List.of(point.ref()), List.of(), Resolution.known(fresh.estate, point.ref()));
		}
	}

	private ContinuityModel model(int budget) {
		List<Step> steps = new ArrayList<>();
		Map<ObjectRef, Integer> sharing = new HashMap<>();
		Map<ObjectRef, Integer> unsharing = new HashMap<>();
		Map<ObjectRef, Integer> reassigning = new HashMap<>();
		for (PlanTask task : list.tasks()) {
			if (task.action() == Action.CHECK)
				continue;
			Map<ObjectRef, Integer> by = switch (task.action()) {
			case SHARE -> sharing;
			case UNSHARE -> unsharing;
			case TAKE_OVER -> reassigning;
			default -> new HashMap<>();
			};
			task.items().forEach(item -> by.put(item, steps.size()));
			boolean takes = task.action() == Action.UNSHARE || task.action() == Action.TAKE_OVER;
			steps.add(new Step(steps.size(), takes ? StepKind.TAKING : StepKind.GIVING, ModelBuilder.lower(task), task.wave()));
		}
		List<ClassModel> classes = new ArrayList<>(classes(legacy, Map.of(), change == PointChange.REASSIGN ? reassigning : Map.of()));
		classes.addAll(classes(fresh, sharing, unsharing));
		return new ContinuityModel(steps, supplies, needs, classes, budget);
	}

	/** Only what the plan takes something from is asked: what clients lack today is not its doing. */
	private List<ClassModel> classes(Consumers clients, Map<ObjectRef, Integer> given, Map<ObjectRef, Integer> taken) {
		Map<ObjectRef, Holdings> filled = Consumers.filledBy(clients == legacy ? fresh : legacy);
		List<ClassModel> classes = new ArrayList<>();
		for (Consumers.Group group : clients.groups()) {
			List<Integer> asked = new ArrayList<>();
			for (Content content : group.content()) {
				List<Integer> fitting = new ArrayList<>();
				for (Point point : clients.points()) {
					boolean there = filled.getOrDefault(point.ref(), point.holdings()).holds(content.owner(), content.version());
					if (there && point.serves(group.profile(), content) && !given.containsKey(point.ref()))
						fitting.add(supply(clients.side, point, content, Optional.empty(), Optional.ofNullable(taken.get(point.ref()))));
				}
				given.forEach((ref, step) -> {
					if (giving.get(ref).serves(group.profile(), content))
						fitting.add(supply(clients.side, giving.get(ref), content, Optional.of(step), Optional.empty()));
				});
				if (fitting.stream().anyMatch(supply -> !supplies.get(supply).takes().isEmpty()))
					asked.add(need("content of " + content, fitting));
			}
			if (!asked.isEmpty())
				classes.add(new ClassModel(group.name(clients.code), group.clients(), -1, asked, clients.side));
		}
		return classes;
	}

	private int supply(Side side, Point point, Content content, Optional<Integer> give, Optional<Integer> take) {
		SupplyModel supply = new SupplyModel(side, point.ref(), content.owner().toString(), content.version(), give.stream().toList(), take.stream().toList());
		return supplyIndex.computeIfAbsent(supply, fresh -> {
			supplies.add(fresh);
			return supplies.size() - 1;
		});
	}

	private int need(String name, List<Integer> fitting) {
		return needIndex.computeIfAbsent(new Need(name, fitting), fresh -> {
			needs.add(fresh);
			return needs.size() - 1;
		});
	}
}
