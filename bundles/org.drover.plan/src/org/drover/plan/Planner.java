package org.drover.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.plan.WaveBoundary.Reason;
import org.drover.plan.continuity.ContinuityResult;
import org.drover.store.Estate;

/**
 * Plans the migration of a selection: services that must be there first, then what the selection needs, dependencies before what
 * needs them, then content, then the clients in waves, then the distribution points that change hands.
 */
public final class Planner {

	private final Needs needs;
	private final PlanOptions options;
	private final ServiceDecisions services;
	private final Creations creations;
	private final TaskList list = new TaskList();
	private final Room room;
	private final Overloads overloads;

	private Planner(Needs needs, PlanOptions options, Map<ObjectRef, Migrated> base) throws DroverException {
		this.needs = needs;
		this.options = options;
		this.services = new ServiceDecisions(needs, options);
		this.creations = new Creations(needs, services, options.conflicts(), base);
		this.room = new Room(needs, services, creations, options.limits());
		this.overloads = new Overloads(needs, options.limits());
	}

	/**
	 * @param target     the new topology as just gathered
	 * @param sourceCode the legacy topology's own identity, as {@link Attributes#OWNER} carries it
	 * @throws DroverException where there is nothing to move, something was chosen that is nothing without what is left out, or a strategy is chosen that the
	 *                         topologies do not allow
	 */
	public static MigrationPlan plan(Selection selection, Scope scope, Estate target, String sourceCode, String targetCode,
			PlanOptions options) throws DroverException {
		return plan(selection, scope, target, sourceCode, targetCode, options, Map.of(), object -> Optional.empty());
	}

	/**
	 * @param base        objects as they were last migrated between the two, by their references in the legacy topology
	 * @param whyNotTaken as {@link org.drover.connector.Provider#whyNotTaken} of the new topology answers; what is refused is left where it is
	 */
	public static MigrationPlan plan(Selection selection, Scope scope, Estate target, String sourceCode, String targetCode,
			PlanOptions options, Map<ObjectRef, Migrated> base, Function<ManagedObject, Optional<String>> whyNotTaken) throws DroverException {
		Needs needs = new Needs(scope, target, sourceCode, targetCode, whyNotTaken);
		requireClients(selection, needs);
		Bereft bereft = Bereft.of(needs, base);
		requireChosen(selection, target, bereft.left().values());
		return new Planner(bereft.left().isEmpty() ? needs : needs.within(scope.without(bereft)), options, base).plan(selection);
	}

	/** Where clients were chosen and none of them is taken, nothing moves for their sake: an empty collection, and what nobody is given by it, is not what was wanted. */
	private static void requireClients(Selection selection, Needs needs) throws DroverException {
		int[] refused = needs.refusedSeeds();
		List<ObjectRef> collections = selection.chosen().stream()
				.filter(ref -> ref.kind() == ObjectKind.COLLECTION && !selection.bare().contains(ref) && !needs.isRefused(needs.source.indexOf(ref))).toList();
		boolean others = selection.chosen().stream().anyMatch(ref -> ref.kind() != ObjectKind.CLIENT && !collections.contains(ref));
		if (refused.length > 0 && !others)
			throw new DroverException("nothing to do: " + String.join("; ", needs.refusals(IntStream.of(refused)))
					+ (collections.isEmpty() ? "" : ". Choose " + collections.getFirst() + " to move the collection without its members"));
	}

	/** What was chosen and cannot be written as things are left out is refused now, and not by the new topology while the job runs. What is there stays as it is. */
	private static void requireChosen(Selection selection, Estate target, Collection<Left> bereft) throws DroverException {
		Set<ObjectRef> chosen = Set.copyOf(selection.chosen());
		List<Left> lost = bereft.stream().filter(left -> left.reason() == Left.Reason.EXCLUDED && chosen.contains(left.ref()) && target.indexOf(left.ref()) < 0)
				.sorted(Comparator.comparing(Left::ref)).toList();
		if (!lost.isEmpty())
			throw new DroverException(lost.getFirst().ref() + " was chosen and cannot move: it " + lost.getFirst().detail()
					+ (lost.size() == 1 ? "" : "; of what was chosen, " + (lost.size() - 1) + " more cannot either") + ": have both move or neither");
	}

	private MigrationPlan plan(Selection selection) throws DroverException {
		shareCore();
		createConfiguration();
		copyContent(true);
		changeConfiguration();
		copyContent(false);
		sharePoints();
		takeOver(true);
		moveClients();
		takeOver(false);
		if (list.tasks().isEmpty())
			throw new DroverException("nothing to do: " + whyNothing(selection));
		ModelBuilder builder = new ModelBuilder(needs, services, creations, list.tasks(), options.continuityBudget());
		ContinuityModel model = builder.build();
		ContinuityResult continuity = model.check(1, Set.of());
		Scope scope = needs.scope;
		return new MigrationPlan(needs.sourceCode, needs.targetCode, selection.chosen(), scope.counts(), scope.obsolete(),
				scope.dangling(), scope.cycles(), list.waves(), list.tasks(), left(), services.needed().size(),
				needs.moving.cardinality(), model, continuity, warnings(builder.capacityWarnings(model)),
				options.conflicts(), creations.conflicts(), options.limits(), overloads.all(),
				LayerCount.figures(options.strategies(), needs, list.tasks(), model, continuity));
	}

	private String whyNothing(Selection selection) {
		List<String> refusals = needs.refusals();
		if (!refusals.isEmpty())
			return String.join("; ", refusals);
		Optional<Left> lost = needs.scope.bereft().values().stream().filter(left -> selection.chosen().contains(left.ref())).min(Comparator.comparing(Left::ref));
		return lost.map(left -> left.ref() + " cannot move: it " + left.detail()).orElseGet(() -> "everything that " + Selection.words(selection.chosen(), needs.source)
				+ (selection.related() ? " needs is in " : " chooses is in ") + needs.targetCode + " already" + services.lent(selection.chosen())
						.map(service -> "; " + service + " serves both and stays with " + needs.sourceCode + ": the strategy "
								+ Strategy.MOVE.label() + " of its layer (" + Layer.of(service.kind()).label() + ") hands it over, for both").orElse(""));
	}

	private void shareCore() {
		list.wave("Share core services");
		for (ManagedObject service : services.sharedCore())
			share(service, Set.of());
	}

	private void createConfiguration() {
		int layer = 0;
		List<List<List<NewObject>>> layers = creations.configuration(options.objectsPerTask());
		for (List<List<NewObject>> batches : layers) {
			list.wave("Create objects, layer " + ++layer, end(layer, layers.size()));
			for (List<NewObject> batch : batches)
				list.add(Action.CREATE, "Create " + kinds(batch), sourceRefs(batch), batch, creations.resolution(sourceRefs(batch), List.of(), batch));
		}
	}

	private void changeConfiguration() {
		list.wave("Change objects that are there already");
		for (List<Conflicts.Settled> batch : creations.changes(options.objectsPerTask())) {
			List<ObjectRef> items = batch.stream().map(settled -> settled.conflict().ref()).toList();
			List<NewObject> after = batch.stream().map(Conflicts.Settled::after).toList();
			String what = batch.getFirst().conflict().policy() == ConflictPolicy.MERGE ? "Merge " : "Overwrite ";
			list.add(Action.CHANGE, what + kinds(after), items, after,
					creations.resolution(items, batch.stream().map(Conflicts.Settled::before).toList(), after));
		}
	}

	private List<String> warnings(List<String> capacity) throws DroverException {
		List<String> warnings = new ArrayList<>(capacity);
		warnings.addAll(creations.conversions());
		warnings.addAll(needs.refusals());
		warnings.addAll(needs.unwell());
		warnings.addAll(Upstreams.warnings(needs, services.given(), services.handOvers()));
		overloads.crowd().ifPresent(warnings::add);
		for (List<Conflicts.Settled> batch : creations.changes(options.objectsPerTask()))
			warnings.addAll(VersionGuard.warnings(batch, needs));
		if (!needs.evaluatesQueries)
			creations.frozen().ifPresent(warnings::add);
		for (Conflict conflict : creations.conflicts()) {
			if (!conflict.both().isEmpty())
				warnings.add("both topologies have changed " + conflict.ref() + " since it was last migrated, in " + String.join(", ", conflict.both()) + ": the value "
						+ (options.conflicts().sourceWins() ? "of " + needs.sourceCode + " is taken" : "of " + needs.targetCode + " is kept"));
		}
		return warnings;
	}

	/** @param layer that the wave is, from 1 */
	private static WaveBoundary end(int layer, int layers) {
		return WaveBoundary.of(layer < layers ? Reason.NEEDED : Reason.STAGE);
	}

	/**
	 * @param updates only another version of what is there: before the objects change that it is of, as clients ask for the version that these have, and are given
	 *                the content of either until then
	 */
	private void copyContent(boolean updates) {
		list.wave(updates ? "Copy content that changes" : "Copy content");
		if (!updates)
			overloads.contents(Holder.all(services, creations), list.number());
		for (Content content : services.toCopy(creations)) {
			if (!creations.exists(content.owner()) || creations.updates(content.owner()) != updates)
				continue;
			list.add(Action.COPY_CONTENT, "Copy content of " + content, List.of(content.owner()), List.of(), creations.resolution(content.owner()));
		}
	}

	private void sharePoints() {
		List<Point> points = new ArrayList<>(services.sharedState());
		points.addAll(services.sharedPoints());
		list.wave("Share distribution points");
		for (Point point : points)
			share(point.dp(), point.boundaries());
	}

	private void share(ManagedObject service, Set<ObjectRef> boundaries) {
		list.add(Action.SHARE, "Share " + service.ref(), List.of(service.ref()), List.of(sharedObject(service, boundaries)), Resolution.known(needs.target, service.ref()));
	}

	/** @param first before any client moves */
	private void takeOver(boolean first) {
		List<HandOver> chosen = services.handOvers().stream().filter(handOver -> handOver.first() == first).toList();
		boolean points = chosen.stream().allMatch(handOver -> handOver.service().kind() == ObjectKind.DISTRIBUTION_POINT);
		list.wave(points ? "Take over distribution points" : "Take over services");
		for (HandOver handOver : chosen) {
			ObjectRef service = handOver.service().ref();
			list.add(Action.TAKE_OVER, "Take over " + service + (handOver.back() ? ", shared with " + needs.sourceCode : ""), List.of(service),
					handOver.after(needs.sourceCode, needs.targetCode), list.recorded(needs.target, service));
		}
	}

	private void moveClients() {
		List<List<List<NewObject>>> layers = creations.clients(options.clientsPerTask());
		int known = 0;
		for (List<List<NewObject>> layer : layers) {
			list.wave("Make clients known", end(++known, layers.size()));
			for (List<NewObject> batch : layer)
				list.add(Action.ADMIT, "Make " + batch.size() + " clients known", List.of(), batch);
		}
		List<ObjectRef> all = new ArrayList<>();
		int moved = 0;
		List<List<ObjectRef>> movers = creations.movers();
		for (List<ObjectRef> clients : movers) {
			moveLayer(clients, end(++moved, movers.size()));
			all.addAll(clients);
		}
		overloads.crowd(room.users(all), all.size());
	}

	private void moveLayer(List<ObjectRef> clients, WaveBoundary end) {
		for (WaveCutter.Cut cut : WaveCutter.cut(creations.together(clients), room, options.limits(), end)) {
			list.wave(cut.pilot() ? "Move pilot clients" : "Move clients", cut.boundary());
			overloads.clients(cut, list.number());
			moveWave(cut.groups());
		}
	}

	/** Clients that move together are moved by one task, however many they are. */
	private void moveWave(List<List<ObjectRef>> groups) {
		List<ObjectRef> batch = new ArrayList<>();
		for (List<ObjectRef> group : groups) {
			if (!batch.isEmpty() && batch.size() + group.size() > options.clientsPerTask()) {
				move(batch);
				batch = new ArrayList<>();
			}
			batch.addAll(group);
		}
		move(batch);
	}

	private void move(List<ObjectRef> clients) {
		list.add(Action.MOVE, "Move " + clients.size() + " clients", clients, List.of());
	}

	/** A legacy service as the new topology records it while it is shared. */
	private NewObject sharedObject(ManagedObject service, Set<ObjectRef> boundaries) {
		List<Dependency> dependencies = boundaries.stream().filter(creations::exists)
				.map(boundary -> new Dependency(service.ref(), creations.written(boundary), DependencyKind.BOUNDED_BY)).toList();
		return new NewObject(Fields.lent(service, needs.targetCode), dependencies);
	}

	private List<Left> left() {
		List<Left> left = new ArrayList<>(creations.left());
		Set<ObjectRef> arranged = services.given();
		Set<ObjectRef> rested = new Upstreams(needs.source, needs.edges).above(arranged, any -> true).stream().map(Upstreams.Rest::upstream).collect(Collectors.toSet());
		Exclusions exclusions = new Exclusions(needs.scope);
		for (int object : needs.scope.needed().nodes()) {
			ObjectRef ref = needs.source.ref(object);
			if (!needs.scope.carried().contains(object) && !arranged.contains(ref) && (!creations.exists(ref) || needs.scope.inventory().obsolete(object)) && !exclusions.covers(object))
				left.add(leave(object, rested));
		}
		left.addAll(exclusions.left(creations));
		for (Dependency missing : needs.scope.dangling())
			left.add(new Left(missing.to(), missing.to().key(), Left.Reason.DANGLING, missing.from() + " refers to it, but it does not exist"));
		left.sort((a, b) -> a.ref().compareTo(b.ref()));
		return left;
	}

	/** @param rested what services that the new topology is given have their updates from */
	private Left leave(int object, Set<ObjectRef> rested) {
		ManagedObject source = needs.source.object(object);
		String obsolete = source.attribute(Attributes.OBSOLETE);
		if (!obsolete.isEmpty())
			return new Left(source.ref(), source.name(), Left.Reason.OBSOLETE, obsolete);
		Family family = source.kind().family();
		if (family == Family.TOPOLOGY)
			return new Left(source.ref(), source.name(), Left.Reason.STAYS, needs.targetCode + " has sites and servers of its own");
		if (rested.contains(source.ref()))
			return new Left(source.ref(), source.name(), Left.Reason.STAYS, "what " + needs.targetCode + " is given has its updates from it");
		if (family == Family.SERVICE)
			return new Left(source.ref(), source.name(), Left.Reason.STAYS, options.strategies().chosen().get(Layer.of(source.kind())) == Strategy.DUPLICATE
					? needs.targetCode + " is to have its own" : "no moving client depends on it once " + needs.targetCode + " serves it");
		return onlyFor(source);
	}

	private static Left onlyFor(ManagedObject source) {
		boolean boundary = source.kind() == ObjectKind.BOUNDARY || source.kind() == ObjectKind.BOUNDARY_GROUP;
		return boundary ? new Left(source.ref(), source.name(), Left.Reason.STAYS, "belongs to services that stay")
				: new Left(source.ref(), source.name(), Left.Reason.ONLY_FOR_OBSOLETE, "needed only by way of something obsolete");
	}

	/** As the legacy topology calls them. */
	private List<ObjectRef> sourceRefs(List<NewObject> objects) {
		return objects.stream().map(created -> creations.source(created.object().ref())).toList();
	}

	/** "2 packages, 1 program". */
	private static String kinds(List<NewObject> batch) {
		TreeMap<ObjectKind, Integer> counts = new TreeMap<>();
		batch.forEach(created -> counts.merge(created.object().kind(), 1, Integer::sum));
		List<String> words = new ArrayList<>();
		counts.forEach((kind, count) -> words.add(count + " × " + kind.label()));
		return String.join(", ", words);
	}
}
