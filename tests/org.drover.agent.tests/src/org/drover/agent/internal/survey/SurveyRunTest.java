package org.drover.agent.internal.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.drover.agent.protocol.Survey;
import org.drover.agent.protocol.SurveyTask;
import org.drover.agent.protocol.TaskReport;
import org.drover.agent.protocol.TaskReport.Outcome;
import org.junit.jupiter.api.Test;

class SurveyRunTest {

	private interface Task {
		void run(Findings findings) throws IOException, Surveyor.Absent;
	}

	@Test
	void noTaskStopsAnotherAndEachIsReported() {
		Survey survey = new SurveyRun(Machine.here(), List.of(surveyor(SurveyTask.USERS, findings -> {
			throw new IllegalStateException("broken");
		}), surveyor(SurveyTask.DISKS, findings -> {
			throw new AccessDeniedException("/dev/x");
		}), surveyor(SurveyTask.SHARES, findings -> {
			throw new Surveyor.Absent("none");
		}), surveyor(SurveyTask.NETWORK, findings -> {
			findings.missing("a");
			findings.missing("a");
			findings.missing("b");
		}), surveyor(SurveyTask.RAID, findings -> {
		}), surveyor(SurveyTask.SYSTEM, findings -> {
			throw new IOException("never asked");
		}))).run(Set.of(SurveyTask.USERS, SurveyTask.DISKS, SurveyTask.SHARES, SurveyTask.NETWORK, SurveyTask.RAID));
		assertEquals(List.of("SYSTEM NOT_ASKED ", "NETWORK PARTLY a; b", "DISKS NOT_PERMITTED /dev/x may not be read", "RAID SURVEYED ",
				"SHARES ABSENT none", "USERS FAILED broken"),
				survey.tasks().stream().map(report -> report.task() + " " + report.outcome() + " " + report.why()).toList());
	}

	@Test
	void thisMachineIsSurveyed() {
		Survey survey = new SurveyRun(Machine.here()).run(Set.of());
		assertEquals(List.of(SurveyTask.values()), survey.tasks().stream().map(TaskReport::task).toList());
		assertEquals(List.of(), survey.tasks().stream().filter(report -> report.outcome() == Outcome.FAILED).toList());
		assertTrue(survey.storage().fileSystems().stream().anyMatch(each -> each.place().equals("/")));
		assertTrue(survey.software().applications().stream().anyMatch(each -> each.processes().contains(ProcessHandle.current().pid())));
	}

	@Test
	void aTreeWithoutAnythingGivesReasonsAndNoFault() {
		Survey survey = new SurveyRun(new Machine(Path.of("/nowhere"))).run(Set.of(SurveyTask.RAID, SurveyTask.VOLUMES, SurveyTask.SHARES,
				SurveyTask.SERVICES, SurveyTask.DIRECTORIES, SurveyTask.DISKS));
		assertEquals(6, survey.tasks().stream().filter(report -> report.outcome() == Outcome.ABSENT && !report.why().isEmpty()).count());
	}

	private static Surveyor surveyor(SurveyTask task, Task work) {
		return new Surveyor() {

			@Override
			public SurveyTask task() {
				return task;
			}

			@Override
			public void survey(Machine machine, Findings findings) throws IOException, Absent {
				work.run(findings);
			}
		};
	}
}
