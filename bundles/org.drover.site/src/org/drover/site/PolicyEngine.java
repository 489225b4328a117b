package org.drover.site;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.drover.connector.ClientHome;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.internal.PolicyJson;

/**
 * Works out what a client is to do. Clients of one class (collections, boundaries, flags) share the outcome until the model changes or
 * a deployment expires, so a request costs a look-up; a change of clients alone invalidates nothing. Safe for all threads.
 */
public final class PolicyEngine {

	private final SiteModel model;
	private final String topology;
	private final Clock clock;
	private final ContentLibrary library;
	private final AtomicReference<PolicyCache> cache = new AtomicReference<>();

	/**
	 * @param topology the code of the topology whose clients ask
	 * @param library  lists the files of content; content it does not know is listed without files. A change of what it lists shows
	 *                 with the next change of the model, or {@link SiteModel#changedOutside}
	 */
	public PolicyEngine(SiteModel model, String topology, Clock clock, ContentLibrary library) {
		this.model = model;
		this.topology = topology;
		this.clock = clock;
		this.library = library;
	}

	public String topology() {
		return topology;
	}

	/**
	 * @param client the client's key
	 * @param home   null, or where the released client is to report
	 * @return empty where the model has no such client
	 */
	public Optional<Policy> policy(String client, String site, ClientHome home) {
		return body(client).map(body -> new Policy(client, topology, site, body.body(), home));
	}

	/** The same as JSON in UTF-8. */
	public Optional<byte[]> json(String client, String site, ClientHome home) {
		return body(client).map(body -> PolicyJson.policy(client, topology, site, home, body.json()));
	}

	public boolean knows(String client) {
		return !client.isBlank() && model.contains(new ObjectRef(ObjectKind.CLIENT, client));
	}

	private Optional<PolicyCache.Entry> body(String client) {
		if (client.isBlank())
			return Optional.empty();
		Instant now = clock.instant();
		return model.consistent(() -> Optional.ofNullable(model.node(new ObjectRef(ObjectKind.CLIENT, client)))
				.map(node -> current().entry(node.clientClass(), now)));
	}

	/** The cache of the model as it is now; a stale one is dropped as a whole. */
	private PolicyCache current() {
		PolicyCache known = cache.get();
		if (known != null && known.generation() == model.generation())
			return known;
		PolicyCache fresh = new PolicyCache(model, topology, library);
		return cache.compareAndSet(known, fresh) ? fresh : cache.get();
	}
}
