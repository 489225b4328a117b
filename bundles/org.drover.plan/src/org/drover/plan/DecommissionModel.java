package org.drover.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.ContinuityModel.ClassModel;
import org.drover.plan.ContinuityModel.Need;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.Before;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Step;
import org.drover.plan.continuity.StepKind;
import org.drover.store.Estate;

/**
 * A decommission as the continuity check sees it. Clients of the topology that is left stay there for all of it; those of the new one have moved before it
 * begins, which a move in wave 0 stands for. An upgrade takes its service from the new topology and gives it again: before it and after it the service is
 * another supply.
 */
final class DecommissionModel {

	/** Before everything that the job does. */
	private static final int BEFORE = 0;
	private static final int MOVED = 0;

	private final Leaving leaving;
	private final int budget;
	private final List<Step> steps = new ArrayList<>();
	private final List<Before> orders = new ArrayList<>();
	private final Map<ObjectRef, List<Integer>> takenFromLegacy = new HashMap<>();
	private final Map<ObjectRef, List<Integer>> takenFromTarget = new HashMap<>();
	private final Map<ObjectRef, Before> upgrades = new HashMap<>();
	private final List<SupplyModel> supplies = new ArrayList<>();
	private final Map<SupplyModel, Integer> supplyIndex = new HashMap<>();
	private final List<Need> needs = new ArrayList<>();
	private final Map<Need, Integer> needIndex = new HashMap<>();
	private final List<ClassModel> classes = new ArrayList<>();

	DecommissionModel(Leaving leaving, List<DecommissionTask> tasks, int budget) {
		this.leaving = leaving;
		this.budget = budget;
		step(StepKind.MOVE_START, "moves of before", BEFORE);
		step(StepKind.MOVE_END, "moves of before", BEFORE);
		tasks.forEach(this::steps);
	}

	ContinuityModel build() {
		classes(leaving.inventory, leaving.gone(), leaving.sourceCode, Side.LEGACY);
		classes(new Inventory(leaving.target), leaving.ownSites(), leaving.targetCode, Side.TARGET);
		return new ContinuityModel(steps, supplies, needs, classes, budget, orders);
	}

	private void steps(DecommissionTask task) {
		String title = Character.toLowerCase(task.title().charAt(0)) + task.title().substring(1) + " (task " + task.number() + ")";
		switch (task.kind()) {
		case HAND_OVER -> take(task.items(), takenFromLegacy, step(StepKind.TAKING, title, task.wave()));
		case UPGRADE -> upgrade(task, title);
		case END_SHARING -> endSharing(task.items(), step(StepKind.TAKING, title, task.wave()));
		case RETIRE -> retire(step(StepKind.TAKING, title, task.wave()));
		case CHECK, FORGET -> {
			// nobody is served by a look, or by the record of a client that has left
		}
		}
	}

	private void upgrade(DecommissionTask task, String title) {
		int taking = step(StepKind.TAKING, "stop: " + title, task.wave());
		int giving = step(StepKind.GIVING, "start: " + title, task.wave());
		Before upgrade = new Before(taking, giving);
		orders.add(upgrade);
		take(task.items(), takenFromTarget, taking);
		take(task.items(), takenFromLegacy, taking); // whose clients use what was taken over before, as long as that is shared back
		task.items().forEach(service -> upgrades.put(service, upgrade));
	}

	private void endSharing(List<ObjectRef> services, int step) {
		for (ObjectRef service : services) {
			int inSource = leaving.source.indexOf(service);
			boolean ours = inSource >= 0 && leaving.sourceCode.equals(leaving.source.object(inSource).attribute(Attributes.OWNER));
			take(List.of(service), ours ? takenFromTarget : takenFromLegacy, step);
		}
	}

	/** What is not handed over may be switched off from then on. */
	private void retire(int step) {
		for (ManagedObject service : leaving.services())
			take(List.of(service.ref()), takenFromLegacy, step);
	}

	private static void take(List<ObjectRef> services, Map<ObjectRef, List<Integer>> taken, int step) {
		services.forEach(service -> taken.computeIfAbsent(service, any -> new ArrayList<>()).add(step));
	}

	private int step(StepKind kind, String title, int wave) {
		steps.add(new Step(steps.size(), kind, title, wave));
		return steps.size() - 1;
	}

	/** @param gone codes of sites whose clients are another topology's */
	private void classes(Inventory inventory, Set<String> gone, String topology, Side side) {
		Estate estate = inventory.estate();
		Edges edges = new Edges(estate);
		Profiles profiles = new Profiles(inventory, edges, gone);
		Deliveries deliveries = new Deliveries(inventory, edges);
		List<Point> points = Point.serving(estate, topology);
		List<Integer> core = core(estate, topology, side);
		Map<Integer, Long> clients = IntStream.of(profiles.clients()).boxed()
				.collect(Collectors.groupingBy(profiles::of, LinkedHashMap::new, Collectors.counting()));
		clients.forEach((index, count) -> {
			Profiles.Profile profile = profiles.all().get(index);
			List<Integer> asked = new ArrayList<>(core);
			deliveries.of(profile.deployments()).content().forEach(content -> asked.add(content(points, profile, content, side)));
			asked.removeIf(need -> !isAtRisk(need));
			String name = (profile.site().isEmpty() ? topology : profile.site()) + " with " + profile.deployments().size() + " deployments (class "
					+ topology + " " + index + ")";
			if (!asked.isEmpty())
				classes.add(new ClassModel(name, count, side == Side.LEGACY ? -1 : MOVED, asked.stream().distinct().toList()));
		});
	}

	private List<Integer> core(Estate estate, String topology, Side side) {
		List<Integer> core = new ArrayList<>();
		for (ObjectKind kind : ServiceDecisions.CORE) {
			List<Integer> fitting = new ArrayList<>();
			for (ObjectRef service : ServiceDecisions.services(estate, kind, topology))
				fitting.addAll(supplies(side, service, "", ""));
			if (!fitting.isEmpty())
				core.add(need("a " + kind.label(), fitting));
		}
		return core;
	}

	private int content(List<Point> points, Profiles.Profile profile, Content content, Side side) {
		List<Integer> fitting = new ArrayList<>();
		for (Point point : points) {
			if (point.serves(profile, content))
				fitting.addAll(supplies(side, point.ref(), content.owner().toString(), content.version()));
		}
		return need("content of " + content, fitting);
	}

	private List<Integer> supplies(Side side, ObjectRef service, String content, String version) {
		List<Integer> takes = (side == Side.LEGACY ? takenFromLegacy : takenFromTarget).getOrDefault(service, List.of());
		List<Integer> all = new ArrayList<>();
		all.add(index(new SupplyModel(side, service, content, version, List.of(), takes)));
		Before upgrade = upgrades.get(service);
		if (upgrade != null)
			all.add(index(new SupplyModel(side, service, content, version, List.of(upgrade.then()), takes.stream().filter(step -> step != upgrade.first()).toList())));
		return all;
	}

	/** What clients lack today is not the job's doing. */
	private boolean isAtRisk(int need) {
		return needs.get(need).supplies().stream().map(supplies::get).anyMatch(supply -> !supply.takes().isEmpty());
	}

	private int index(SupplyModel supply) {
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
