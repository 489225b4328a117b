package org.drover.migration.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.Provider;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.Migrated;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanTask;
import org.drover.store.Estate;

/** What the new topology can be asked for. What it cannot do is said when a plan is made, and not by a task in the middle of the job. */
public final class TargetPowers {

	private final Connector target;
	private final Estate estate;
	private final Map<ObjectRef, Migrated> base;

	/**
	 * @param estate what was last gathered from the new topology
	 * @param base   objects as they were last migrated there, by their references in the legacy topology
	 */
	public TargetPowers(Connector target, Estate estate, Map<ObjectRef, Migrated> base) {
		this.target = target;
		this.estate = estate;
		this.base = base;
	}

	/** As {@link Provider#whyNotTaken} says it; what is there is not created, and may stay as it is. */
	public Optional<String> whyNotTaken(ManagedObject object) {
		Optional<Provider> provider = target.provider();
		Optional<String> never = isThere(object.ref()) ? Optional.empty() : provider.flatMap(face -> face.whyNotCreated(object.kind()));
		return never.or(() -> provider.flatMap(face -> face.whyNotTaken(object)));
	}

	private boolean isThere(ObjectRef ref) {
		Migrated migrated = base.get(ref);
		return estate.indexOf(ref) >= 0 || migrated != null && estate.indexOf(migrated.written().object().ref()) >= 0;
	}

	/** @throws DroverException saying in a sentence what a task of the plan would want in vain, and what to do */
	public void require(MigrationPlan plan) throws DroverException {
		for (PlanTask task : plan.tasks()) {
			Optional<String> fault = fault(task);
			if (fault.isPresent())
				throw new DroverException(fault.get());
		}
	}

	/** What a plan for a topology that is only read says of itself; it may be made all the same, to be looked at. */
	public static List<String> warnings(Connector target) {
		if (target.provider().isPresent() && target.clientAssignment().isPresent())
			return List.of();
		return List.of("nothing can move to " + target.topology() + " as it is connected, so that no job of this plan can run: " + target.description()
				+ " is only read. Name a topology that is written to, or complete the address of this one as the preflight says");
	}

	private Optional<String> fault(PlanTask task) {
		return target.provider().flatMap(provider -> fault(task, provider));
	}

	private Optional<String> fault(PlanTask task, Provider provider) {
		return switch (task.action()) {
		case SHARE, TAKE_OVER -> service(task, provider);
		case CHANGE -> provider.whyNotEdited().map(why -> first(task.items()) + " would be changed in " + target.topology() + ", but " + why
				+ ". Plan with the conflict policy 'skip', which keeps what is there");
		case COPY_CONTENT -> target.contentTarget().isPresent() ? Optional.empty()
				: Optional.of("the content of " + first(task.items()) + " would be copied, but " + target.description()
						+ " does not take content: have it distributed there in its own console, or leave out what needs it");
		default -> Optional.empty();
		};
	}

	private Optional<String> service(PlanTask task, Provider provider) {
		for (ObjectRef service : task.items()) {
			Optional<String> why = estate.indexOf(service) >= 0 ? Optional.empty() : provider.whyNotCreated(service.kind());
			if (why.isPresent())
				return Optional.of(service + " would come to " + target.topology() + " by this plan, but it " + why.get());
		}
		return Optional.empty();
	}

	private static String first(List<ObjectRef> items) {
		return items.getFirst() + (items.size() == 1 ? "" : " and " + (items.size() - 1) + " more");
	}
}
