package org.drover.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.drover.lab.internal.LabFolder;
import org.drover.lab.internal.LoadMeter;
import org.drover.lab.internal.Tempo;
import org.drover.lab.internal.clients.ClientPopulation;
import org.drover.lab.internal.rows.LegacyHoldings;
import org.drover.lab.internal.rows.SiteHoldings;
import org.drover.lab.internal.rows.SnapshotReader;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live laboratory on loopback: a legacy site full of clients, an empty new site, and every client polling the topology it is assigned to.
 * Nothing in it leaves this machine. Safe for use by several threads.
 */
public final class Laboratory implements AutoCloseable {

	/** Code of the new topology. */
	public static final String NEW_TOPOLOGY = "DRV";

	private static final Logger LOG = LoggerFactory.getLogger(Laboratory.class);
	private static final String LEGACY = "legacy";
	private static final Duration WARM_UP = Duration.ofMinutes(5);

	private final Deque<AutoCloseable> parts = new ArrayDeque<>();
	private final Path folder;
	private final LegacySite legacy;
	private final SiteServer fresh;
	private final ClientPopulation clients;
	private final LiveMark start;

	private Laboratory(LabOptions options, Function<LegacySite, Collection<String>> living) throws DroverException {
		boolean started = false;
		try {
			folder = opened(LabFolder.take(options.folder())).path();
			legacy = opened(LegacySite.start(folder.resolve(LEGACY), options.size()));
			fresh = opened(SiteServer.open(SiteOptions.of(folder.resolve("new"), NEW_TOPOLOGY)));
			legacy.setNewTopologyGate(fresh.gate());
			clients = opened(population(options, Set.copyOf(living.apply(legacy))));
			clients.start();
			clients.awaitWarm(WARM_UP);
			if (options.interval() == null && options.size() != EstateSize.SMALL)
				rehearse();
			start = clients.mark();
			started = true;
		} finally {
			if (!started)
				close();
		}
	}

	/**
	 * Starts everything and waits until every client has had its first policy and all its content; medium sizes take a minute or more.
	 *
	 * @throws DroverException where the folder is somebody else's, or clients do not get what they need
	 */
	public static Laboratory start(LabOptions options) throws DroverException {
		return start(options, site -> site.validClients().stream().map(ManagedObject::key).toList());
	}

	/** @param living the keys of the clients that poll; the others are on record, and that is all */
	static Laboratory start(LabOptions options, Function<LegacySite, Collection<String>> living) throws DroverException {
		return new Laboratory(options, living);
	}

	private <T extends AutoCloseable> T opened(T part) {
		parts.push(part);
		return part;
	}

	private ClientPopulation population(LabOptions options, Set<String> living) {
		List<ClientPopulation.Member> members = legacy.validClients().stream().filter(client -> living.contains(client.key()))
				.map(client -> new ClientPopulation.Member(client.key(), legacy.topology(), legacy.clientHome(client.key()))).toList();
		Duration interval = options.interval() != null ? options.interval()
				: Tempo.first(options.size(), Runtime.getRuntime().availableProcessors());
		return new ClientPopulation(members, interval, options.seed(), this::serverLog);
	}

	/** Lets all poll for one interval, and longer intervals be where this machine could do nothing else beside. */
	private void rehearse() {
		LoadMeter meter = new LoadMeter();
		LockSupport.parkNanos(clients.interval().toNanos());
		double load = meter.load();
		clients.interval(Tempo.fitting(clients.interval(), load));
		LOG.info("with all clients polling, this process uses {} % of the processors; each polls every {} s", Math.round(load * 100),
				clients.interval().toMillis() / 1000.0);
	}

	/** A service that moved to the new topology goes on answering, and counting, where it is. */
	private Map<String, Long> serverLog() {
		Map<String, Long> answers = new HashMap<>();
		legacy.serviceUrls().forEach((service, url) -> answers.merge(url, legacy.accessCounts().of(service).answered(), Long::sum));
		answers.putAll(fresh.answers());
		return answers;
	}

	/** Where the legacy topology is, for {@code gather}. */
	public String sourceAddress() {
		return legacy.sourceAddress();
	}

	/** Where the new topology is, for {@code topology add}. */
	public String targetAddress() {
		return "site:" + fresh.baseUri() + "#password-file=" + fresh.passwordFile().toAbsolutePath();
	}

	/** CollectionID of the collection that demonstrations move. */
	public String demoCollection() {
		return legacy.demoCollection();
	}

	/** Keys of the demo collection's valid members, sorted. */
	public List<String> demoClients() {
		return legacy.demoClients();
	}

	public LegacySite legacy() {
		return legacy;
	}

	public SiteServer fresh() {
		return fresh;
	}

	/** Starts a stretch of time to report about. */
	public LiveMark mark() {
		return clients.mark();
	}

	/** What the clients have seen since then; holds them back for a moment, normally well below a tenth of a second. */
	public LiveReport since(LiveMark mark) {
		return clients.since(mark);
	}

	/** What the clients have seen since all of them were warm. */
	public LiveReport live() {
		return since(start);
	}

	/** {@link #live()} at a glance; may be asked often. */
	public LivePulse pulse() {
		return clients.pulse(start);
	}

	/**
	 * Waits until each of the clients has had that many good policies from a topology since it came there, and all its content.
	 *
	 * @return whether that happened in time
	 */
	public boolean awaitServed(Collection<String> keys, String topology, int policies, Duration deadline) {
		return clients.awaitServed(keys, topology, policies, deadline);
	}

	/** Ends all clients, with the requests under way; both topologies stay up and {@link #live()} can still be asked. */
	public void stopClients() {
		clients.stop();
	}

	/** Every row, holding and content file of both topologies as they are now, without what clients change by merely living. */
	public RowSnapshot rows() throws DroverException {
		return SnapshotReader.read(List.of(
				new SnapshotReader.Side("legacy", legacy.dataSource(), () -> LegacyHoldings.read(legacy.dataSource()), legacyContents()),
				new SnapshotReader.Side("new", fresh.dataSource(), () -> SiteHoldings.read(fresh.dataSource()), List.of(fresh.contentFolder()))));
	}

	/** The package source folders, and the files of the distribution points. */
	private List<Path> legacyContents() {
		return List.of(folder.resolve(LEGACY).resolve("source"), folder.resolve(LEGACY).resolve("library"));
	}

	@Override
	public void close() {
		while (!parts.isEmpty()) {
			AutoCloseable part = parts.pop();
			try {
				part.close();
			} catch (Exception e) {
				LOG.warn("a part of the laboratory did not close in order", e);
			}
		}
	}
}
