package org.drover.scan.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.scan.identity.IdentityDecision.Verdict;
import org.drover.scan.identity.MachineFacts.Kind;

/**
 * Decides at each start of an agent whether the machine is the one that the kept identity was made on, or a copy of it; {@code docs/identity.md} is the
 * rule in full. What the platform gives to a machine decides before what lies on its disk, which is copied with it. Of two errors it makes the
 * one that shows: an identity too many is seen by a person, two agents with one identity disturb each other.
 */
public final class IdentityRule {

	private static final Pattern UUID = Pattern.compile("(..)(..)(..)(..)-(..)(..)-(..)(..)-(.{17})");

	private IdentityRule() {
	}

	/**
	 * An identity, with the facts of the machine that it was last used on.
	 */
	public record Kept(String identity, MachineFacts facts) {
	}

	public static IdentityDecision decide(Optional<Kept> kept, MachineFacts now) {
		if (kept.isEmpty())
			return new IdentityDecision(Verdict.FIRST, Optional.empty(), false, now, List.of("there is no identity yet"));
		MachineFacts then = kept.get().facts();
		if ((then.kind() == Kind.CONTAINER) != (now.kind() == Kind.CONTAINER) && !then.equals(MachineFacts.NONE))
			return anew(kept.get(), now, now.kind() == Kind.CONTAINER ? "a machine became a container" : "a container became a machine");
		return now.kind() == Kind.CONTAINER ? container(kept.get(), now) : machine(kept.get(), now);
	}

	/** For a machine that a manager has found to be one of several with the same identity. */
	public static IdentityDecision told(Kept kept, MachineFacts now) {
		return anew(kept, now, "a manager found that another machine has the same identity");
	}

	private static IdentityDecision machine(Kept kept, MachineFacts now) {
		MachineFacts then = kept.facts();
		if (comparable(then.instance(), now.instance()))
			return then.instance().equals(now.instance()) ? keep(kept, now, "the cloud calls it the same")
					: anew(kept, now, "the cloud calls it " + now.instance() + ", not " + then.instance());
		boolean uuids = comparable(then.uuid(), now.uuid());
		if (uuids && same(then.uuid(), now.uuid()))
			return keep(kept, now, "its firmware has the same identifier");
		boolean serials = comparable(then.serial(), now.serial()) && !(uuids && now.kind() == Kind.VIRTUAL);
		if (serials && then.serial().equals(now.serial()))
			return keep(kept, now, uuids ? "its serial is the same, though its firmware has another identifier" : "its serial is the same");
		if (uuids || serials)
			return anew(kept, now, "its firmware has another " + (uuids ? "identifier" : "serial"));
		return system(kept, now);
	}

	/** Where the platform says nothing that was known before. */
	private static IdentityDecision system(Kept kept, MachineFacts now) {
		MachineFacts then = kept.facts();
		boolean cards = !then.macs().isEmpty() && !now.macs().isEmpty();
		if (cards && !Collections.disjoint(then.macs(), now.macs()))
			return keep(kept, now, "it has a network card that it had");
		boolean systems = comparable(then.machineId(), now.machineId());
		if (systems && !then.machineId().equals(now.machineId()))
			return anew(kept, now, "it has another machine-id, and no network card that it had");
		if (cards)
			return anew(kept, now, "it has no network card that it had, and its firmware says nothing");
		return keep(kept, now, systems ? "its machine-id is the same" : "there is nothing to compare");
	}

	private static IdentityDecision container(Kept kept, MachineFacts now) {
		MachineFacts then = kept.facts();
		if (comparable(then.container(), now.container()) && then.container().equals(now.container()))
			return keep(kept, now, "its manager calls it the same");
		if (comparable(then.machineId(), now.machineId()))
			return then.machineId().equals(now.machineId()) ? keep(kept, now, "its machine-id is the same")
					: anew(kept, now, "it is another container, with another machine-id");
		return keep(kept, now, "there is nothing to compare");
	}

	private static IdentityDecision keep(Kept kept, MachineFacts now, String reason) {
		MachineFacts then = kept.facts();
		boolean rewound = comparable(then.generation(), now.generation()) && !then.generation().equals(now.generation());
		List<String> reasons = new ArrayList<>(List.of(reason));
		if (rewound)
			reasons.add("it was taken back to an earlier state");
		if (comparable(then.machineId(), now.machineId()) && !then.machineId().equals(now.machineId()))
			reasons.add("its machine-id is another one");
		if (!then.macs().isEmpty() && !now.macs().isEmpty() && !then.macs().equals(now.macs()))
			reasons.add("its network cards are other ones");
		return new IdentityDecision(Verdict.KEEP, Optional.empty(), rewound, now.or(then), reasons);
	}

	private static IdentityDecision anew(Kept kept, MachineFacts now, String reason) {
		return new IdentityDecision(Verdict.NEW, Optional.of(kept.identity()), false, now, List.of(reason));
	}

	private static boolean comparable(String then, String now) {
		return !then.isEmpty() && !now.isEmpty();
	}

	/** Firmware and kernels disagree on the order of bytes in the first three fields, and change their mind with an upgrade. */
	private static boolean same(String uuid, String other) {
		if (uuid.equals(other))
			return true;
		Matcher parts = UUID.matcher(uuid);
		return parts.matches() && other.equals(parts.replaceFirst("$4$3$2$1-$6$5-$8$7-$9"));
	}
}
