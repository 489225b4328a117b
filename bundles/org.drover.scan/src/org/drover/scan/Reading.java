package org.drover.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was known of the host at one moment.
 *
 * @param answer   empty where no enabler answered
 * @param passedBy enablers that have something published and could not be read, in words
 */
public record Reading(Instant at, Optional<Answer> answer, InsideFacts inside, List<String> passedBy) {

	/**
	 * @param source name of the enabler
	 */
	public record Answer(String source, HostFacts facts) {
	}

	public Reading {
		passedBy = List.copyOf(passedBy);
	}

	/** What makes this reading and a later one disagree, or leaves open whether they do; empty where nothing was published at either time and nothing changed inside. */
	List<Difference> upTo(Reading later) {
		List<Difference> all = new ArrayList<>();
		if (answer.isPresent() && later.answer.isPresent())
			compare(answer.get(), later.answer.get(), all);
		else if (answer.isPresent())
			all.add(new Difference(Difference.Kind.SOURCE, answer.get().source() + " stopped answering"));
		else if (later.answer.isPresent())
			all.add(new Difference(Difference.Kind.SOURCE, later.answer.get().source() + " began to answer"));
		compare(inside, later.inside, all);
		return all;
	}

	private static void compare(Answer before, Answer after, List<Difference> all) {
		HostFacts was = before.facts();
		HostFacts is = after.facts();
		if (!was.host().equals(is.host()))
			all.add(new Difference(Difference.Kind.HOST, "the host was " + was.host() + " and is " + is.host()));
		if (!before.source().equals(after.source()))
			all.add(new Difference(Difference.Kind.SOURCE, before.source() + " answered first and " + after.source() + " later"));
		else if (!was.motion().equals(is.motion()))
			all.add(new Difference(Difference.Kind.MOTION, "the motion counter was " + text(was.motion()) + " and is " + text(is.motion())));
		if (before.source().equals(after.source()) && !was.changes().equals(is.changes()))
			all.add(new Difference(Difference.Kind.CAPACITY, "the counter of capacity changes was " + text(was.changes()) + " and is " + text(is.changes())));
		if (was.moving() || is.moving())
			all.add(new Difference(Difference.Kind.MOVING, "a motion is under way"));
		if (!was.kernel().equals(is.kernel()))
			all.add(new Difference(Difference.Kind.KERNEL, "the host's kernel is another one"));
		if (!was.capacity().equals(is.capacity()))
			all.add(new Difference(Difference.Kind.CAPACITY, "the capacity of the host changed"));
		if (!was.guest().equals(is.guest()))
			all.add(new Difference(Difference.Kind.CAPACITY, "what this guest has of the host changed"));
	}

	private static void compare(InsideFacts was, InsideFacts is, List<Difference> all) {
		if (!was.kernel().equals(is.kernel()))
			all.add(new Difference(Difference.Kind.KERNEL, "the kernel is another one"));
		if (!was.processors().equals(is.processors()))
			all.add(new Difference(Difference.Kind.CAPACITY, "processors " + was.processors() + " were online and " + is.processors() + " are"));
		if (!was.limit().equals(is.limit()))
			all.add(new Difference(Difference.Kind.CAPACITY, "the limit of processor time was " + was.limit() + " and is " + is.limit()));
	}

	private static String text(Optional<Long> counter) {
		return counter.map(String::valueOf).orElse("unknown");
	}
}
