package org.drover.ui.jobs.internal.wizard;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.migration.Forecast;
import org.drover.model.ObjectRef;
import org.drover.plan.PlanOptions;
import org.drover.ui.jobs.internal.plan.Overrules;
import org.drover.ui.jobs.internal.run.RunChoice;
import org.drover.ui.jobs.internal.run.WaveTimes;
import org.eclipse.swt.widgets.Display;

/** What the wizard's pages share: what was asked, how it is to be planned and run, and the plan. For the UI thread. */
final class MoveModel {

	private static final int REPLAN_DELAY_MS = 500;

	private final MoveRequest request;
	private final Display display;
	private final Overrules overrules = new Overrules();
	private final List<Runnable> listeners = new ArrayList<>();
	private final Wishes wishes;
	private RunChoice choice = RunChoice.now(LocalDateTime.now());
	private PlanResult result;
	/** Of the result and the choice; null until it is asked for. */
	private Forecast forecast;
	private Exception problem;
	private PlanRun running;
	private String news = "";
	private String unreadable = "";
	private int generation;
	private boolean waiting;
	private boolean closed;

	MoveModel(MoveRequest request, Display display) {
		this.request = request;
		this.display = display;
		this.wishes = new Wishes(request.selection());
	}

	MoveRequest request() {
		return request;
	}

	/** Whether nothing is chosen yet that could be planned. */
	boolean isNothing() {
		return wishes.isNothing();
	}

	/** What is to be planned; sorts what was chosen. */
	Asked wanted() {
		return wishes.all();
	}

	Overrules overrules() {
		return overrules;
	}

	PlanOptions options() {
		return wishes.options();
	}

	/** When the job is to be run, and how. */
	RunChoice choice() {
		return choice;
	}

	void choose(RunChoice other) {
		if (other.equals(choice))
			return;
		choice = other;
		forecast = null;
		changed();
	}

	/** Whether an object was taken out of the move. */
	boolean isExcluded(ObjectRef object) {
		return wishes.isExcluded(object);
	}

	/** Whether an object can be: what was chosen itself cannot. */
	boolean canExclude(ObjectRef object) {
		boolean chosen = result != null && Collections.binarySearch(result.selection().chosen(), object) >= 0;
		return !chosen && wishes.canExclude(object);
	}

	/** The query whose objects are chosen, too. */
	Optional<String> query() {
		return wishes.query();
	}

	/** Chooses what a query of the project picks, too, and plans anew. */
	void choose(Optional<String> query) {
		if (wishes.query(query))
			plan();
	}

	/** Services that are chosen, too. */
	Set<ObjectRef> services() {
		return wishes.services();
	}

	/** Chooses these services, too, and plans anew. */
	void chooseServices(Set<ObjectRef> services) {
		if (wishes.services(services))
			plan();
	}

	/** Whether what has changed since it was migrated is chosen, too. */
	boolean choosesModified() {
		return wishes.isModified();
	}

	/** Chooses that or not, and plans anew. */
	void chooseModified(boolean value) {
		if (wishes.modified(value))
			plan();
	}

	/** Takes objects out of the move, and plans anew. */
	void exclude(Collection<ObjectRef> objects) {
		if (wishes.exclude(objects))
			plan();
	}

	/** Takes objects along again. */
	void include(Collection<ObjectRef> objects) {
		if (wishes.include(objects))
			plan();
	}

	/** Whether nothing moves but what was chosen. */
	boolean isAlone() {
		return wishes.isAlone();
	}

	/** Moves what is needed along or not, and plans anew. */
	void alone(boolean value) {
		if (wishes.alone(value))
			plan();
	}

	/** When each wave of the plan may begin and end as things are chosen; empty where nobody knows how long they take. */
	List<WaveTimes.Span> times(Instant now) {
		return forecast().map(forecast -> WaveTimes.of(forecast.waves(), choice.begin(now, ZoneId.systemDefault()), choice.open())).orElse(List.of());
	}

	/** What the plan may take; empty where there is none. */
	Optional<Forecast> forecast() {
		if (forecast == null && result != null)
			forecast = result.experience().forecast(result.plan(), request.estate(), choice.itemsPerSecond(), choice.effort());
		return Optional.ofNullable(forecast);
	}

	/** The last plan; of earlier options while it is planned anew. */
	Optional<PlanResult> result() {
		return Optional.ofNullable(result);
	}

	/** Why it could not be planned. */
	Optional<Exception> problem() {
		return Optional.ofNullable(problem);
	}

	boolean planning() {
		return running != null || waiting;
	}

	String news() {
		return news;
	}

	/** Called after anything has changed. */
	void onChange(Runnable listener) {
		listeners.add(listener);
	}

	void changed() {
		if (!closed)
			List.copyOf(listeners).forEach(Runnable::run);
	}

	/** What cannot be read of what a person wrote, in words; empty where all can. The plan is of what could be read before. */
	String unreadable() {
		return unreadable;
	}

	void unreadable(String sentence) {
		if (sentence.equals(unreadable))
			return;
		unreadable = sentence;
		changed();
	}

	/** Plans with other options, after a moment in which more of them may be changed. */
	void plan(PlanOptions other) {
		if (!wishes.use(other))
			return;
		waiting = true;
		int asked = ++generation;
		changed();
		display.timerExec(REPLAN_DELAY_MS, () -> {
			if (asked == generation && !closed)
				plan();
		});
	}

	/** Plans now; an earlier planning that still goes on is given up. */
	void plan() {
		stop();
		int asked = ++generation;
		problem = null;
		waiting = false;
		if (!wishes.isNothing()) {
			running = new PlanRun(request, wanted(), text -> inUi(asked, () -> news(text)), (found, failure) -> inUi(asked, () -> ended(found, failure)));
			running.schedule();
		}
		changed();
	}

	/** Gives the planning up; the last plan stays. */
	void cancelPlanning() {
		stop();
		generation++;
		waiting = false;
		goBack();
		changed();
	}

	/** What was asked for is again what the last plan was made of. */
	private void goBack() {
		if (result != null)
			wishes.goBack(result.asked(), result.found());
	}

	/** Why the wizard cannot be finished now, in words; empty where it can. */
	Optional<String> objection() {
		if (wishes.isNothing())
			return Optional.of(Messages.MoveModel_nothing);
		if (choice.when() == RunChoice.When.TELL_ONLY)
			return Optional.empty();
		if (planning())
			return Optional.of(Messages.MoveModel_planning);
		if (!unreadable.isEmpty())
			return Optional.of(unreadable);
		if (problem != null || result == null)
			return Optional.of(Messages.MoveModel_noPlan);
		Optional<String> time = choice.objection(LocalDateTime.now());
		return choice.runs() ? time.or(() -> overrules.objection(result.continuity().ids())) : time;
	}

	void close() {
		closed = true;
		generation++;
		stop();
	}

	private void stop() {
		if (running != null)
			running.cancel();
		running = null;
	}

	private void news(String text) {
		news = text;
		changed();
	}

	private void ended(PlanResult found, Exception failure) {
		running = null;
		problem = failure;
		if (failure != null)
			goBack();
		if (found != null) {
			result = found;
			wishes.found(found.found());
			forecast = null;
			overrules.keepOnly(found.continuity().ids());
		}
		changed();
	}

	private void inUi(int asked, Runnable runnable) {
		if (!display.isDisposed())
			display.asyncExec(() -> {
				if (asked == generation && !closed)
					runnable.run();
			});
	}
}
