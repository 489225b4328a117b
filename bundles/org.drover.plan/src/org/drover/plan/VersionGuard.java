package org.drover.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/**
 * Says before a package is updated who loses what. A distribution point that both topologies use holds the one version that its owner gives it, and clients
 * ask for the version of the topology they live in: where the two differ, a shared point is of no use to clients of the other side.
 */
public final class VersionGuard {

	/** What a step of the order does. */
	public enum Act {
		/** The content in the version that a topology has goes to one of its own distribution points. */
		COPY,
		/** A topology gets the new version, and so do its own distribution points that hold the content. */
		UPDATE,
		/** A topology is told what a distribution point holds that the other one shares with it. */
		RECORD
	}

	/**
	 * Clients that lose a distribution point for this content.
	 *
	 * @param topology they live in
	 * @param point    shared with them
	 * @param others   whether another distribution point still gives them the content
	 */
	public record Loss(String topology, String clientClass, long clients, ObjectRef point, boolean others) {
	}

	/**
	 * A step of the safe order.
	 *
	 * @param topology whose record changes
	 * @param point    null for {@link Act#UPDATE}
	 * @param version  that is copied, updated to or recorded
	 */
	public record OrderStep(Act act, String topology, ObjectRef point, String version) {

		/** @param owner of the content */
		public String sentence(ObjectRef owner) {
			return switch (act) {
			case COPY -> "copy the content of " + owner + " in version " + version + " to " + point + ", which " + topology + " runs";
			case UPDATE -> "update " + owner + " to version " + version + " in " + topology;
			case RECORD -> "share " + point + " anew, so that " + topology + " knows that it holds version " + version;
			};
		}
	}

	/** Clients that no order keeps: their topology runs no distribution point that takes them. */
	public record Stranded(String topology, String clientClass, long clients) {

		public String sentence(ObjectRef owner) {
			return "no order keeps the content of " + owner + " for clients of " + clientClass + " (" + clients + "): " + topology
					+ " runs no distribution point that takes them and all content. Add one, or reassign theirs to " + topology + " first";
		}
	}

	/**
	 * @param topology where the update is wanted
	 * @param clients  how many of its clients have the content deployed
	 * @param before   the version there now
	 * @param losses   of an update without further ado, by topology, class and point
	 * @param order    which keeps the content for everybody but the stranded
	 */
	public record Answer(ObjectRef owner, String topology, long clients, String before, String version, List<Loss> losses, List<OrderStep> order, List<Stranded> stranded) {

		public Answer {
			losses = List.copyOf(losses);
			order = List.copyOf(order);
			stranded = List.copyOf(stranded);
		}

		/** Whether nobody loses anything. */
		public boolean harmless() {
			return losses.isEmpty();
		}

		/** Who loses what, and what helps, in one sentence without a full stop; of a harmless update that it is one. */
		public String sentence() {
			if (harmless())
				return "updating " + owner + " to version " + version + " in " + topology + " takes no shared distribution point from anybody";
			long losing = losses.stream().collect(Collectors.toMap(Loss::clientClass, Loss::clients, (clients, same) -> clients)).values().stream()
					.mapToLong(Long::longValue).sum();
			String points = String.join(", ", losses.stream().map(loss -> loss.point().toString()).distinct().toList());
			boolean without = losses.stream().anyMatch(loss -> !loss.others());
			String steps = String.join("; then ", order.stream().map(step -> step.sentence(owner)).toList());
			return "updating " + owner + " from version " + before + " to " + version + " in " + topology + " takes " + points + " from " + losing
					+ (losing == 1 ? " client" : " clients") + (without ? ", some of which are then without the content" : "")
					+ (stranded.isEmpty() ? ". The safe order: " + steps : "; " + stranded.getFirst().sentence(owner));
		}
	}

	private final ObjectRef owner;
	private final String version;
	private final Consumers updated;
	private final Consumers other;

	private VersionGuard(ObjectRef owner, String version, Consumers updated, Consumers other) {
		this.owner = owner;
		this.version = version;
		this.updated = updated;
		this.other = other;
	}

	/**
	 * @param owner      of the content: package, application, image...
	 * @param version    it is to have; empty for the next number
	 * @param inSource   whether the legacy topology is to be updated, else the new one
	 * @throws DroverException where that topology has no such content, or its versions are no numbers and none is said
	 */
	public static Answer of(ObjectRef owner, String version, boolean inSource, Inventory source, Inventory target, String sourceCode, String targetCode)
			throws DroverException {
		Consumers legacy = Consumers.ofSource(source, target, sourceCode, targetCode);
		Consumers fresh = Consumers.ofTarget(source, target, targetCode);
		Consumers updated = inSource ? legacy : fresh;
		String before = versionIn(updated.estate, owner)
				.orElseThrow(() -> new DroverException("no content of " + owner + " in what was gathered of " + updated.code));
		String after = version.isEmpty() ? next(owner, before) : version;
		return new VersionGuard(owner, after, updated, inSource ? fresh : legacy).answer(before);
	}

	/** What becomes of clients of the new topology that share distribution points, where a package that it has is given another version. */
	static List<String> warnings(List<Conflicts.Settled> changes, Needs needs) throws DroverException {
		List<String> sentences = new ArrayList<>();
		for (Conflicts.Settled settled : changes) {
			ManagedObject after = settled.after().object();
			if (!isUpdate(settled.before().object(), after))
				continue;
			Answer answer = of(after.ref(), after.version(), false, needs.scope.inventory(), new Inventory(needs.target), needs.sourceCode, needs.targetCode);
			if (!answer.harmless())
				sentences.add(answer.sentence());
		}
		return sentences;
	}

	private static String next(ObjectRef owner, String version) throws DroverException {
		if (!version.matches("\\d{1,17}"))
			throw new DroverException("version " + version + " of " + owner + " is no number: say which one comes next");
		return Long.toString(Long.parseLong(version) + 1);
	}

	/** Empty where the topology has no such content. */
	private static Optional<String> versionIn(Estate estate, ObjectRef owner) {
		int object = estate.indexOf(owner);
		return object < 0 || estate.object(object).attribute(Attributes.CONTENT_SIZE).isEmpty() ? Optional.empty() : Optional.of(estate.version(object));
	}

	private Answer answer(String before) {
		State now = new State();
		State after = now.updated(updated.code, version);
		List<Loss> losses = new ArrayList<>();
		for (Consumers clients : List.of(updated, other)) {
			for (Consumers.Group group : needing(clients))
				losses.addAll(losses(clients, group, now, after));
		}
		List<Stranded> stranded = new ArrayList<>();
		long clients = needing(updated).stream().mapToLong(Consumers.Group::clients).sum();
		return new Answer(owner, updated.code, clients, before, version, losses, before.equals(version) ? List.of() : order(now, stranded), stranded);
	}

	private List<Consumers.Group> needing(Consumers clients) {
		return clients.groups().stream().filter(group -> group.content().stream().anyMatch(content -> content.owner().equals(owner))).toList();
	}

	private static List<Loss> losses(Consumers clients, Consumers.Group group, State now, State after) {
		Set<ObjectRef> had = now.serving(clients, group);
		Set<ObjectRef> has = after.serving(clients, group);
		return had.stream().filter(point -> !has.contains(point))
				.map(point -> new Loss(clients.code, group.name(clients.code), group.clients(), point, !has.isEmpty())).toList();
	}

	/** Own points first, on both sides, so that nobody rests on a shared one; then the update; then the other side follows, and shared points count again. */
	private List<OrderStep> order(State now, List<Stranded> stranded) {
		List<OrderStep> order = new ArrayList<>();
		State state = now;
		for (Consumers clients : List.of(other, updated)) {
			for (Consumers.Group group : needing(clients)) {
				State later = state.updated(updated.code, version);
				if (state.serving(clients, group).isEmpty() || !later.serving(clients, group).isEmpty())
					continue;
				Optional<Point> own = clients.points().stream().filter(point -> clients.owns(point) && point.takesAll() && point.accepts(group.profile()))
						.findFirst();
				if (own.isEmpty()) {
					stranded.add(new Stranded(clients.code, group.name(clients.code), group.clients()));
					continue;
				}
				OrderStep copy = new OrderStep(Act.COPY, clients.code, own.get().ref(), state.needed.get(clients.code));
				order.add(copy);
				state = state.after(copy);
			}
		}
		order.add(new OrderStep(Act.UPDATE, updated.code, null, version));
		follow(order, now);
		return order;
	}

	/** Only where the other side has the content at all, and shares points with this one. */
	private void follow(List<OrderStep> order, State now) {
		List<OrderStep> records = Stream.of(updated, other).flatMap(clients -> clients.points().stream().filter(point -> !clients.owns(point) && now.holds(point.ref()))
				.map(point -> new OrderStep(Act.RECORD, clients.code, point.ref(), version))).toList();
		if (!now.needed.containsKey(other.code) || records.isEmpty())
			return;
		if (!now.needed.get(other.code).equals(version))
			order.add(new OrderStep(Act.UPDATE, other.code, null, version));
		order.addAll(records);
	}

	/** Who needs which version, what points hold, and what a topology believes of points that it does not run. */
	private final class State {

		private final Map<String, String> needed;
		private final Map<ObjectRef, String> held;
		private final Map<ObjectRef, String> runBy;
		private final Map<ObjectRef, String> recorded;

		State() {
			this.needed = new LinkedHashMap<>();
			this.held = new LinkedHashMap<>();
			this.runBy = new LinkedHashMap<>();
			this.recorded = new LinkedHashMap<>();
			for (Consumers side : List.of(updated, other)) {
				versionIn(side.estate, owner).ifPresent(found -> needed.put(side.code, found));
				Consumers.filledBy(side).forEach((point, holdings) -> {
					runBy.put(point, side.code);
					put(held, point, holdings);
				});
			}
			for (Consumers side : List.of(updated, other)) {
				for (Point point : side.points()) {
					if (!side.owns(point))
						put(recorded, point.ref(), point.holdings());
				}
			}
		}

		private State(State from) {
			this.needed = new LinkedHashMap<>(from.needed);
			this.held = new LinkedHashMap<>(from.held);
			this.runBy = from.runBy;
			this.recorded = new LinkedHashMap<>(from.recorded);
		}

		private void put(Map<ObjectRef, String> versions, ObjectRef point, Holdings holdings) {
			if (holdings.versions().containsKey(owner))
				versions.put(point, holdings.versions().get(owner));
		}

		boolean holds(ObjectRef point) {
			return held.containsKey(point);
		}

		State updated(String topology, String to) {
			return after(new OrderStep(Act.UPDATE, topology, null, to));
		}

		State after(OrderStep step) {
			State after = new State(this);
			switch (step.act()) {
			case COPY -> after.held.put(step.point(), step.version());
			case RECORD -> after.recorded.put(step.point(), step.version());
			case UPDATE -> {
				after.needed.put(step.topology(), step.version());
				held.keySet().stream().filter(point -> step.topology().equals(runBy.get(point))).forEach(point -> after.held.put(point, step.version()));
			}
			}
			return after;
		}

		/** The points that give some clients the content in the version that their topology has. */
		Set<ObjectRef> serving(Consumers clients, Consumers.Group group) {
			String wanted = needed.get(clients.code);
			Set<ObjectRef> serving = new TreeSet<>();
			for (Point point : clients.points()) {
				boolean known = clients.owns(point) || wanted.equals(recorded.get(point.ref()));
				if (known && wanted.equals(held.get(point.ref())) && point.accepts(group.profile()))
					serving.add(point.ref());
			}
			return serving;
		}
	}

	/** The version of an image, and whether it has content. */
	private static boolean isUpdate(ManagedObject before, ManagedObject after) {
		return !after.attribute(Attributes.CONTENT_SIZE).isEmpty() && !before.version().equals(after.version());
	}
}
