package org.drover.ui.jobs.internal.wizard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.drover.model.ObjectRef;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.PlanOptions;
import org.drover.plan.Selection;
import org.drover.ui.jobs.internal.plan.Policies;

/** How a person wants something planned: cut and settled by options, without what he took out, with what else he chose, and with what is needed or not. */
final class Wishes {

	private final Selection asked;
	private final Set<ObjectRef> excluded = new TreeSet<>();
	private PlanOptions options = PlanOptions.DEFAULT;
	private Optional<String> query = Optional.empty();
	private boolean modified;
	/** What has changed since it was migrated, as far as that was asked. */
	private Set<ObjectRef> changed = Set.of();
	private boolean alone;
	private Set<ObjectRef> services = Set.of();

	/** @param asked what the wizard was opened for */
	Wishes(Selection asked) {
		this.asked = asked;
	}

	PlanOptions options() {
		return options;
	}

	/** @return whether these are others than before */
	boolean use(PlanOptions other) {
		boolean differs = !other.equals(options);
		options = other;
		return differs;
	}

	/** What was asked for, with the services that are to follow and without what was taken out. */
	Selection selection() {
		return (alone ? asked.alone() : asked).and(services).without(List.copyOf(excluded));
	}

	/** Whether nothing is chosen yet. */
	boolean isNothing() {
		return asked.chosen().isEmpty() && query.isEmpty() && !modified && services.isEmpty();
	}

	/** All of it; sorts what was chosen. */
	Asked all() {
		return new Asked(selection(), query, modified, options);
	}

	/** The project's query whose objects are chosen, too. */
	Optional<String> query() {
		return query;
	}

	/** @return whether that was another one before */
	boolean query(Optional<String> name) {
		boolean differs = !name.equals(query);
		query = name;
		return differs;
	}

	/** Services that are chosen, too. */
	Set<ObjectRef> services() {
		return services;
	}

	/** @return whether these were others before */
	boolean services(Set<ObjectRef> chosen) {
		boolean differs = !chosen.equals(services);
		services = Set.copyOf(chosen);
		return differs;
	}

	/** Whether what has changed since it was migrated is chosen, too. */
	boolean isModified() {
		return modified;
	}

	/** @return whether that was different before */
	boolean modified(boolean value) {
		boolean differs = value != modified;
		modified = value;
		if (!value)
			mergeNoLonger();
		return differs;
	}

	/** Policies that somebody has set since stay. */
	private void mergeNoLonger() {
		List<ObjectRef> merged = changed.stream().filter(object -> options.conflicts().objects().get(object.toString()) == ConflictPolicy.MERGE).toList();
		options = options.with(Policies.without(options.conflicts(), merged));
	}

	/** What was planned in the end, policies among it: a person can set others. */
	void found(Asked.Found found) {
		options = found.options();
		changed = found.modified();
	}

	/** Whether only what was asked for is to move. */
	boolean isAlone() {
		return alone;
	}

	/** @return whether that was different before */
	boolean alone(boolean value) {
		boolean differs = value != alone;
		alone = value;
		return differs;
	}

	boolean isExcluded(ObjectRef object) {
		return excluded.contains(object);
	}

	/** Whether an object can be taken out: what was chosen itself cannot. */
	boolean canExclude(ObjectRef object) {
		return Selection.canExclude(object.kind()) && !isExcluded(object) && !asked.chosen().contains(object);
	}

	/** @return whether any of them was not taken out before */
	boolean exclude(Collection<ObjectRef> objects) {
		return excluded.addAll(objects);
	}

	/** @return whether any of them was taken out before */
	boolean include(Collection<ObjectRef> objects) {
		return excluded.removeAll(objects);
	}

	/** Makes them again what a plan was made of. */
	void goBack(Asked planned, Asked.Found found) {
		found(found);
		query = planned.query();
		modified = planned.modified();
		alone = !planned.selection().related();
		services = planned.selection().chosen().stream().filter(Predicate.not(asked.chosen()::contains)).collect(Collectors.toUnmodifiableSet());
		excluded.clear();
		excluded.addAll(planned.selection().excluded());
	}
}
