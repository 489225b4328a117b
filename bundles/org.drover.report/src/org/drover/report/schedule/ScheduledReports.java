package org.drover.report.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.report.internal.schedule.ScheduleText;
import org.drover.store.Document;
import org.drover.store.DocumentTable;
import org.drover.store.Project;
import org.drover.task.RoutineEntry;
import org.drover.task.RoutineQueue;

/** The schedules of a project, which its managers follow: see {@link ReportRoutine}. Usable from several threads. */
public final class ScheduledReports {

	/** Of documents, and of entries in the queue. */
	static final String KIND = "report-schedule";

	private final DocumentTable documents;
	private final RoutineQueue queue;

	public ScheduledReports(Project project) {
		this.documents = project.documents();
		this.queue = new RoutineQueue(project, KIND);
	}

	/** By the clock that schedules are followed by. */
	public Instant now() throws DroverException {
		return queue.now();
	}

	/**
	 * Has reports written from now on.
	 *
	 * @return when first
	 * @throws DroverException also where there is one of this name, or one that writes to the same folder
	 */
	public Instant add(ReportSchedule schedule) throws DroverException {
		for (ScheduledReport other : list()) {
			if (other.schedule().folder().equals(schedule.folder()) && !other.schedule().name().equals(schedule.name()))
				throw new DroverException("the schedule " + other.schedule().name() + " writes to " + schedule.folder() + " already: choose another folder");
		}
		documents.create(KIND, schedule.name(), ScheduleText.write(schedule, Optional.empty()));
		Instant due = schedule.rhythm().next(now());
		queue.add(schedule.name(), due);
		return due;
	}

	/** Has no more of these reports written; those that are there stay. @return whether there was such a schedule */
	public boolean remove(String name) throws DroverException {
		boolean known = documents.find(KIND, name).isPresent();
		documents.delete(KIND, name);
		queue.remove(name);
		return known;
	}

	/**
	 * Has these reports written now; at their next time they are written all the same.
	 *
	 * @throws DroverException also where they are being written
	 */
	public void runNow(String name) throws DroverException {
		if (documents.find(KIND, name).isEmpty())
			throw new DroverException("there is no schedule " + name + ": it has been removed");
		Instant now = now().truncatedTo(ChronoUnit.SECONDS);
		if (!queue.add(name, now) && !queue.move(name, now))
			throw new DroverException("the reports of " + name + " are being written already: wait until they are there");
	}

	/** By name. */
	public List<ScheduledReport> list() throws DroverException {
		Map<String, RoutineEntry> entries = queue.list().stream().collect(Collectors.toMap(RoutineEntry::id, Function.identity()));
		List<ScheduledReport> all = new ArrayList<>();
		for (Document document : documents.list(KIND)) {
			Optional<RoutineEntry> entry = Optional.ofNullable(entries.get(document.name()));
			all.add(new ScheduledReport(ScheduleText.schedule(document), entry.map(RoutineEntry::due), entry.flatMap(RoutineEntry::manager),
					ScheduleText.last(document)));
		}
		return List.copyOf(all);
	}

	/** Whether there are any. */
	public boolean any() throws DroverException {
		return !documents.list(KIND).isEmpty();
	}

	Optional<ReportSchedule> find(String name) throws DroverException {
		Optional<Document> document = documents.find(KIND, name);
		return document.isEmpty() ? Optional.empty() : Optional.of(ScheduleText.schedule(document.get()));
	}

	/** Keeps what became of a schedule, unless it is another one by now, or more has become of it since. */
	void keep(ReportSchedule schedule, ScheduleOutcome outcome) throws DroverException {
		Optional<Document> document = documents.find(KIND, schedule.name());
		if (document.isEmpty() || !ScheduleText.schedule(document.get()).equals(schedule)
				|| ScheduleText.last(document.get()).filter(last -> last.at().isAfter(outcome.at())).isPresent())
			return;
		documents.save(document.get(), ScheduleText.write(schedule, Optional.of(outcome)));
	}
}
