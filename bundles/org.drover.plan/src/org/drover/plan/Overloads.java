package org.drover.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.drover.model.ObjectKind;

/** Collects the limits that a plan breaks whatever its cut, each once and in words that say what helps. */
final class Overloads {

	/** Clients that find no room at the same services. */
	private record Crowd(Room.Full full, int wave, int clients) {

		Crowd with(int more) {
			return new Crowd(full, wave, clients + more);
		}
	}

	private final Needs needs;
	private final WaveLimits limits;
	private final List<LimitViolation> contents = new ArrayList<>();
	private final List<LimitViolation> circles = new ArrayList<>();
	private final Map<String, Crowd> crowds = new LinkedHashMap<>();
	private String crowd;

	Overloads(Needs needs, WaveLimits limits) {
		this.needs = needs;
		this.limits = limits;
	}

	/** @param wave in which content is copied */
	void contents(List<Holder> holders, int wave) {
		for (Holder holder : holders) {
			long most = limits.contents();
			if (holder.gets().isEmpty() || most == 0 || holder.contents() <= most)
				continue;
			String point = holder.point().ref().toString();
			contents.add(new LimitViolation(id("contents", point), wave, "all clients of " + point, 0, "content on " + point,
					point + " would hold " + holder.contents() + " packages and applications, and is made for " + most + ": remove what nobody needs, leave some out"
							+ " (--exclude), or allow more (--limit contents=N)"));
		}
	}

	/** @param wave the number of the cut */
	void clients(WaveCutter.Cut cut, int wave) {
		if (cut.over() != null)
			crowds.merge(cut.over().service().toString(), new Crowd(cut.over(), wave, cut.clients()), (first, next) -> first.with(next.clients()));
		if (cut.tooLarge()) {
			String first = cut.groups().getFirst().getFirst().toString();
			circles.add(new LimitViolation(id("circle", first), wave, first + " and those it depends on in a circle", cut.clients(), "to move together",
					cut.clients() + " clients, " + first + " among them, depend on each other in a circle and have to move in one wave, which may have "
							+ cut.boundary().limit() + " clients: allow larger waves (--wave-clients), more first inventories (--inventories-per-hour), or leave some out"
							+ " (--exclude)"));
		}
	}

	/** @param full what would be, if all clients that move were to connect at once; null where nothing */
	void crowd(Room.Full full, int clients) {
		crowd = full == null ? null : full.who() + (full.others() == 0 ? " serves" : " serve") + " connections of " + full.limit() + " clients at once, and more of the "
				+ clients + " that move will rely on " + (full.others() == 0 ? "it" : "them")
				+ ": the waves keep to that while they move, but another distribution point is needed before all of them are busy together.";
	}

	/** A warning for the time after the plan. */
	Optional<String> crowd() {
		return Optional.ofNullable(crowd);
	}

	/** By what they are about. */
	List<LimitViolation> all() {
		List<LimitViolation> all = new ArrayList<>(contents);
		crowds.values().forEach(each -> all.add(violation(each)));
		all.addAll(circles);
		return all;
	}

	private LimitViolation violation(Crowd crowd) {
		Room.Full full = crowd.full();
		ObjectKind kind = full.service().kind();
		boolean one = full.others() == 0;
		String keeps = full.forGood() ? full.reached() + " are there already or come before them"
				: "they would need as many connections at once, since they have to move together";
		return new LimitViolation(id("service", full.service().toString()), crowd.wave(), crowd.clients() + " clients that come last to " + needs.targetCode, crowd.clients(),
				"a " + kind.label(), crowd.clients() + " clients find no room: " + full.who() + (one ? " serves " : " together serve ") + full.limit()
						+ " clients at most, and " + keeps + "; provide another " + kind.label() + " in " + needs.targetCode + ", move fewer clients, or allow more (--limit "
						+ kind.label() + "=N, where the service does not say itself what it serves)");
	}

	private static String id(String what, String which) {
		return LimitViolation.PREFIX + UUID.nameUUIDFromBytes((what + '\n' + which).getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
	}
}
