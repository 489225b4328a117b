package org.drover.plan;

/**
 * How a plan is cut.
 *
 * @param pilotClients     size of the first client wave, at least 1
 * @param clientsPerWave   size of the later ones, at least 1
 * @param clientsPerTask   clients that are admitted or moved by one task, at least 1
 * @param objectsPerTask   objects that are created in one transaction, at least 1
 * @param takeOver         when distribution points change hands
 * @param continuityBudget prefixes the continuity check may look at for one requirement before it answers "not proven"
 * @param conflicts        what becomes of objects that the new topology has already, other than they would be written
 */
public record PlanOptions(int pilotClients, int clientsPerWave, int clientsPerTask, int objectsPerTask, TakeOver takeOver,
		int continuityBudget, ConflictRules conflicts) {

	public static final PlanOptions DEFAULT = new PlanOptions(20, 250, 25, 25, TakeOver.AFTER_CLIENTS, 10_000);

	/** Which leaves what is in conflict as it is. */
	public PlanOptions(int pilotClients, int clientsPerWave, int clientsPerTask, int objectsPerTask, TakeOver takeOver, int continuityBudget) {
		this(pilotClients, clientsPerWave, clientsPerTask, objectsPerTask, takeOver, continuityBudget, ConflictRules.SKIP);
	}

	public PlanOptions with(TakeOver when) {
		return new PlanOptions(pilotClients, clientsPerWave, clientsPerTask, objectsPerTask, when, continuityBudget, conflicts);
	}

	public PlanOptions with(ConflictRules rules) {
		return new PlanOptions(pilotClients, clientsPerWave, clientsPerTask, objectsPerTask, takeOver, continuityBudget, rules);
	}
}
