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
		List<Column> columns = List.of(Column.text("name", Messages.Rows_job), Column.text("job", Messages.Rows_id), Column.number("wave", Messages.JobRows_wave),
				Column.text("who", Messages.JobRows_who), Column.number("clients", Messages.JobRows_clients), Column.text("need", Messages.JobRows_missed),
				Column.text("explanation", Messages.JobRows_explanation));
		return Rows.plain(new Table("violations", Messages.JobRows_violations, columns, rows, checked(jobs)));
	}

	private static String checked(List<JobFigures> jobs) {
		long needs = jobs.stream().map(JobFigures::description).map(JobDescription::continuity).mapToLong(JobDescription.Checked::requirements).sum();
		return Words.say(Messages.JobRows_noViolations, needs, jobs.size());
	}

	public static Rows content(List<JobFigures> jobs) {
		List<List<Object>> rows = jobs.stream().map(job -> List.<Object>of(job.job().name(), job.job().id(), job.content().packages(), job.content().copied(),
				job.reused(), Words.bytes(job.content().bytes()))).toList();
		List<Column> columns = List.of(Column.text("name", Messages.Rows_job), Column.text("job", Messages.Rows_id),
				Column.number("needed", Messages.JobRows_needed), Column.number("copied", Messages.JobRows_copied), Column.number("saved", Messages.JobRows_saved),
				Column.text("sent", Messages.JobRows_sent));
		return Rows.plain(new Table("content", Messages.JobRows_content, columns, rows, Messages.JobRows_noJob));
	}

	public static Rows waves(List<JobFigures> jobs) {
		List<List<Object>> rows = new ArrayList<>();
		for (JobFigures job : jobs) {
			for (WaveFigures wave : job.waves())
				rows.add(List.of(wave.wave().title(), wave.wave().number(), job.job().name(), job.job().id(), wave.clients().migrated(), wave.clients().total(),
						wave.objects().migrated(), wave.objects().total()));
		}
		List<Column> columns = List.of(Column.text("title", Messages.JobRows_wave), Column.number("number", Messages.JobRows_number),
				Column.text("name", Messages.Rows_job), Column.text("job", Messages.Rows_id), Column.number("clients", Messages.JobRows_clientsMigrated),
				Column.number("all-clients", Messages.JobRows_of), Column.number("objects", Messages.JobRows_objectsMigrated),
				Column.number("all-objects", Messages.JobRows_of));
		return Rows.plain(new Table("waves", Messages.JobRows_waves, columns, rows, Messages.JobRows_noJob));
	}

	public static Rows blockers(List<Blocker> blockers) {
		List<List<Object>> rows = blockers.stream().map(blocker -> List.<Object>of(blocker.what(), blocker.advice(), blocker.items(), blocker.job())).toList();
		List<Column> columns = List.of(Column.text("what", Messages.JobRows_what), Column.text("advice", Messages.JobRows_advice),
				Column.number("items", Messages.JobRows_items), Column.text("job", Messages.Rows_job));
		return Rows.plain(new Table("blockers", Messages.JobRows_blockers, columns, rows, Messages.JobRows_noBlockers));
	}

	/** @param job whose plan leaves it where it is */
	public static Rows left(JobFigures job, Reason reason, String title) {
		List<Left> left = job.description().left().stream().filter(each -> each.reason() == reason).toList();
		List<List<Object>> rows = left.stream()
				.map(each -> List.<Object>of(each.name(), KindWords.one(each.ref().kind()), each.ref().key(), each.detail())).toList();
		List<Column> columns = List.of(Column.text("name", Messages.Rows_name), Column.text("kind", Messages.Rows_kind), Column.text("key", Messages.Rows_key),
				Column.text("detail", Messages.JobRows_why));
		List<ObjectRef> refs = left.stream().map(Left::ref).toList();
		return new Rows(new Table("left", Words.say(Messages.JobRows_left, title, job.job().id()), columns, rows, Messages.Rows_none),
				job.description().sourceName(), refs);
	}
}
