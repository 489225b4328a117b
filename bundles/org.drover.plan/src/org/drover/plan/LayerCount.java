package org.drover.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.plan.ContinuityModel.ClassModel;
import org.drover.plan.ContinuityModel.Need;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.ContinuityResult;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Violation;

/** Counts what a plan makes of each layer. Each need is looked at once, each class of clients once. */
final class LayerCount {

	private final Strategies strategies;
	private final Needs needs;
	private final List<PlanTask> tasks;
	private final ContinuityModel model;
	private final Map<ObjectRef, Integer> sharing = new HashMap<>();
	private final Map<ObjectRef, PlanTask> taking = new HashMap<>();
	private final Set<ObjectRef> lent = new TreeSet<>();
	private final List<Rest> rests = new ArrayList<>();
	private final Map<Layer, Long> onLegacy = new EnumMap<>(Layer.class);
	private final Map<Layer, Long> alone = new EnumMap<>(Layer.class);
	private final Map<Layer, Long> without = new EnumMap<>(Layer.class);

	/** What meets a need in the new topology once the plan is done. */
	private record Rest(Set<Layer> layers, boolean onLegacy, boolean alone) {
	}

	private LayerCount(Strategies strategies, Needs needs, List<PlanTask> tasks, ContinuityModel model) {
		this.strategies = strategies;
		this.needs = needs;
		this.tasks = tasks;
		this.model = model;
	}

	/** Of all layers, in their order. */
	static List<LayerFigures> figures(Strategies strategies, Needs needs, List<PlanTask> tasks, ContinuityModel model, ContinuityResult continuity) {
		LayerCount count = new LayerCount(strategies, needs, tasks, model);
		count.services();
		model.needs().forEach(need -> count.rests.add(count.rest(need)));
		model.classes().stream().filter(clients -> clients.move() >= 0).forEach(count::add);
		count.violations(continuity);
		List<LayerFigures> figures = new ArrayList<>();
		for (Layer layer : Layer.values())
			figures.add(count.of(layer));
		return figures;
	}

	private void services() {
		for (PlanTask task : tasks) {
			if (task.action() == Action.SHARE)
				task.items().forEach(service -> sharing.put(service, task.wave()));
			if (task.action() == Action.TAKE_OVER)
				task.items().forEach(service -> taking.put(service, task));
		}
		lent.addAll(sharing.keySet());
		for (int object = 0; object < needs.target.size(); object++) {
			ManagedObject service = needs.target.object(object);
			if (service.kind().family() == Family.SERVICE && ServiceAccess.serves(service).containsAll(Set.of(needs.sourceCode, needs.targetCode)))
				lent.add(service.ref());
		}
		lent.removeIf(service -> taking.containsKey(service) && taking.get(service).objects().isEmpty());
	}

	private Rest rest(Need need) {
		List<SupplyModel> all = need.supplies().stream().map(model.supplies()::get).toList();
		Set<Layer> layers = EnumSet.noneOf(Layer.class);
		for (Layer layer : Layer.values()) {
			if (all.stream().anyMatch(supply -> layer.isProvidedBy(supply.provider().kind())))
				layers.add(layer);
		}
		Set<ObjectRef> left = all.stream().filter(supply -> supply.side() == Side.TARGET && supply.takes().isEmpty()).map(SupplyModel::provider)
				.filter(provider -> provider.kind().family() == Family.SERVICE).collect(Collectors.toSet());
		return new Rest(layers, !left.isEmpty() && left.stream().allMatch(this::isLegacy), left.size() == 1);
	}

	/** Whether the legacy topology runs a service when the plan is done. */
	private boolean isLegacy(ObjectRef service) {
		int there = needs.target.indexOf(service);
		return !taking.containsKey(service) && (there < 0 || needs.sourceCode.equals(needs.target.object(there).attribute(Attributes.OWNER)));
	}

	private void add(ClassModel clients) {
		Set<Layer> legacy = EnumSet.noneOf(Layer.class);
		Set<Layer> single = EnumSet.noneOf(Layer.class);
		for (int need : clients.needs()) {
			Rest rest = rests.get(need);
			if (rest.onLegacy())
				legacy.addAll(rest.layers());
			if (rest.alone())
				single.addAll(rest.layers());
		}
		legacy.forEach(layer -> onLegacy.merge(layer, clients.clients(), Long::sum));
		single.forEach(layer -> alone.merge(layer, clients.clients(), Long::sum));
	}

	private void violations(ContinuityResult continuity) {
		Map<String, Integer> named = new HashMap<>();
		for (int need = 0; need < model.needs().size(); need++)
			named.put(model.needs().get(need).name(), need);
		Map<Layer, Set<String>> counted = new EnumMap<>(Layer.class);
		for (Violation violation : continuity.violations()) {
			for (Layer layer : rests.get(named.get(violation.requirement())).layers()) {
				if (counted.computeIfAbsent(layer, first -> new HashSet<>()).add(violation.clientClass()))
					without.merge(layer, violation.clients(), Long::sum);
			}
		}
	}

	private LayerFigures of(Layer layer) {
		List<ObjectRef> shared = sharing.keySet().stream().filter(service -> layer.isProvidedBy(service.kind())).toList();
		int taken = (int) taking.keySet().stream().filter(service -> layer.isProvidedBy(service.kind())).count();
		int open = (int) lent.stream().filter(service -> layer.isProvidedBy(service.kind())).count();
		int waves = shared.stream().mapToInt(this::waves).max().orElse(0);
		List<ObjectRef> written = written(layer);
		long bytes = written.stream().filter(item -> layer != Layer.OBJECTS).mapToLong(this::bytes).sum();
		return new LayerFigures(layer, strategies.of(layer), written.size(), bytes, shared.size(), taken, waves, open, onLegacy.getOrDefault(layer, 0L),
				alone.getOrDefault(layer, 0L), without.getOrDefault(layer, 0L));
	}

	private int waves(ObjectRef service) {
		PlanTask end = taking.get(service);
		int last = end == null || !end.objects().isEmpty() ? tasks.getLast().wave() : end.wave();
		return last - sharing.get(service) + 1;
	}

	/** What distribution points give is sent for both of their layers. */
	private List<ObjectRef> written(Layer layer) {
		Set<Action> actions = layer == Layer.OBJECTS ? EnumSet.of(Action.CREATE, Action.CHANGE) : EnumSet.of(Action.COPY_CONTENT);
		boolean writes = layer == Layer.OBJECTS || layer.isProvidedBy(ObjectKind.DISTRIBUTION_POINT);
		return tasks.stream().filter(task -> writes && actions.contains(task.action())).flatMap(task -> task.items().stream()).toList();
	}

	private long bytes(ObjectRef owner) {
		String size = needs.source.object(needs.source.indexOf(owner)).attribute(Attributes.CONTENT_SIZE);
		return size.isEmpty() ? 0 : Long.parseLong(size);
	}
}
