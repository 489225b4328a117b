package org.drover.task;

import java.time.Instant;
import java.util.Optional;

/** Why a job that somebody has ordered is not at work yet, or not any more. */
final class OrderReason {

	private OrderReason() {
	}

	/** @param now by the clock that orders go by */
	static Reason of(OrderedJob ordered, Job job, Instant now) {
		String sooner = "; job withdraw " + job.id() + " takes the order back, and then it can be run at once";
		if (ordered.manager().isPresent())
			return new Reason(Wait.MANAGER, "is with the manager " + ordered.manager().get() + ", or with the next one where that has ended", Optional.empty(),
					"nothing: what a manager leaves is taken over within seconds, as long as there is another");
		if (ordered.due().equals(Instant.MAX))
			return new Reason(Wait.EVENT, "waits for the event " + ordered.order().event().orElse(""), Optional.empty(),
					"job event " + ordered.order().event().orElse("NAME") + " tells that it has come" + sooner);
		if (Turns.isDue(ordered, now) && !ordered.order().queue().isEmpty())
			return new Reason(Wait.MANAGER, "waits in the queue " + ordered.order().queue() + " for its turn, or for a manager that is free", Optional.empty(),
					"job orders lists what is before it" + sooner);
		if (!ordered.due().isAfter(now))
			return new Reason(Wait.MANAGER, "waits for a manager that is free", Optional.of(ordered.due()),
					"managers lists those at work, serve starts another" + sooner);
		if (ordered.failures() > 0)
			return new Reason(Wait.RETRY, "could not be begun" + (ordered.failures() == 1 ? "" : ", " + ordered.failures() + " times in a row") + ", and is tried again at " + ordered.due()
					+ job.remark().map(why -> ": " + why).orElse(""), Optional.empty(), "mend that" + sooner);
		if (!ordered.order().windows().isEmpty())
			return new Reason(Wait.WINDOW, "waits for its window (" + ordered.order().windows() + "), which opens at " + ordered.due(), Optional.empty(),
					"nothing" + sooner);
		return new Reason(Wait.TIME, "waits for its time, " + ordered.due(), Optional.empty(), "nothing" + sooner);
	}
}
