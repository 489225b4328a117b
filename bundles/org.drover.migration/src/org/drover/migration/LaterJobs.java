package org.drover.migration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.migration.UndoHold.How;
import org.drover.migration.UndoHold.LaterJob;
import org.drover.migration.UndoHold.Rest;
import org.drover.migration.internal.PlanModels;
import org.drover.migration.internal.TaskTrace;
import org.drover.migration.internal.TaskTrace.Given;
import org.drover.migration.internal.TaskTrace.Place;
import org.drover.migration.internal.TaskTrace.Use;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.Need;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Violation;
import org.drover.task.Job;
import org.drover.task.JobStore;
import org.drover.task.Task;
import org.drover.task.TaskState;

/** Which jobs rest on what is to be taken back, or on what those did that do, by what the tasks of all of them wrote and when. */
final class LaterJobs {

	/** Something that is to be taken back. */
	private record Laid(String job, Place place, Instant at, Given given) {
	}

	private record Thing(String topology, ObjectRef ref) {

		static Thing of(Place place) {
			return new Thing(place.topology(), place.ref());
		}
	}

	private final JobStore store;
	private final Map<Thing, List<Laid>> ground = new HashMap<>();
	private final Set<Thing> created = new HashSet<>();
	private Instant earliest = Instant.MAX;

	private LaterJobs(JobStore store) {
		this.store = store;
	}

	/** @param taken those of its tasks that are to be taken back */
	static LaterJobs on(JobStore store, Job job, List<Task> taken) {
		LaterJobs later = new LaterJobs(store);
		later.lay(new Acts(job, taken));
		return later;
	}

	static boolean hasEffects(Task task) {
		return task.state() != TaskState.QUEUED && task.state() != TaskState.UNDONE;
	}

	/** In the order in which they are to be undone: the latest first. */
	List<LaterJob> find() throws DroverException {
		Map<Acts, LaterJob> found = new LinkedHashMap<>();
		List<Acts> candidates = candidates();
		while (true) {
			List<Acts> more = new ArrayList<>();
			for (Acts acts : candidates) {
				Map<Place, Rest> rests = new Resting(acts).rests();
				if (rests.isEmpty())
					continue;
				found.put(acts, new LaterJob(acts.job.id(), acts.job.name(), rests.values().stream().limit(UndoHold.MOST_LISTED).toList(), rests.size()));
				more.add(acts);
			}
			if (more.isEmpty())
				return found.entrySet().stream().sorted(Comparator.comparing((Map.Entry<Acts, LaterJob> entry) -> entry.getKey().last()).reversed())
						.map(Map.Entry::getValue).toList();
			more.forEach(this::lay);
			candidates.removeAll(more);
		}
	}

	/** Whether the job, or a later one that was found, created an object, so that it would be deleted. */
	boolean creates(String topology, ObjectRef ref) {
		return created.contains(new Thing(topology, ref));
	}

	boolean createsNothing(String topology) {
		return created.stream().noneMatch(thing -> thing.topology().equals(topology));
	}

	/** Whether one of them wrote an object, or something of it. */
	boolean writes(String topology, ObjectRef ref) {
		return ground.containsKey(new Thing(topology, ref));
	}

	/** The first wave that is not all done. */
	static int wave(List<Task> tasks) {
		int last = tasks.stream().mapToInt(task -> task.spec().wave()).max().orElse(0);
		return tasks.stream().filter(task -> task.state() != TaskState.DONE).mapToInt(task -> task.spec().wave()).min().orElse(last + 1);
	}

	private List<Acts> candidates() throws DroverException {
		Set<String> laid = new HashSet<>();
		ground.values().forEach(each -> each.forEach(one -> laid.add(one.job())));
		List<Acts> candidates = new ArrayList<>();
		for (Job job : store.jobs()) {
			if (job.started().isEmpty() || laid.contains(job.id()) || job.ended().filter(end -> end.isBefore(earliest)).isPresent())
				continue;
			List<Task> tasks = store.tasks(job.id());
			if (tasks.stream().anyMatch(LaterJobs::hasEffects))
				candidates.add(new Acts(job, tasks));
		}
		return candidates;
	}

	private void lay(Acts acts) {
		for (Act act : acts.all) {
			Map<Place, Given> given = new HashMap<>();
			act.trace().given().forEach(each -> given.put(each.place(), each));
			act.trace().given().stream().filter(Given::deleted).forEach(each -> created.add(Thing.of(each.place())));
			Set<Place> places = new HashSet<>(act.trace().written());
			places.addAll(given.keySet());
			for (Place place : places)
				ground.computeIfAbsent(Thing.of(place), any -> new ArrayList<>(1)).add(new Laid(acts.job.id(), place, act.from(), given.get(place)));
			earliest = act.from().isBefore(earliest) ? act.from() : earliest;
		}
	}

	/**
	 * A task that has effects. Of one that was not finished, or not taken back to the end, nobody knows when it had them.
	 *
	 * @param from when at the earliest
	 * @param to   when at the latest
	 */
	private record Act(TaskTrace trace, Instant from, Instant to) {
	}

	/** What a job did and has not taken back. Its tasks, which may be large, are not kept. */
	private static final class Acts {

		private final Job job;
		private final int wave;
		private final List<Act> all = new ArrayList<>();
		private final Optional<JobDescription> plan;
		private ContinuityModel model;

		Acts(Job job, List<Task> tasks) {
			this.job = job;
			this.wave = LaterJobs.wave(tasks);
			this.plan = UndoChecks.plan(job);
			String source = plan.map(JobDescription::source).orElseGet(() -> UndoChecks.change(job).topology());
			String target = plan.map(JobDescription::target).orElse(source);
			Instant started = job.started().orElse(job.created());
			for (Task task : tasks.stream().filter(LaterJobs::hasEffects).toList()) {
				Instant ended = task.ended().orElse(Instant.MAX);
				all.add(new Act(TaskTrace.of(task, source, target), task.state() == TaskState.DONE ? ended : started,
						task.state() == TaskState.UNDOING ? started : ended));
			}
		}

		/** Read once, however often it is looked at. */
		ContinuityModel model(JobStore store) throws DroverException {
			if (model == null)
				model = new PlanModels(store).of(job.id());
			return model;
		}

		Instant last() {
			return all.stream().map(Act::to).max(Comparator.naturalOrder()).orElse(Instant.MIN);
		}
	}

	/** What a job rests on, of all that is to be taken back and was there when it did what it did. */
	private final class Resting {

		private final Acts acts;
		private final Map<Place, Rest> rests = new LinkedHashMap<>();

		Resting(Acts acts) {
			this.acts = acts;
		}

		Map<Place, Rest> rests() throws DroverException {
			for (Act act : acts.all) {
				for (Place place : act.trace().written())
					laid(place, act.to()).filter(laid -> !laid.place().part().equals(TaskTrace.LEFT)).forEach(laid -> add(laid, How.CHANGED, ""));
				for (Use use : act.trace().used())
					laid(use.place(), act.to()).filter(laid -> carries(laid, use)).forEach(laid -> add(laid, How.NEEDED, use.by().toString()));
			}
			if (acts.plan.isPresent())
				served(acts.plan.get());
			return rests;
		}

		/** What an object that is only written again needs, it needed before. */
		private boolean carries(Laid laid, Use use) {
			boolean there = laid.place().part().isEmpty() || laid.place().part().equals(use.place().part());
			return there && laid.given() != null && !writes(use.place().topology(), use.by());
		}

		private Stream<Laid> laid(Place place, Instant before) {
			return ground.getOrDefault(Thing.of(place), List.of()).stream()
					.filter(laid -> laid.place().overlaps(place) && laid.at().isBefore(before));
		}

		private void add(Laid laid, How how, String who) {
			rests.putIfAbsent(laid.place(), new Rest(laid.place().toString(), laid.job(), how, who));
		}

		/** Clients that have moved and would be without something, by the plan that moved them: it need not be the job's own doing that it is there. */
		private void served(JobDescription plan) throws DroverException {
			if (!mayServe(plan))
				return;
			ContinuityModel model = acts.model(store);
			Map<Integer, Laid> lost = new TreeMap<>();
			Set<ObjectRef> shared = shared(model);
			for (int supply = 0; supply < model.supplies().size(); supply++) {
				int place = supply;
				lost(model.supplies().get(supply), shared, plan).ifPresent(laid -> lost.put(place, laid));
			}
			if (lost.isEmpty())
				return;
			Set<String> anyway = model.check(acts.wave, Set.of()).violations().stream().map(Violation::id).collect(Collectors.toSet());
			Map<Laid, Long> clients = new LinkedHashMap<>();
			for (Violation violation : model.check(acts.wave, lost.keySet()).violations()) {
				if (!anyway.contains(violation.id()))
					supplies(model, violation).filter(lost::containsKey).mapToObj(lost::get).distinct().forEach(laid -> clients.merge(laid, violation.clients(), Long::sum));
			}
			clients.forEach((laid, number) -> add(laid, How.SERVES, number.toString()));
		}

		/** Whether anything is to be taken away that could be a supply of a plan. */
		private boolean mayServe(JobDescription plan) {
			return ground.values().stream().flatMap(List::stream).filter(laid -> laid.given() != null).map(laid -> laid.place().topology())
					.anyMatch(topology -> topology.equals(plan.source()) || topology.equals(plan.target()));
		}

		/** @param shared providers of both sides: what lies on a point of the other topology stays there when this one withdraws its content */
		private Optional<Laid> lost(SupplyModel supply, Set<ObjectRef> shared, JobDescription plan) {
			String topology = supply.side() == Side.LEGACY ? plan.source() : plan.target();
			Optional<Laid> provider = laid(new Place(topology, supply.provider(), ""), acts.last()).filter(laid -> laid.given() != null && laid.place().part().isEmpty()).findFirst();
			if (provider.isPresent() || supply.content().isEmpty() || shared.contains(supply.provider()))
				return provider;
			return laid(new Place(topology, ObjectRef.parse(supply.content()), TaskTrace.CONTENT), acts.last())
					.filter(laid -> laid.given() != null && laid.given().version().equals(supply.version())).findFirst();
		}

		private static Set<ObjectRef> shared(ContinuityModel model) {
			Set<ObjectRef> shared = providers(model, Side.LEGACY);
			shared.retainAll(providers(model, Side.TARGET));
			return shared;
		}

		private static Set<ObjectRef> providers(ContinuityModel model, Side side) {
			return model.supplies().stream().filter(supply -> supply.side() == side).map(SupplyModel::provider).collect(Collectors.toCollection(HashSet::new));
		}

		private static IntStream supplies(ContinuityModel model, Violation violation) {
			return model.needs().stream().filter(need -> need.name().equals(violation.requirement())).map(Need::supplies).flatMap(List::stream).mapToInt(Integer::intValue);
		}
	}
}
