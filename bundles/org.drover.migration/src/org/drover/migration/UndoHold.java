package org.drover.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.migration.JobDescription.FoundViolation;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/**
 * What keeps a job from being taken back as things stand.
 *
 * @param job        its id
 * @param later      jobs that rest on what it did, in the order in which they are to be undone
 * @param others     objects that no job of the project made, or that have changed since, and that depend on what would be deleted
 * @param violations needs of clients that would not be met where they go back to, or on the way there
 */
public record UndoHold(String job, List<LaterJob> later, List<Dependent> others, List<FoundViolation> violations) {

	/** How many are listed: things that one job rests on, and objects that depend on what would be deleted. */
	public static final int MOST_LISTED = 1_000;
	private static final int MOST_SAID = 3;

	public UndoHold {
		later = List.copyOf(later);
		others = List.copyOf(others);
		violations = List.copyOf(violations);
	}

	/** How a job rests on something. */
	public enum How {
		/** It has written it again. */
		CHANGED,
		/** Something that it wrote depends on it. */
		NEEDED,
		/** Clients that it moved have nothing else in its place. */
		SERVES
	}

	/**
	 * @param on  what would be taken away or overwritten: {@code content of package:P1 in DRV}
	 * @param of  the job that left it so
	 * @param who what depends on it, or how many clients; empty where it was changed
	 */
	public record Rest(String on, String of, How how, String who) {

		String words() {
			return switch (how) {
			case CHANGED -> "changed " + on;
			case NEEDED -> who + " depends on " + on;
			case SERVES -> who + " of its clients need " + on;
			};
		}
	}

	/** @param rests the first of them */
	public record LaterJob(String id, String name, List<Rest> rests, int count) {

		public LaterJob {
			rests = List.copyOf(rests);
		}

		/** {@code job 4 (Move Sales to DRV): collection:C2 depends on deployment:D1 in DRV}. */
		public String sentence() {
			String first = rests.stream().limit(MOST_SAID).map(Rest::words).collect(Collectors.joining(", "));
			int more = count - Math.min(MOST_SAID, rests.size());
			return "job " + id + " (" + name + "): " + first + (more > 0 ? " and " + more + " more" : "");
		}
	}

	/** @param on what would be deleted */
	public record Dependent(ObjectRef by, ObjectRef on, String topology) {

		public String sentence() {
			return by + " depends on " + on + " in " + topology;
		}
	}

	/** @param overruled ids of violations */
	UndoHold without(Set<String> overruled) {
		return new UndoHold(job, later, others, violations.stream().filter(violation -> !overruled.contains(violation.id())).toList());
	}

	static UndoHold none(String job) {
		return new UndoHold(job, List.of(), List.of(), List.of());
	}

	public boolean isFree() {
		return later.isEmpty() && others.isEmpty() && violations.isEmpty();
	}

	/** All of it, a sentence for each reason, without a full stop. */
	public List<String> reasons() {
		List<String> reasons = new ArrayList<>();
		if (!later.isEmpty())
			reasons.add((later.size() == 1 ? "a later job rests" : later.size() + " later jobs rest") + " on what it did: "
					+ later.stream().map(LaterJob::sentence).collect(Collectors.joining("; ")) + ": undo " + (later.size() == 1 ? "that" : "those") + " first ("
					+ later.stream().map(each -> "job undo " + each.id()).collect(Collectors.joining(", then ")) + ")");
		if (!others.isEmpty())
			reasons.add("what it did is used by what no job made: " + others.stream().limit(MOST_SAID).map(Dependent::sentence).collect(Collectors.joining(", "))
					+ (others.size() > MOST_SAID ? " and " + (others.size() - MOST_SAID) + " more" : "") + ": have that do without, or remove it");
		violations.forEach(violation -> reasons.add(violation.explanation()));
		return reasons;
	}

	/** @throws DroverException with all of it, where there is any */
	void requireFree() throws DroverException {
		if (!isFree())
			throw new DroverException("job " + job + " was not taken back, and nothing was changed: " + String.join("; ", reasons()));
	}
}
