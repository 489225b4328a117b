package org.drover.site;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.drover.connector.ClientHome;

/**
 * Clients' assignments in memory, with the rules of {@link org.drover.connector.ClientAssignment}: a directory for management points that a
 * topology keeps in step with its own records. What was heard of clients is collected for a writer to fetch now and then. Safe for all threads.
 */
public final class ClientRegister implements ClientDirectory {

	/**
	 * All that is known of one client; replaced as a whole.
	 *
	 * @param present   whether it has been given policy since it was accepted
	 * @param lastHeard null before the first request
	 * @param lastKind  kind of its last message, empty before the first
	 * @param messages  how many it has sent
	 */
	public record Entry(Standing standing, boolean present, Instant lastHeard, String lastKind, long messages) {

		public static Entry assigned(String site) {
			return new Entry(new Standing(site, null), false, null, "", 0);
		}

		private Entry with(Standing changed, boolean stillPresent) {
			return new Entry(changed, stillPresent, lastHeard, lastKind, messages);
		}
	}

	private final Clock clock;
	private final Map<String, Entry> entries = new ConcurrentHashMap<>();
	private final Set<String> heard = ConcurrentHashMap.newKeySet();

	public ClientRegister(Clock clock) {
		this.clock = clock;
	}

	/** As it was kept; for loading. */
	public void load(String client, Entry entry) {
		entries.put(client, entry);
	}

	/** An assigned client stays as it is, save its site; a released or unknown one is taken and its presence counts anew. */
	public void accept(String client, String site) {
		entries.compute(client, (any, known) -> known == null ? Entry.assigned(site) : accepted(known, site));
	}

	private static Entry accepted(Entry known, String site) {
		if (known.standing().isReleased())
			return known.with(new Standing(site, null), false);
		return known.standing().site().equals(site) ? known : known.with(new Standing(site, null), known.present());
	}

	/** A client that is not known here is passed over. */
	public void release(String client, ClientHome to) {
		entries.computeIfPresent(client, (any, known) -> known.with(new Standing(known.standing().site(), to), known.present()));
	}

	public void forget(String client) {
		entries.remove(client);
		heard.remove(client);
	}

	public Optional<Entry> entry(String client) {
		return Optional.ofNullable(entries.get(client));
	}

	/** Site by client; of a released client the site it was sent to. */
	public Map<String, String> assigned(Collection<String> clients) {
		Map<String, String> sites = new HashMap<>();
		for (String client : clients)
			entry(client).map(Entry::standing).ifPresent(
					standing -> sites.put(client, standing.isReleased() ? standing.released().site() : standing.site()));
		return sites;
	}

	/** Those that are assigned here, not released, and have been given policy since they were accepted. */
	public Set<String> present(Collection<String> clients) {
		Set<String> present = new HashSet<>();
		for (String client : clients)
			entry(client).filter(entry -> entry.present() && !entry.standing().isReleased()).ifPresent(any -> present.add(client));
		return present;
	}

	/** Clients heard of since the last call. */
	public List<String> takeHeard() {
		List<String> taken = new ArrayList<>(heard);
		taken.forEach(heard::remove);
		return taken;
	}

	@Override
	public Optional<Standing> standing(String client) {
		return entry(client).map(Entry::standing);
	}

	@Override
	public void served(String client, Standing standing) {
		Instant now = clock.instant();
		entries.computeIfPresent(client, (any, known) -> new Entry(known.standing(),
				known.present() || known.standing() == standing && !standing.isReleased(), now, known.lastKind(), known.messages()));
		heard.add(client);
	}

	@Override
	public void reported(String client, String kind, String body) {
		Instant now = clock.instant();
		entries.computeIfPresent(client,
				(any, known) -> new Entry(known.standing(), known.present(), now, kind, known.messages() + 1));
		heard.add(client);
	}
}
