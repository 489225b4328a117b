package org.drover.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.store.Estate;

/**
 * Which services the new topology is given, and how.
 * <ul>
 * <li>A kind of core service that the new topology lacks is shared: those of the sites that the moving clients belong to.</li>
 * <li>A protected distribution point whose every user moves is taken over; one that others use too is shared.</li>
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
	private final List<Point> ownPoints;
	private final LegacyPoints sourcePoints;
	private final Set<ObjectRef> sharedCore = new TreeSet<>();
	private final Map<ObjectRef, Point> shared = new TreeMap<>();
	private final Map<ObjectRef, Point> takenOver = new TreeMap<>();

	/** @param sourceGives false where nothing of the source can be shared or taken over */
	ServiceDecisions(Needs needs, boolean sourceGives) {
		this.needs = needs;
		this.ownPoints = Point.serving(needs.target, needs.targetCode);
		this.sourcePoints = new LegacyPoints(needs);
		if (sourceGives && !needs.agentless) {
			decideCore();
			decideProtected();
			decideUnreachable();
		}
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
		points.addAll(takenOver.values());
		return points;
	}

	List<Point> takenOver() {
		return List.copyOf(takenOver.values());
	}

	/** Points the new topology has already, shared ones of earlier jobs included. */
	List<Point> ownPoints() {
		return ownPoints;
	}

	/** Points of the topology that is left which hold a content that some client needs. */
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
	 * Content that must be copied: what some moving client finds neither there already nor on a point that is taken over. Where the new topology keeps
	 * an object of another version, only that version's content is of use.
	 */
	Set<Content> toCopy(Creations creations) {
		Set<Content> copies = new LinkedHashSet<>(creations.replacing());
		for (int index : needs.movingProfiles()) {
			Profiles.Profile profile = needs.profiles.all().get(index);
			for (Content content : needs.content(profile)) {
				Content there = creations.inTarget(content);
				if (there.version().equals(content.version()) && !stays(profile, there) && reachesOwn(profile))
					copies.add(content);
			}
		}
		return copies;
	}

	/** Content that moving clients need. */
	Set<Content> needed() {
		Set<Content> all = new LinkedHashSet<>();
		for (int index : needs.movingProfiles())
			all.addAll(needs.content(needs.profiles.all().get(index)));
		return all;
	}

	private boolean stays(Profiles.Profile profile, Content content) {
		return ownPoints.stream().anyMatch(point -> point.serves(profile, content))
				|| takenOver.values().stream().anyMatch(point -> point.serves(profile, content));
	}

	private boolean reachesOwn(Profiles.Profile profile) {
		return ownPoints.stream().anyMatch(point -> owned(point) && point.takesAll() && point.accepts(profile));
	}

	/** Whether the new topology runs a point, so that content is copied to it. */
	boolean owned(Point point) {
		return needs.targetCode.equals(point.dp().attribute(Attributes.OWNER));
	}

	private void decideCore() {
		for (ObjectKind kind : CORE) {
			if (services(needs.target, kind, needs.targetCode).isEmpty() && kind != ObjectKind.MANAGEMENT_POINT)
				services(needs.source, kind, needs.sourceCode).stream().filter(ref -> needs.scope.needed().contains(needs.source.indexOf(ref)))
						.forEach(sharedCore::add);
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

	private void decideProtected() {
		List<Profiles.Profile> moving = profiles(needs.movingProfiles());
		List<Profiles.Profile> staying = profiles(needs.stayingProfiles());
		for (Point point : sourcePoints.all()) {
			if (!point.isProtected() || has(point) || !isUsed(point, moving))
				continue;
			if (isUsed(point, staying))
				shared.put(point.ref(), sourcePoints.whole(point));
			else
				takenOver.put(point.ref(), sourcePoints.whole(point));
		}
	}

	private List<Profiles.Profile> profiles(int[] indexes) {
		return IntStream.of(indexes).mapToObj(needs.profiles.all()::get).toList();
	}

	/** Whether clients of some profile fetch something from the point. */
	private boolean isUsed(Point point, List<Profiles.Profile> profiles) {
		return profiles.stream().anyMatch(profile -> point.accepts(profile) && needs.content(profile).stream().anyMatch(point::holds));
	}

	private void decideUnreachable() {
		for (int index : needs.movingProfiles()) {
			Profiles.Profile profile = needs.profiles.all().get(index);
			if (reachesOwn(profile))
				continue;
			for (Content content : needs.content(profile)) {
				if (!stays(profile, content) && shared.values().stream().noneMatch(point -> point.serves(profile, content)))
					sourcePoints.holding(content).stream().filter(point -> point.accepts(profile) && !has(point)).findFirst()
							.ifPresent(point -> shared.put(point.ref(), sourcePoints.whole(point)));
			}
		}
	}

	private boolean has(Point point) {
		return needs.target.indexOf(point.ref()) >= 0;
	}
}
