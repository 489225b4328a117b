package org.drover.plan;

/**
 * What a strategy for one layer costs, how long topologies rest on each other by it, and what is lost where something fails; of a plan, whose other layers
 * count where they have a part in it.
 *
 * @param strategy that was chosen
 * @param items    what is written or sent for it: objects, contents; services are neither
 * @param bytes    of these contents
 * @param shared   services that the plan shares for it
 * @param taken    services that the new topology takes over
 * @param waves    for how many waves the one that is shared longest serves both topologies; up to the plan's end where nothing ends it
 * @param open     services that serve both topologies when the plan is done
 * @param onLegacy moved clients that are without a service of the layer if those fail which the legacy topology runs by then
 * @param alone    moved clients that are without one if the only one fails which they can go to
 * @param without  clients, of both topologies, that the plan leaves without one at some moment: the reason why it is refused
 */
public record LayerFigures(Layer layer, Strategy strategy, int items, long bytes, int shared, int taken, int waves, int open, long onLegacy, long alone,
		long without) {

	/** How long sending takes at a rate, in seconds rounded up. @param bytesPerSecond at least 1 */
	public long seconds(long bytesPerSecond) {
		return Math.ceilDiv(bytes, bytesPerSecond);
	}
}
