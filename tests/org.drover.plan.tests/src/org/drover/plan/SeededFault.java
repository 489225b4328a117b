package org.drover.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/**
 * What a planner could get wrong: the tasks of a plan with one thing about them changed. Changes of objects that are there already stay as they are: the check of
 * continuity asks whether objects are there, and not what they say.
 */
enum SeededFault {
	/** A task is missing. */
	DROPPED {
		@Override
		Optional<List<PlanTask>> in(List<PlanTask> tasks, PlainTopology source, Random random) {
			PlanTask dropped = tasks.get(any(tasks, random));
			return Optional.of(tasks.stream().filter(task -> task != dropped || task.action() == Action.CHANGE).toList());
		}
	},
	/** A task comes when all others are done. */
	LATE {
		@Override
		Optional<List<PlanTask>> in(List<PlanTask> tasks, PlainTopology source, Random random) {
			return Optional.of(with(tasks, any(tasks, random), tasks.getLast().wave() + 1));
		}
	},
	/** A task comes before all others. */
	EARLY {
		@Override
		Optional<List<PlanTask>> in(List<PlanTask> tasks, PlainTopology source, Random random) {
			return Optional.of(with(tasks, any(tasks, random), 0));
		}
	},
	/** A wave does not wait for the one before it. */
	JOINED {
		@Override
		Optional<List<PlanTask>> in(List<PlanTask> tasks, PlainTopology source, Random random) {
			int joined = tasks.get(any(tasks, random)).wave();
			return Optional.of(tasks.stream().map(task -> task.wave() == joined ? with(task, task.wave() - 1) : task).toList());
		}
	},
	/** Two tasks have changed places. */
	SWAPPED {
		@Override
		Optional<List<PlanTask>> in(List<PlanTask> tasks, PlainTopology source, Random random) {
			int one = any(tasks, random);
			int other = any(tasks, random);
			return Optional.of(with(with(tasks, one, tasks.get(other).wave()), other, tasks.get(one).wave()));
		}
	},
	/** Another service of the kind is shared or taken over. */
	OTHER_PROVIDER {
		@Override
		Optional<List<PlanTask>> in(List<PlanTask> tasks, PlainTopology source, Random random) {
			List<PlanTask> about = tasks.stream().filter(task -> task.action() == Action.SHARE || task.action() == Action.TAKE_OVER).toList();
			if (about.isEmpty())
				return Optional.empty();
			PlanTask task = about.get(random.nextInt(about.size()));
			Set<ObjectRef> taken = Set.copyOf(about.stream().flatMap(each -> each.items().stream()).toList());
			return source.all(task.items().getFirst().kind()).stream().filter(other -> RandomMigration.OLD.equals(other.attribute(Attributes.OWNER)) && !taken.contains(other.ref())
					&& other.attribute(Attributes.SHARED_WITH).isEmpty()).findAny().map(other -> replaced(tasks, task, provider(task, other, source)));
		}
	},
	/** A service that changes hands serves those no longer that still use it. */
	NOT_BACK {
		@Override
		Optional<List<PlanTask>> in(List<PlanTask> tasks, PlainTopology source, Random random) {
			return tasks.stream().filter(task -> task.action() == Action.TAKE_OVER && !task.objects().isEmpty()).findAny()
					.map(task -> replaced(tasks, task, new PlanTask(task.number(), task.wave(), task.action(), task.title(), task.items(), List.of(), task.after())));
		}
	};

	/**
	 * @param tasks of a plan without its checks
	 * @return empty where there is nothing about them to get wrong so
	 */
	abstract Optional<List<PlanTask>> in(List<PlanTask> tasks, PlainTopology source, Random random);

	/** Tasks in the order of their waves, each after all of earlier ones. */
	static List<PlanTask> ordered(List<PlanTask> tasks) {
		List<PlanTask> all = new ArrayList<>();
		for (PlanTask task : tasks.stream().sorted(Comparator.comparing(PlanTask::wave)).toList()) {
			List<Integer> after = all.stream().filter(earlier -> earlier.wave() < task.wave()).map(PlanTask::number).toList();
			all.add(new PlanTask(task.number(), task.wave(), task.action(), task.title(), task.items(), task.objects(), after, task.resolution()));
		}
		return all;
	}

	private static int any(List<PlanTask> tasks, Random random) {
		return random.nextInt(tasks.size());
	}

	private static List<PlanTask> with(List<PlanTask> tasks, int at, int wave) {
		return tasks.get(at).action() == Action.CHANGE ? tasks : replaced(tasks, tasks.get(at), with(tasks.get(at), wave));
	}

	private static PlanTask with(PlanTask task, int wave) {
		return new PlanTask(task.number(), wave, task.action(), task.title(), task.items(), task.objects(), task.after(), task.resolution());
	}

	private static List<PlanTask> replaced(List<PlanTask> tasks, PlanTask old, PlanTask fresh) {
		return tasks.stream().map(task -> task.number() == old.number() ? fresh : task).toList();
	}

	private static PlanTask provider(PlanTask task, ManagedObject other, PlainTopology source) {
		List<Dependency> bounds = new ArrayList<>();
		for (ObjectRef bound : source.needed(other.ref(), Set.of(DependencyKind.BOUNDED_BY)))
			bounds.add(new Dependency(other.ref(), bound, DependencyKind.BOUNDED_BY));
		ManagedObject lent = other.with(Attributes.SHARED_WITH, RandomMigration.NEW).with(Attributes.HEALTH, "");
		List<NewObject> objects = task.action() == Action.SHARE ? List.of(new NewObject(lent, bounds)) : List.of();
		return new PlanTask(task.number(), task.wave(), task.action(), task.action() + " " + other.ref(), List.of(other.ref()), objects, task.after());
	}
}
