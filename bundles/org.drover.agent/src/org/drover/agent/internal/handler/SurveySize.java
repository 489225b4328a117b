package org.drover.agent.internal.handler;

import java.util.ArrayList;
import java.util.List;

import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.SoftwareFacts;
import org.drover.agent.protocol.Survey;
import org.drover.agent.protocol.SurveyTask;
import org.drover.agent.protocol.TaskReport;
import org.drover.agent.protocol.TaskReport.Outcome;

/** Surveys that one message can carry. */
public final class SurveySize {

	/** Bytes; a message takes more, and a status has a little beside the survey. */
	private static final int MOST = 3 << 20;

	private SurveySize() {
	}

	/** The same, with fewer applications where it is too long, and a report that says so. */
	public static Survey fit(Survey survey) {
		Survey fitting = survey;
		while (ProtocolJson.write(fitting).length > MOST && !fitting.software().applications().isEmpty())
			fitting = halved(fitting, survey.software().applications().size());
		return fitting;
	}

	private static Survey halved(Survey survey, int all) {
		List<SoftwareFacts.Application> applications = survey.software().applications();
		List<SoftwareFacts.Application> fewer = applications.subList(0, applications.size() / 2);
		List<TaskReport> reports = new ArrayList<>();
		for (TaskReport report : survey.tasks())
			reports.add(report.task() == SurveyTask.APPLICATIONS
					? new TaskReport(report.task(), Outcome.PARTLY, "of " + all + " applications only " + fewer.size() + " fit into a message", report.took())
					: report);
		return new Survey(survey.taken(), reports, survey.hardware(), survey.system(), survey.network(), survey.storage(), survey.accounts(),
				new SoftwareFacts(survey.software().services(), fewer));
	}
}
