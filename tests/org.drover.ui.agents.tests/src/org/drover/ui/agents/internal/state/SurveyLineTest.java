package org.drover.ui.agents.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.drover.agent.protocol.HardwareFacts;
import org.drover.agent.protocol.HardwareFacts.Processor;
import org.drover.agent.protocol.Survey;
import org.drover.agent.protocol.SurveyTask;
import org.drover.agent.protocol.TaskReport;
import org.drover.agent.protocol.TaskReport.Outcome;
import org.drover.ui.look.Tint;
import org.junit.jupiter.api.Test;

class SurveyLineTest {

	@Test
	void whatWasFoundIsSummedUp() {
		SurveyLine line = line(new TaskReport(SurveyTask.HARDWARE, Outcome.SURVEYED, "", 5));
		assertEquals(new SurveyLine("Hardware", "Surveyed", Tint.GOOD, "Acme R1, 12 cores, 8.00 GB of memory",
				"Acme R1\nProcessor P, 8 cores, 16 threads\nProcessor P, 4 cores, 8 threads"), line);
	}

	@Test
	void whatWasNotSurveyedSaysWhy() {
		SurveyLine line = line(new TaskReport(SurveyTask.FILE_SYSTEMS, Outcome.NOT_PERMITTED, "mounts cannot be read", 5));
		assertEquals(new SurveyLine("File systems", "Not permitted", Tint.WARNING, "Mounts cannot be read", "Mounts cannot be read"), line);
	}

	@Test
	void whatIsThereInPartSaysBoth() {
		assertEquals("0 disks, 0 bytes. No SAN", line(new TaskReport(SurveyTask.DISKS, Outcome.PARTLY, "no SAN", 5)).text());
	}

	@Test
	void everyTaskAndOutcomeHasWords() {
		List<TaskReport> reports = Arrays.stream(SurveyTask.values())
				.flatMap(task -> Arrays.stream(Outcome.values()).map(outcome -> new TaskReport(task, outcome, "", 1))).toList();
		Survey survey = new Survey(Agents.NOON, reports, null, null, null, null, null, null);
		assertEquals(reports.size(), SurveyLine.of(survey).stream().filter(line -> !line.task().isEmpty() && !line.outcome().isEmpty()).count());
	}

	private static SurveyLine line(TaskReport report) {
		HardwareFacts hardware = new HardwareFacts("Acme", "R1", "", "", null,
				List.of(new Processor("P", "", "", 8, 16, 0), new Processor("P", "", "", 4, 8, 0)), 8_000_000_000L, List.of(), List.of());
		return SurveyLine.of(new Survey(Agents.NOON, List.of(report), hardware, null, null, null, null, null)).getFirst();
	}
}
