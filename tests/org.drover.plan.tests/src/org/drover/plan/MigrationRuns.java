package org.drover.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.drover.plan.MigrationWorld.Lack;

/** Runs of a list of tasks in orders that what comes before what leaves free. */
final class MigrationRuns {

	/** What a run ended with: somebody lacks something, or a topology takes something not; neither where it came to its end. */
	record End(List<Lack> lacks, String refusal, List<String> steps) {

		boolean isGood() {
			return lacks.isEmpty() && refusal.isEmpty();
		}
	}

	private record Part(PlanTask task, int number) {

		@Override
		public String toString() {
			return task.title() + " (" + number + ")";
		}
	}

	private final MigrationWorld first;
	private final MigrationActs acts;
	private final List<Part> parts = new ArrayList<>();
	/** By part, those that must be done first. */
	private final List<BitSet> after = new ArrayList<>();

	MigrationRuns(MigrationWorld first, List<PlanTask> tasks) {
		this.first = first;
		this.acts = new MigrationActs(first.copy());
		Map<Integer, BitSet> partsOf = new HashMap<>();
		for (PlanTask task : tasks) {
			BitSet own = new BitSet();
			if (task.action() == Action.CHECK)
				task.after().forEach(other -> own.or(partsOf.get(other)));
			partsOf.put(task.number(), own);
			for (int part = 0; part < MigrationActs.parts(task); part++) {
				own.set(parts.size());
				parts.add(new Part(task, part));
			}
		}
		for (int at = 0; at < parts.size(); at++) {
			BitSet firsts = new BitSet();
			Part part = parts.get(at);
			if (part.number() > 0)
				firsts.set(at - 1);
			part.task().after().forEach(task -> firsts.or(partsOf.get(task)));
			after.add(firsts);
		}
	}

	/** Does everything in a random order, with a look after every part. @param world that it is done to */
	End forward(MigrationWorld world, Random random) {
		return run(world, random, false);
	}

	/** Undoes everything in a random order, what came last first, with a look after every part. */
	End backward(MigrationWorld world, Random random) {
		return run(world, random, true);
	}

	private End run(MigrationWorld world, Random random, boolean undo) {
		BitSet done = new BitSet();
		List<String> steps = new ArrayList<>();
		List<Lack> lacks = world.lacks();
		while (lacks.isEmpty() && done.cardinality() < parts.size()) {
			List<Integer> free = free(done, undo);
			int next = free.get(random.nextInt(free.size()));
			steps.add(parts.get(next).toString());
			Optional<String> refusal = act(world, next, undo);
			if (refusal.isPresent())
				return new End(List.of(), refusal.get(), steps);
			done.set(next);
			lacks = world.lacks();
		}
		return new End(lacks, "", steps);
	}

	private List<Integer> free(BitSet done, boolean undo) {
		List<Integer> free = new ArrayList<>();
		for (int part = 0; part < parts.size(); part++) {
			if (!done.get(part) && (undo ? isFreeToUndo(part, done) : isIn(after.get(part), done)))
				free.add(part);
		}
		return free;
	}

	private static boolean isIn(BitSet some, BitSet all) {
		BitSet missing = (BitSet) some.clone();
		missing.andNot(all);
		return missing.isEmpty();
	}

	/** The parts of an undo come in the order of their numbers, while tasks come in the order turned round. */
	private boolean isFreeToUndo(int part, BitSet undone) {
		if (parts.get(part).number() > 0)
			return undone.get(part - 1);
		for (int other = 0; other < parts.size(); other++) {
			if (!undone.get(other) && parts.get(other).task() != parts.get(part).task() && after.get(other).get(part))
				return false;
		}
		return true;
	}

	private Optional<String> act(MigrationWorld world, int at, boolean undo) {
		Part part = parts.get(at);
		try {
			if (undo)
				acts.undo(world, part.task(), part.number());
			else
				acts.act(world, part.task(), part.number());
			return Optional.empty();
		} catch (MigrationActs.Refused e) {
			return Optional.of(part + ": " + e.getMessage());
		}
	}

	/**
	 * Does what a list of tasks with parts of them says, in its order.
	 *
	 * @param run pairs of a task and how many of its parts are to be done by then
	 * @return what is lacked in the end; null where the order does not allow it, or a topology does not take it
	 */
	List<Lack> play(List<Map.Entry<PlanTask, Integer>> run) {
		MigrationWorld world = first.copy();
		BitSet done = new BitSet();
		for (Map.Entry<PlanTask, Integer> entry : run) {
			for (int at = 0; at < parts.size(); at++) {
				Part part = parts.get(at);
				if (part.task() != entry.getKey() || part.number() >= entry.getValue() || done.get(at))
					continue;
				if (!isIn(after.get(at), done) || act(world, at, false).isPresent())
					return null;
				done.set(at);
			}
		}
		return world.lacks();
	}

	/**
	 * Looks at every state that some run reaches until somebody lacks something. A state depends on what is done, not on the order, so each is gone on from once.
	 *
	 * @param most states to look at
	 * @return null where there are more states, and none of those seen loses anything
	 */
	End search(int most) {
		Set<BitSet> seen = new HashSet<>();
		End end = search(first, new BitSet(), seen, most, List.of());
		return end == null && seen.size() < most ? new End(List.of(), "", List.of()) : end;
	}

	/** @return null where nothing is lost */
	private End search(MigrationWorld world, BitSet done, Set<BitSet> seen, int most, List<String> steps) {
		if (seen.size() >= most || !seen.add(done))
			return null;
		List<Lack> lacks = world.lacks();
		if (!lacks.isEmpty())
			return new End(lacks, "", steps);
		for (int next : free(done, false)) {
			MigrationWorld then = world.copy();
			if (act(then, next, false).isPresent())
				continue; // the job stops there
			BitSet more = (BitSet) done.clone();
			more.set(next);
			List<String> longer = new ArrayList<>(steps);
			longer.add(parts.get(next).toString());
			End end = search(then, more, seen, most, longer);
			if (end != null)
				return end;
		}
		return null;
	}
}
