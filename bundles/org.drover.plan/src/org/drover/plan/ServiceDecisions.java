package org.drover.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.store.Estate;

/**
 * Which services the new topology is given, and how: as the administrator has chosen for their {@link Layer}, else by need.
 * <ul>
 * <li>Where clients move, a kind of core service that the new topology lacks is shared: those of the sites that they belong to.</li>
 * <li>A protected distribution point whose every user moves is taken over; one that others use too is shared.</li>
 * <li>A service that was chosen itself is shared; a distribution point that no client uses which stays is taken over, also where it is shared already.</li>
 * <li>Any other distribution point is shared only where a moving client has no other way to some content it needs, because the new
 * topology's own points do not accept it (internet and mobile clients).</li>
 * <li>A topology that works on its clients from outside is given none: they go to no services there.</li>
 * <li>Everything else stays; content goes to the new topology's own points.</li>
 * </ul>
 */
final class ServiceDecisions {

	/** Kinds a topology cannot function without; a client needs one of each that its topology has. */
	static final Set<ObjectKind> CORE = EnumSet.of(ObjectKind.MANAGEMENT_POINT, ObjectKind.SERVER_LOCATOR_POINT,
			ObjectKind.SOFTWARE_UPDATE_POINT, ObjectKind.STATE_MIGRATION_POINT);

	private final Needs needs;
	private final Strategies strategies;
	private final boolean before;
	private final List<Point> ownPoints;
	private final LegacyPoints sourcePoints;
	private final List<Profiles.Profile> movers;
	private final List<Profiles.Profile> stayers;
	private final Set<ObjectRef> sharedCore = new TreeSet<>();
	private final Set<ObjectRef> takenCore = new TreeSet<>();
	private final Map<ObjectRef, Point> shared = new TreeMap<>();
	private final Map<ObjectRef, Point> takenOver = new TreeMap<>();
	/** Of what was chosen itself, and of what that delivers and is carried over: it is to be there before anybody asks for it. */
	private final Set<Content> chosenContent = new LinkedHashSet<>();
	private final List<HandOver> handOvers = new ArrayList<>();

	/** @throws DroverException where a strategy is chosen that the topologies do not allow */
	ServiceDecisions(Needs needs, PlanOptions options) throws DroverException {
		this.needs = needs;
		this.strategies = options.strategies();
		this.before = options.takeOver() == TakeOver.BEFORE_CLIENTS;
		this.ownPoints = Point.serving(needs.target, needs.targetCode).stream().filter(point -> isLent(point.dp())).toList();
		this.sourcePoints = new LegacyPoints(needs);
		this.movers = profiles(needs.movingProfiles());
		this.stayers = profiles(needs.stayingProfiles());
		if (options.sourceGives() && !needs.agentless) {
			decideCore();
			decidePoints(strategies.of(Layer.DISTRIBUTION_POINT));
			decideHands();
		} else {
			requireNothing();
		}
		decideContent();
	}

	private void decideContent() {
		for (int object : needs.scope.seeds()) {
			if (needs.source.kind(object).family() == Family.CONFIGURATION && needs.source.kind(object) != ObjectKind.COLLECTION)
				needs.deliveries.of(List.of(object)).content().stream().filter(this::isCarried).forEach(chosenContent::add);
		}
	}

	private void requireNothing() throws DroverException {
		for (Map.Entry<Layer, Strategy> choice : strategies.chosen().entrySet()) {
			if (choice.getKey().sort() == Layer.Sort.SERVICE && choice.getValue().needsSource())
				throw new DroverException(choice.getKey().label() + '=' + choice.getValue().label() + " cannot be: " + (needs.agentless
						? needs.targetCode + " works on its clients from outside and uses no services of " + needs.sourceCode
						: needs.sourceCode + " is only read, so that no service of it can change hands") + "; take " + Strategy.DUPLICATE.label());
		}
	}

	private boolean isCarried(Content content) {
		return needs.scope.carried().contains(needs.source.indexOf(content.owner()));
	}

	/** Core services to share, without {@link #sharedState}. */
	List<ManagedObject> sharedCore() {
		Set<ObjectRef> state = sharedState().stream().map(Point::ref).collect(Collectors.toSet());
		return sharedCore.stream().filter(ref -> !state.contains(ref)).map(ref -> needs.source.object(needs.source.indexOf(ref)))
				.sorted(Comparator.comparing(ManagedObject::ref)).toList();
	}

	/** Protected state migration points to share: the new topology must know their boundaries first. */
	List<Point> sharedState() {
		return Point.protectedState(needs.source).stream().filter(point -> sharedCore.contains(point.ref())).toList();
	}

	/** Distribution points to share, those to be taken over later included. */
	List<Point> sharedPoints() {
		List<Point> points = new ArrayList<>(shared.values());
		takenOver.values().stream().filter(point -> !point.isShared(needs.target, needs.targetCode)).forEach(points::add);
		return points;
	}

	/** Services that change hands, core services first. */
	List<HandOver> handOvers() {
		return handOvers;
	}

	/** All that the new topology comes to use by the plan. */
	Set<ObjectRef> given() {
		Set<ObjectRef> given = new TreeSet<>(sharedCore);
		sharedPoints().forEach(point -> given.add(point.ref()));
		handOvers.forEach(handOver -> given.add(handOver.service().ref()));
		return given;
	}

	/** Points the new topology has already, shared ones of earlier jobs included. */
	List<Point> ownPoints() {
		return ownPoints;
	}

	/** Points that serve clients of the legacy topology, those of the new one that it shares included, and hold a content that some client needs. */
	List<Point> sourcePoints(Content content) {
		return sourcePoints.holding(content);
	}

	/** Owners of content, of whatever version, that points hold which the new topology owns. */
	Set<ObjectRef> published() {
		Set<ObjectRef> owners = new TreeSet<>();
		ownPoints.stream().filter(this::owned).forEach(point -> owners.addAll(point.holdings().versions().keySet()));
		return owners;
	}

	/**
	 * Content that must be copied: what some moving client finds neither there already nor, by need, on a point that is taken over, and of what was chosen
	 * itself what is on none of the new topology's own points. Where that topology keeps an object of another version, only that version's content is of use.
	 */
	Set<Content> toCopy(Creations creations) {
		if (strategies.content() == Strategy.STOP)
			return Set.of();
		Set<Content> copies = new LinkedHashSet<>(creations.replacing());
		for (Profiles.Profile profile : movers) {
			for (Content content : needs.content(profile)) {
				Content there = creations.inTarget(content);
				if (there.version().equals(content.version()) && !needsNoCopy(needs.moved(profile), there) && reachesOwn(profile))
					copies.add(content);
			}
		}
		chosenContent.stream().filter(content -> isMissing(content, creations.inTarget(content))).forEach(copies::add);
		return copies;
	}

	/** @param there what it is in the new topology */
	private boolean isMissing(Content content, Content there) {
		boolean taken = ownPoints.stream().anyMatch(point -> owned(point) && point.takesAll());
		return taken && there.version().equals(content.version()) && ownPoints.stream().noneMatch(point -> owned(point) && point.holds(there));
	}

	/** Content that moving clients need, and that of what was chosen itself. */
	Set<Content> needed() {
		Set<Content> all = new LinkedHashSet<>(chosenContent);
		for (Profiles.Profile profile : movers)
			all.addAll(needs.content(profile));
		return all;
	}

	/** The first of these that an earlier job has shared, and that is still the old topology's. */
	Optional<ObjectRef> lent(Collection<ObjectRef> services) {
		return services.stream().filter(service -> service.kind().family() == Family.SERVICE && needs.target.indexOf(service) >= 0 && isLent(service)).findFirst();
	}

	/** @param service that the new topology knows */
	private boolean isLent(ObjectRef service) {
		return needs.sourceCode.equals(needs.target.object(needs.target.indexOf(service)).attribute(Attributes.OWNER));
	}

	private void decideHands() {
		for (ObjectRef service : takenCore)
			handOvers.add(handOver(needs.source.object(needs.source.indexOf(service)), () -> !stayers.isEmpty()));
		for (Point point : takenOver.values())
			handOvers.add(handOver(point.dp(), () -> isUsed(point, stayers)));
	}

	/** @param used whether clients that stay use it */
	private HandOver handOver(ManagedObject service, BooleanSupplier used) {
		Strategy strategy = strategies.of(Layer.of(service.kind()));
		boolean first = strategy == Strategy.STOP || before;
		return new HandOver(service, strategy == Strategy.MOVE && (first || used.getAsBoolean()), first);
	}

	/**
	 * Whether clients find content without its being sent, and are to.
	 *
	 * @param profile as the new topology can know it
	 */
	private boolean needsNoCopy(Profiles.Profile profile, Content content) {
		Strategy strategy = strategies.content();
		if (strategy == Strategy.DUPLICATE)
			return ownPoints.stream().anyMatch(point -> owned(point) && point.serves(profile, content));
		return stays(profile, content) || strategy == Strategy.SHARE && isShared(profile, content);
	}

	private boolean stays(Profiles.Profile profile, Content content) {
		return ownPoints.stream().anyMatch(point -> point.serves(profile, content))
				|| takenOver.values().stream().anyMatch(point -> point.serves(profile, content));
	}

	private boolean isShared(Profiles.Profile profile, Content content) {
		return shared.values().stream().anyMatch(point -> point.serves(profile, content));
	}

	private boolean reachesOwn(Profiles.Profile profile) {
		Profiles.Profile moved = needs.moved(profile);
		return ownPoints.stream().anyMatch(point -> owned(point) && point.takesAll() && point.accepts(moved));
	}

	/** Whether the new topology runs a point, so that content is copied to it. */
	boolean owned(Point point) {
		return needs.targetCode.equals(point.dp().attribute(Attributes.OWNER));
	}

	private void decideCore() {
		if (needs.moving.isEmpty())
			return;
		for (ObjectKind kind : CORE) {
			List<ObjectRef> known = services(needs.target, kind, needs.targetCode).stream().filter(service -> isLent(needs.target.object(needs.target.indexOf(service)))).toList();
			Strategy strategy = strategies.of(Layer.of(kind));
			if (strategy == Strategy.DUPLICATE || strategy == Strategy.BY_NEED && known.stream().anyMatch(needs::isUp))
				continue;
			for (ObjectRef service : services(needs.source, kind, needs.sourceCode)) {
				int object = needs.source.indexOf(service);
				if (!needs.scope.needed().contains(object))
					continue;
				if (!known.contains(service))
					sharedCore.add(service);
				if (strategy.takesOver() && needs.sourceCode.equals(needs.source.object(object).attribute(Attributes.OWNER)))
					takenCore.add(service);
			}
		}
	}

	static List<ObjectRef> services(Estate estate, ObjectKind kind, String topology) {
		List<ObjectRef> services = new ArrayList<>();
		for (int object = 0; object < estate.size(); object++) {
			if (estate.kind(object) == kind && ServiceAccess.serves(estate.object(object)).contains(topology))
				services.add(estate.ref(object));
		}
		return services;
	}

	private void decidePoints(Strategy strategy) {
		if (strategy == Strategy.BY_NEED)
			decideProtected();
		decideChosen();
		if (strategy == Strategy.BY_NEED)
			decideUnreachable();
		if (!strategy.needsSource())
			return;
		for (Point point : sourcePoints.own()) {
			if (!isUsed(point, movers))
				continue;
			if (strategy.takesOver())
				takenOver.put(point.ref(), sourcePoints.whole(point));
			else if (!point.isShared(needs.target, needs.targetCode))
				shared.put(point.ref(), sourcePoints.whole(point));
		}
	}

	private void decideProtected() {
		for (Point point : sourcePoints.own()) {
			if (!point.isProtected() || has(point) || !isUsed(point, movers))
				continue;
			if (isUsed(point, stayers))
				shared.put(point.ref(), sourcePoints.whole(point));
			else
				takenOver.put(point.ref(), sourcePoints.whole(point));
		}
	}

	/** What was chosen itself changes hands by its strategy also where no client moves that uses it, and where an earlier job has shared it. */
	private void decideChosen() {
		for (int object : needs.scope.seeds()) {
			ObjectKind kind = needs.source.kind(object);
			if (CORE.contains(kind) && kind != ObjectKind.MANAGEMENT_POINT)
				decideChosenCore(needs.source.object(object));
			if (kind == ObjectKind.DISTRIBUTION_POINT)
				sourcePoints.own().stream().filter(point -> point.ref().equals(needs.source.ref(object))).forEach(this::decideChosenPoint);
		}
	}

	private void decideChosenCore(ManagedObject service) {
		boolean known = needs.target.indexOf(service.ref()) >= 0;
		if (!known)
			sharedCore.add(service.ref());
		boolean goes = strategies.of(Layer.of(service.kind())).takesOver() && needs.sourceCode.equals(service.attribute(Attributes.OWNER));
		if (goes && (!known || isLent(service.ref())))
			takenCore.add(service.ref());
	}

	private void decideChosenPoint(Point point) {
		Strategy strategy = strategies.of(Layer.DISTRIBUTION_POINT);
		boolean known = has(point);
		if (known && !isLent(point.ref()))
			return;
		if (strategy.takesOver() || known && strategy == Strategy.BY_NEED && !isUsed(point, stayers))
			takenOver.put(point.ref(), sourcePoints.whole(point));
		else if (!known && strategy == Strategy.SHARE)
			shared.put(point.ref(), sourcePoints.whole(point));
		else if (!known)
			give(point);
	}

	private void give(Point point) {
		if (!isUsed(point, stayers) && !shared.containsKey(point.ref()))
			takenOver.put(point.ref(), sourcePoints.whole(point));
		else if (!takenOver.containsKey(point.ref()))
			shared.put(point.ref(), sourcePoints.whole(point));
	}

	private List<Profiles.Profile> profiles(int[] indexes) {
		return IntStream.of(indexes).mapToObj(needs.profiles.all()::get).toList();
	}

	/** Whether clients of some profile fetch something from the point. */
	private boolean isUsed(Point point, List<Profiles.Profile> profiles) {
		return profiles.stream().anyMatch(profile -> point.accepts(profile) && needs.content(profile).stream().anyMatch(point::holds));
	}

	private void decideUnreachable() {
		for (Profiles.Profile profile : movers) {
			if (reachesOwn(profile))
				continue;
			for (Content content : needs.content(profile)) {
				if (!stays(needs.moved(profile), content) && !isShared(needs.moved(profile), content))
					sourcePoints.ownHolding(content).filter(point -> point.accepts(profile) && !has(point)).findFirst()
							.ifPresent(point -> shared.put(point.ref(), sourcePoints.whole(point)));
			}
		}
	}

	/** What the new topology has on record as shared and the legacy one no longer lends is shared again where there is need. */
	private boolean has(Point point) {
		int there = needs.target.indexOf(point.ref());
		return there >= 0 && isLent(needs.target.object(there));
	}

	/** @param service as the new topology has it on record */
	private boolean isLent(ManagedObject service) {
		return PointAccess.isLent(service, needs.targetCode, needs.source);
	}
}
