package org.drover.agent.internal.survey;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.drover.agent.protocol.Survey;
import org.drover.agent.protocol.SurveyTask;
import org.drover.agent.protocol.TaskReport;
import org.drover.agent.protocol.TaskReport.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Surveys a machine: task by task, none of which can stop another, and reports on each. */
public final class SurveyRun {

	private static final Logger LOG = LoggerFactory.getLogger(SurveyRun.class);
	private static final int MISSED = 5;
	private static final List<Surveyor> SURVEYORS = List.of(new HardwareSurvey(), new SystemSurvey(), new NetworkSurvey(), new DiskSurvey(),
			new RaidSurvey(), new VolumeSurvey(), new FileSystemSurvey(), new ShareSurvey(), new UserSurvey(), new DirectorySurvey(),
			new ServiceSurvey(), new ApplicationSurvey());

	private final Machine machine;
	private final List<Surveyor> surveyors;

	public SurveyRun(Machine machine) {
		this(machine, SURVEYORS);
	}

	SurveyRun(Machine machine, List<Surveyor> surveyors) {
		this.machine = machine;
		this.surveyors = surveyors;
	}

	/**
	 * @param tasks empty for all
	 * @throws CancellationException where the thread was interrupted
	 */
	public Survey run(Set<SurveyTask> tasks) {
		Instant begun = Instant.now();
		Findings findings = new Findings();
		List<TaskReport> reports = new ArrayList<>();
		for (Surveyor surveyor : surveyors) {
			if (Thread.currentThread().isInterrupted())
				throw new CancellationException();
			boolean asked = tasks.isEmpty() || tasks.contains(surveyor.task());
			reports.add(asked ? run(surveyor, findings) : new TaskReport(surveyor.task(), Outcome.NOT_ASKED, "", 0));
		}
		reports.sort(Comparator.comparing(TaskReport::task));
		return new Survey(begun, reports, findings.hardware, findings.system, findings.network, findings.storage(), findings.accounts(),
				findings.software());
	}

	private TaskReport run(Surveyor surveyor, Findings findings) {
		long begun = System.nanoTime();
		Outcome outcome = Outcome.SURVEYED;
		String why = "";
		try {
			surveyor.survey(machine, findings);
		} catch (Surveyor.Absent e) {
			outcome = Outcome.ABSENT;
			why = e.getMessage();
		} catch (AccessDeniedException e) {
			outcome = Outcome.NOT_PERMITTED;
			why = e.getFile() + " may not be read";
		} catch (IOException e) {
			outcome = Outcome.FAILED;
			why = said(e);
		} catch (RuntimeException e) {
			LOG.warn("the survey's task {} failed", surveyor.task(), e);
			outcome = Outcome.FAILED;
			why = said(e);
		}
		List<String> missing = findings.takeMissing();
		if (outcome == Outcome.SURVEYED && !missing.isEmpty()) {
			outcome = Outcome.PARTLY;
			why = String.join("; ", missing.subList(0, Math.min(MISSED, missing.size())));
		}
		return new TaskReport(surveyor.task(), outcome, why, (System.nanoTime() - begun) / 1_000_000);
	}

	private static String said(Exception e) {
		return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
	}
}
