package org.drover.lab.internal.clients;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: asks for policy again and again, does what the policy says, and goes to another topology when it is sent there. Runs on a
 * thread of its own; {@link #standing()} may be read by any.
 */
final class LabClient implements Runnable {

	/** What all clients share. */
	record Surroundings(Wire wire, FailureLog failures, PolicyReader reader, Pace pace, Gaps gaps) {
	}

	private static final Logger LOG = LoggerFactory.getLogger(LabClient.class);
	private static final int INVENTORY_EVERY = 5;
	/** Of the cycles from one inventory to the next, the one that ends with what was metered. */
	private static final int METERING_AT = 2;
	private static final long WARM_UP_NANOS = TimeUnit.MINUTES.toNanos(5);

	private final String key;
	private final Surroundings surroundings;
	private final ClientCalls calls;
	private final Pace pace;
	private final Entitlement entitlement = new Entitlement();
	private final ContentDuty duty;
	private final ServiceRound services = new ServiceRound();
	private final Map<String, Long> policies = new HashMap<>();
	/** Where in the interval this client starts, and how its own interval differs from the common one; both as fractions. */
	private final double phase;
	private final double stretch;

	private String topology;
	private String managementPoint;
	private Policy.Home ahead;
	private Policy policy;
	private byte[] policyHash = {};
	private long policiesHere;
	private long policyAt;
	private int cycle;
	private boolean steady;
	private volatile Standing standing;

	LabClient(ClientPopulation.Member member, long seed, Surroundings surroundings) {
		SplittableRandom random = new SplittableRandom(seed);
		key = member.key();
		topology = member.topology();
		managementPoint = member.managementPoint();
		this.surroundings = surroundings;
		pace = surroundings.pace();
		calls = new ClientCalls(key, surroundings.wire(), surroundings.failures(), surroundings.reader());
		phase = random.nextDouble();
		stretch = random.nextDouble(0.97, 1.03);
		duty = new ContentDuty(random.nextInt(1 << 20));
		publish();
	}

	String key() {
		return key;
	}

	Standing standing() {
		return standing;
	}

	@Override
	public void run() {
		try {
			warmUp();
			pace.awaitBegin();
			live();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (RuntimeException e) {
			LOG.error("the client {} stopped", key, e);
			calls.fail("client", topology, managementPoint, "the client itself broke: " + e);
		}
	}

	/** The first policy and all content, with few others at the same time. */
	private void warmUp() throws InterruptedException {
		while (!standing.warm() && !pace.over()) {
			pace.ramp().acquire();
			try {
				poll();
				fetchOpen(System.nanoTime() + WARM_UP_NANOS);
			} finally {
				pace.ramp().release();
			}
			if (!standing.warm())
				pace.sleepUntil(System.nanoTime() + pace.intervalNanos());
		}
	}

	private void live() {
		long due = System.nanoTime() + (long) (phase * pace.intervalNanos());
		policyAt = System.nanoTime();
		steady = true;
		publish();
		for (pace.sleepUntil(due); !pace.over(); pace.sleepUntil(due)) {
			due = Math.max(due + (long) (stretch * pace.intervalNanos()), System.nanoTime());
			cycle(due);
		}
	}

	/** @param due when the next cycle is to begin: fetching much content never delays the next request for policy */
	private void cycle(long due) {
		cycle++;
		poll();
		if (policy == null || pace.over())
			return;
		if (fetchOpen(due))
			duty.nextOfRound().ifPresent(fetch -> calls.fetch(topology, fetch.content(), fetch.file(), fetch.location()));
		if (!pace.over())
			services.call(calls, policy);
		if (!pace.over())
			report("status");
		if (!pace.over() && cycle % INVENTORY_EVERY == 0)
			report("inventory");
		if (!pace.over() && cycle % INVENTORY_EVERY == METERING_AT)
			report("metering");
	}

	private void poll() {
		String asked = ahead == null ? managementPoint : ahead.managementPoint();
		boolean arriving = ahead != null;
		// Should the new home not answer well, the old one, which still serves, is asked next and tells the way again.
		ahead = null;
		calls.get("policy", topology, asked, "/policy").ifPresent(reply -> take(reply, asked, arriving));
	}

	private void take(ClientCalls.Reply reply, String asked, boolean arriving) {
		byte[] hash = ClientCalls.sha256().digest(reply.body());
		boolean known = Arrays.equals(hash, policyHash) && !arriving && topology.equals(reply.answer().topology());
		if (known || adopt(reply, asked, arriving)) {
			policyHash = hash;
			countPolicy();
			goTo(policy.home());
			publish();
		}
	}

	/** One that is worked on from outside by then has nobody else to ask, and goes on asking here. */
	private void goTo(Policy.Home home) {
		ahead = home == null || home.managementPoint().isEmpty() ? null : home;
	}

	/** A client goes where it is sent, whatever else its policy lacks. */
	private boolean adopt(ClientCalls.Reply reply, String asked, boolean arriving) {
		Optional<Policy> read = read(reply, asked);
		Optional<String> fault = read.flatMap(found -> fault(found, reply.answer().topology(), arriving));
		fault.ifPresent(what -> calls.fail("policy", topology, asked + "/policy", what));
		if (read.isEmpty() || fault.isPresent()) {
			read.filter(found -> !arriving && key.equals(found.client())).ifPresent(found -> goTo(found.home()));
			return false;
		}
		settle(read.get(), asked);
		return true;
	}

	private Optional<Policy> read(ClientCalls.Reply reply, String asked) {
		try {
			return Optional.of(surroundings.reader().read(reply.body()));
		} catch (IOException e) {
			calls.fail("policy", topology, asked + "/policy", "the policy is not readable");
			return Optional.empty();
		}
	}

	private Optional<String> fault(Policy found, String answering, boolean arriving) {
		if (!key.equals(found.client()))
			return Optional.of("the policy is for the client " + found.client());
		if (found.topology() == null || !found.topology().equals(answering))
			return Optional.of("the policy is of the topology " + found.topology() + " and the answer of " + answering);
		if (!arriving && !topology.equals(found.topology()))
			return Optional.of("the policy is of the topology " + found.topology() + ", which this client is not assigned to");
		return entitlement.fault(found);
	}

	private void settle(Policy found, String asked) {
		entitlement.grow(found);
		if (!topology.equals(found.topology())) {
			policiesHere = 0;
			duty.startAnew();
		}
		topology = found.topology();
		managementPoint = asked;
		policy = found;
		duty.offer(found.content());
	}

	private void countPolicy() {
		long now = System.nanoTime();
		if (steady)
			surroundings.gaps().ended(now - policyAt);
		policyAt = now;
		policiesHere++;
		policies.merge(topology, 1L, Long::sum);
	}

	/** @return whether nothing is open any more */
	private boolean fetchOpen(long until) {
		boolean fine = true;
		Optional<ContentDuty.Fetch> next = duty.nextOpen();
		while (fine && next.isPresent() && System.nanoTime() - until < 0 && !pace.over()) {
			fine = fetch(next.get());
			next = duty.nextOpen();
		}
		publish();
		return next.isEmpty();
	}

	private boolean fetch(ContentDuty.Fetch fetch) {
		if (fetch.file() == null) {
			Optional<List<Policy.File>> files = calls.list(topology, fetch.content(), fetch.location());
			files.ifPresent(list -> duty.listed(fetch.content(), list));
			return files.isPresent();
		}
		boolean good = calls.fetch(topology, fetch.content(), fetch.file(), fetch.location());
		if (good)
			duty.verified(fetch.content());
		return good;
	}

	private void report(String kind) {
		String body = "{\"client\":\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(key)) + "\",\"at\":\"" + Instant.now()
				+ "\",\"kind\":\"" + kind + "\",\"policies\":" + policiesHere + '}';
		calls.post(kind, topology, managementPoint, "/status", body);
	}

	private void publish() {
		standing = new Standing(steady, topology, policiesHere, Map.copyOf(policies), duty.fetched(), duty.offered(), policyAt);
	}
}
