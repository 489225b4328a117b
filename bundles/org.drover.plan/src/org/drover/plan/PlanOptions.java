package org.drover.plan;

/**
 * How a plan is cut.
 *
 * @param limits           what bounds the waves
 * @param clientsPerTask   clients that are admitted or moved by one task, at least 1
 * @param objectsPerTask   objects that are created in one transaction, at least 1
 * @param takeOver         when distribution points change hands
 * @param continuityBudget prefixes the continuity check may look at for one requirement before it answers "not proven"
 * @param conflicts        what becomes of objects that the new topology has already, other than they would be written
 * @param sourceGives      whether services of the topology that is left can be shared and taken over
 * @param strategies       what becomes of services and data while clients move
 */
public record PlanOptions(WaveLimits limits, int clientsPerTask, int objectsPerTask, TakeOver takeOver, int continuityBudget, ConflictRules conflicts,
		boolean sourceGives, Strategies strategies) {

	public static final PlanOptions DEFAULT = new PlanOptions(WaveLimits.DEFAULT, 25, 25, TakeOver.AFTER_CLIENTS, 10_000);

	/** From a topology that is alive, leaving what is in conflict as it is. */
	public PlanOptions(WaveLimits limits, int clientsPerTask, int objectsPerTask, TakeOver takeOver, int continuityBudget) {
		this(limits, clientsPerTask, objectsPerTask, takeOver, continuityBudget, ConflictRules.SKIP, true, Strategies.BY_NEED);
	}

	public PlanOptions with(WaveLimits bounds) {
		return new PlanOptions(bounds, clientsPerTask, objectsPerTask, takeOver, continuityBudget, conflicts, sourceGives, strategies);
	}

	public PlanOptions with(TakeOver when) {
		return new PlanOptions(limits, clientsPerTask, objectsPerTask, when, continuityBudget, conflicts, sourceGives, strategies);
	}

	public PlanOptions with(ConflictRules rules) {
		return new PlanOptions(limits, clientsPerTask, objectsPerTask, takeOver, continuityBudget, rules, sourceGives, strategies);
	}

	public PlanOptions with(Strategies choices) {
		return new PlanOptions(limits, clientsPerTask, objectsPerTask, takeOver, continuityBudget, conflicts, sourceGives, choices);
	}

	/** @param most clients that are admitted or moved by one task */
	public PlanOptions clientsPerTask(int most) {
		return new PlanOptions(limits, most, objectsPerTask, takeOver, continuityBudget, conflicts, sourceGives, strategies);
	}

	/** From a topology that is only read: nothing of it is shared or taken over. */
	public PlanOptions fromPaper() {
		return new PlanOptions(limits, clientsPerTask, objectsPerTask, takeOver, continuityBudget, conflicts, false, strategies);
	}
}
