package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.ChangeSink;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;

/**
 * Reads what changed since a mark. Of what the database does not tell the changes of, all is read, and what differs is known after that: it is little beside
 * clients, distribution points and copies of content.
 */
final class ChangeReader {

	/** Reads what administrators configured. @see Witnesses */
	@FunctionalInterface
	interface Configured {
		Configuration read(Witnesses witnesses) throws DroverException;
	}

	private final SiteDatabase.Session session;
	private final ChangeTracking tracking;
	private final String mark;
	private final ChangeSink sink;

	/** @param tracking that goes on from the mark */
	ChangeReader(SiteDatabase.Session session, ChangeTracking tracking, String mark, ChangeSink sink) {
		this.session = session;
		this.tracking = tracking;
		this.mark = mark;
		this.sink = sink;
	}

	/** @return the mark to go on from; empty where changes do not tell enough */
	Optional<String> read(Configured configured) throws DroverException {
		List<Integer> changed = changed();
		Witnesses witnesses = ChangeTracking.witnesses(mark);
		witnesses.forget(changed);
		session.each(View.MEMBERS, row -> witnesses.see(text(row, "CollectionID"), row.getInt("ResourceID")), changed);
		Configuration configuration = configured.read(witnesses);
		Tracked tracked = Tracked.by(session);
		Digests digests = new Digests(tracked);
		digests.noteContents(configuration);
		ChangedServices services = tracked.services() && digests.copiesRestAsIn(ChangeTracking.digests(mark)) ? ChangedServices.since(session, mark)
				: ChangedServices.any(session);
		KeptObjects kept = new KeptObjects(digests);
		TopologyReader topology = topology(configuration, tracked, services, kept);
		digests.notePoints(topology);
		String next = tracking.mark(topology.trackedRestsOn(tracked), digests, witnesses);
		if (!ChangeTracking.sameRest(mark, next))
			return Optional.empty();
		for (ObjectKind kind : ObjectKind.values()) {
			if (!services.tells(kind) && !(tracked.names() && kind == ObjectKind.CLIENT))
				sink.wholly(kind);
		}
		new ChangedObjects(session, configuration, topology, services, digests, mark).tell(kept, sink);
		tellClients(new ClientReader(session, topology, sink), changed, witnesses, tracked);
		session.warnings().forEach(sink::warning);
		return Optional.of(next);
	}

	/** Clients of which anything changed, or of who works there; and users. */
	private List<Integer> changed() throws DroverException {
		Set<Integer> changed = new LinkedHashSet<>();
		session.each(View.CHANGED_SYSTEMS, row -> changed.add(row.getInt("ResourceID")), ChangeTracking.version(mark));
		changed.addAll(PrimaryUsers.clientsOf(session, List.copyOf(changed)));
		return List.copyOf(changed);
	}

	private void tellClients(ClientReader clients, List<Integer> changed, Witnesses witnesses, Tracked tracked) throws DroverException {
		if (!tracked.names()) {
			clients.readChanged(changed, witnesses, sink);
			return;
		}
		Set<String> before = new HashSet<>();
		session.each(View.CHANGED_NAMES, row -> before.add(text(row, ClientReader.KEY)), ChangeTracking.version(mark));
		before.remove("");
		clients.readChanged(changed, witnesses, before, sink);
	}

	private TopologyReader topology(Configuration configuration, Tracked tracked, ChangedServices services, KeptObjects kept) throws DroverException {
		configuration.writeTo(kept);
		ContentCopies copies = tracked.copies() ? ContentCopies.of(session, configuration, ref -> false) : ContentCopies.all(session, configuration);
		TopologyReader topology = new TopologyReader(session, configuration, EstateReader.topSite(session).code(), copies, kept);
		services.read(topology);
		return topology;
	}
}
