package org.drover.ui.dashboard.internal.rows;

import java.util.ArrayList;
import java.util.List;

import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.WaveFigures;
import org.drover.model.ObjectRef;
import org.drover.plan.Left;
import org.drover.plan.Left.Reason;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Table;
import org.drover.ui.dashboard.internal.figures.Blocker;
import org.drover.ui.dashboard.internal.figures.JobFigures;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;

/** What jobs say of themselves. */
public final class JobRows {

	private JobRows() {
	}

	public static Rows continuity(List<JobFigures> jobs) {
		List<List<Object>> rows = new ArrayList<>();
		for (JobFigures job : jobs) {
			for (FoundViolation violation : job.description().violations())
				rows.add(List.of(job.job().name(), job.job().id(), violation.wave(), violation.clientClass(), violation.clients(), violation.requirement(),
						violation.explanation()));
		}
		List<Column> columns = List.of(Column.text("name", "Job"), Column.text("job", "Id"), Column.number("wave", "Wave"), Column.text("who", "Who"),
				Column.number("clients", "Clients"), Column.text("need", "What they would miss"), Column.text("explanation", "How it would come to that"));
		return Rows.plain(new Table("violations", "Continuity violations in plans", columns, rows, "None: " + checked(jobs) + '.'));
	}

	private static String checked(List<JobFigures> jobs) {
		long needs = jobs.stream().map(JobFigures::description).map(JobDescription::continuity).mapToLong(JobDescription.Checked::requirements).sum();
		return Words.count(needs, "need") + " of clients were checked in " + Words.count(jobs.size(), "plan");
	}

	public static Rows content(List<JobFigures> jobs) {
		List<List<Object>> rows = jobs.stream().map(job -> List.<Object>of(job.job().name(), job.job().id(), job.content().packages(), job.content().copied(),
				job.reused(), Words.bytes(job.content().bytes()))).toList();
		List<Column> columns = List.of(Column.text("name", "Job"), Column.text("job", "Id"), Column.number("needed", "Contents needed"), Column.number("copied", "Copied"),
				Column.number("saved", "Not sent again"), Column.text("sent", "Sent"));
		return Rows.plain(new Table("content", "Content, by job", columns, rows, "No job has been made."));
	}

	public static Rows waves(List<JobFigures> jobs) {
		List<List<Object>> rows = new ArrayList<>();
		for (JobFigures job : jobs) {
			for (WaveFigures wave : job.waves())
				rows.add(List.of(wave.wave().title(), wave.wave().number(), job.job().name(), job.job().id(), wave.clients().migrated(), wave.clients().total(),
						wave.objects().migrated(), wave.objects().total()));
		}
		List<Column> columns = List.of(Column.text("title", "Wave"), Column.number("number", "Number"), Column.text("name", "Job"), Column.text("job", "Id"),
				Column.number("clients", "Clients migrated"), Column.number("all-clients", "of"), Column.number("objects", "Objects migrated"),
				Column.number("all-objects", "of"));
		return Rows.plain(new Table("waves", "Waves of all jobs", columns, rows, "No job has been made."));
	}

	public static Rows blockers(List<Blocker> blockers) {
		List<List<Object>> rows = blockers.stream().map(blocker -> List.<Object>of(blocker.what(), blocker.advice(), blocker.items(), blocker.job())).toList();
		List<Column> columns = List.of(Column.text("what", "What"), Column.text("advice", "What to do"), Column.number("items", "Items held up"), Column.text("job", "Job"));
		return Rows.plain(new Table("blockers", "What stands in the way", columns, rows, "Nothing stands in the way."));
	}

	/** @param job whose plan leaves it where it is */
	public static Rows left(JobFigures job, Reason reason, String title) {
		List<Left> left = job.description().left().stream().filter(each -> each.reason() == reason).toList();
		List<List<Object>> rows = left.stream()
				.map(each -> List.<Object>of(each.name(), KindWords.one(each.ref().kind()), each.ref().key(), each.detail())).toList();
		List<Column> columns = List.of(Column.text("name", "Name"), Column.text("kind", "Kind"), Column.text("key", "Identifier"), Column.text("detail", "Why"));
		List<ObjectRef> refs = left.stream().map(Left::ref).toList();
		return new Rows(new Table("left", title + " (job " + job.job().id() + ')', columns, rows, "None."), job.description().sourceName(), refs);
	}
}
