package org.drover.plan;

import java.util.Locale;

/**
 * Why a wave ends where it does.
 *
 * @param service of which the limit is, as {@code kind:key}; empty where the reason is none
 * @param others  services of its kind that share the load with it
 * @param reached how many clients the wave has, or, where a service bounds it, how many the service may have to serve by its end
 * @param limit   that they may not pass; 0 where the reason is none
 * @param next    clients that would have had to come next, all together; 0 where the reason is none
 */
public record WaveBoundary(Reason reason, String service, int others, long reached, long limit, int next) {

	/** What bounds a wave. */
	public enum Reason {
		/** A job of an earlier version does not say. */
		UNKNOWN,
		/** The plan has come to its end. */
		END,
		/** All that is to be done of one sort is done. */
		STAGE,
		/** What comes next needs what is in the wave. */
		NEEDED,
		/** The pilot is large enough. */
		PILOT,
		/** As many clients as a person wants to move together. */
		CLIENTS,
		/** As many first inventories as the new topology is to take. */
		INVENTORIES,
		/** A service, or the services of a kind together, can serve no more. */
		SERVICE,
		/** Clients that depend on each other in a circle move together, however many they are. */
		TOGETHER
	}

	public static final WaveBoundary UNKNOWN = of(Reason.UNKNOWN);

	/** Of a reason that knows no limit. */
	static WaveBoundary of(Reason reason) {
		return new WaveBoundary(reason, "", 0, 0, 0, 0);
	}

	/** Of a number of clients. */
	static WaveBoundary of(Reason reason, long reached, long limit, int next) {
		return new WaveBoundary(reason, "", 0, reached, limit, next);
	}

	/** A name for programs: {@code inventories}. */
	public String label() {
		return reason.name().toLowerCase(Locale.ROOT);
	}

	/** Goes on from "ends here: "; without a full stop. */
	public String sentence() {
		return switch (reason) {
		case UNKNOWN -> "the plan does not say why";
		case END -> "nothing is left to do";
		case STAGE -> "all that is to be done of this sort is done";
		case NEEDED -> "what comes next needs what this wave brings";
		case PILOT -> "the pilot of " + limit + " is to be watched before others follow" + together();
		case CLIENTS -> "no more than " + count(limit, "client") + (limit == 1 ? " is" : " are") + " to move together" + together();
		case INVENTORIES -> "the new topology is to take no more than " + (limit == 1 ? "1 first inventory" : limit + " first inventories") + " at a time" + together();
		case SERVICE -> who() + (others == 0 ? " serves " : " serve ") + count(limit, "client") + " at most, and " + reached + " may need " + (others == 0 ? "it" : "them")
				+ " by then" + together();
		case TOGETHER -> reached + " clients depend on each other in a circle and move together, though " + limit + " are to be a wave at most";
		};
	}

	private static String count(long number, String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}

	private String who() {
		return service + (others == 0 ? "" : " and " + others + " more");
	}

	private String together() {
		return next > 1 ? "; the next " + next + " depend on each other in a circle, and move together" : "";
	}
}
