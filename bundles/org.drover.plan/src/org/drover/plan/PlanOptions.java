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
 * @param sourceGives      whether services of the topology that is left can be shared and taken over
 */
public record PlanOptions(int pilotClients, int clientsPerWave, int clientsPerTask, int objectsPerTask, TakeOver takeOver,
		int continuityBudget, boolean sourceGives) {

	public static final PlanOptions DEFAULT = new PlanOptions(20, 250, 25, 25, TakeOver.AFTER_CLIENTS, 10_000);

	/** From a topology that is alive. */
	public PlanOptions(int pilotClients, int clientsPerWave, int clientsPerTask, int objectsPerTask, TakeOver takeOver, int continuityBudget) {
		this(pilotClients, clientsPerWave, clientsPerTask, objectsPerTask, takeOver, continuityBudget, true);
	}

	public PlanOptions with(TakeOver when) {
		return new PlanOptions(pilotClients, clientsPerWave, clientsPerTask, objectsPerTask, when, continuityBudget, sourceGives);
	}

	/** From a topology that is only read: nothing of it is shared or taken over. */
	public PlanOptions fromPaper() {
		return new PlanOptions(pilotClients, clientsPerWave, clientsPerTask, objectsPerTask, takeOver, continuityBudget, false);
	}
}
