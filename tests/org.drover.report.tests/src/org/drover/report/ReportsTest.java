package org.drover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.migration.JobDescription.FoundViolation;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.report.ReportModel.Fact;
import org.drover.report.ReportModel.Finding;
import org.drover.report.ReportModel.Section;
import org.drover.report.ReportModel.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of report says of a project. */
class ReportsTest {

	@TempDir
	private Path parent;
	private ReportProject project;

	@AfterEach
	void close() throws DroverException {
		if (project != null)
			project.close();
	}

	@Test
	void theWholeMigrationIsSummedUp() throws DroverException {
		moved();
		ReportModel report = report(ReportKind.EXECUTIVE);
		assertEquals("All clients have moved: 1.", report.verdict().sentence());
		assertEquals(List.of("legacy", "new"), report.asOf().stream().map(ReportModel.AsOf::source).toList());
		assertEquals(1, fact(report, "summary", "clients").value());
		assertEquals("of 1 (100 %)", fact(report, "summary", "clients").note());
		assertEquals("2.5 kB", fact(report, "summary", "bytes").value());
		assertEquals(List.of("client", 1, 1), table(report, "migrated-by-kind").rows().getFirst());
		assertTrue(findings(report).getFirst().what().contains("2 objects are obsolete"), findings(report)::toString);
		assertEquals(Set.of("items-by-job"), Set.copyOf(section(report, "jobs").charts().stream().map(Chart::id).toList()));
	}

	@Test
	void aJobThatFailedNeedsADecision() throws DroverException {
		project = ReportProject.gathered(parent.resolve("p"));
		project.run(project.plan(), "the disk is full");
		ReportModel summary = report(ReportKind.EXECUTIVE);
		assertEquals(Tone.BAD, summary.verdict().tone());
		assertTrue(summary.verdict().sentence().endsWith("1 job needs a decision."), summary.verdict().sentence());
		assertEquals(Tone.BAD, findings(summary).getFirst().tone());
		ReportModel result = report(ReportKind.JOB);
		assertEquals(List.of("Move 1 client", 3, "the disk is full"), table(result, "failed-tasks").rows().getFirst());
		assertEquals("1 item failed: task 4 failed: the disk is full.", findings(result).getFirst().what());
	}

	@Test
	void aPlanSaysWhatMovesInWhichOrder() throws DroverException {
		project = ReportProject.gathered(parent.resolve("p"));
		project.plan();
		ReportModel report = report(ReportKind.PLAN);
		assertEquals("Plan: Move All PCs to DRV", report.title());
		assertEquals(Tone.GOOD, report.verdict().tone());
		assertEquals(List.of("All PCs", "collection", "CAS00015"), table(report, "selection").rows().getFirst());
		assertEquals(List.of(List.of("Wave 1", "Create objects", 2, ""), List.of("Wave 2", "Copy content", 1, ""), List.of("Wave 3", "Move clients", 1,
				"no more than 1 client is to move together")),
				table(report, "waves").rows());
		assertEquals("DP1 may be short of room.", findings(report).getFirst().what());
	}

	@Test
	void aPlanThatBreaksContinuitySaysHow() throws DroverException {
		project = ReportProject.gathered(parent.resolve("p"));
		project.plan(new FoundViolation("V1", "Windows 11 in CAS", 1, "content", 3, "PC1 has no content between wave 2 and wave 3."));
		ReportModel report = report(ReportKind.PLAN);
		assertEquals(Tone.BAD, report.verdict().tone());
		assertEquals(new Finding(Tone.BAD, "PC1 has no content between wave 2 and wave 3.",
				"Change the selection or the limits and plan again, or overrule it by name and with a reason."), findings(report).getFirst());
		assertEquals("V1", table(report, "violations-found").rows().getFirst().getFirst());
		assertTrue(report(ReportKind.RUNBOOK).verdict().sentence().startsWith("Do not start: the plan breaks continuity in 1 way."));
	}

	@Test
	void aRunBookHasAChecklistForEachWave() throws DroverException {
		project = ReportProject.gathered(parent.resolve("p"));
		project.plan();
		ReportModel report = report(ReportKind.RUNBOOK);
		assertEquals(List.of("before", "wave-1", "wave-2", "wave-3", "trouble", "after"), report.sections().stream().map(Section::id).toList());
		assertEquals(List.of(3, "Admit 1 client", 0, "2", "queued", ""), table(report, "wave-2-steps").rows().getLast());
		assertEquals(ReportModel.Cells.BLANK, table(report, "wave-2-checks").columns().getLast().cells());
		assertTrue(table(report, "what-to-do").rows().toString().contains("job undo 1 --to-wave N"));
		assertEquals(List.of("2 items in 1 step.", "1 item in 2 steps.", "1 item in 1 step. It ends here: no more than 1 client is to move together."),
				report.sections().subList(1, 4).stream().map(Section::lead).toList());
	}

	@Test
	void whatChangedOnEitherSideHasDrifted() throws DroverException {
		moved();
		Instant later = Instant.now().plus(Duration.ofMinutes(5));
		ManagedObject renamed = ManagedObject.of(ReportProject.PACKAGE.kind(), ReportProject.PACKAGE.key(), "Office 2", "4", Map.of("vendor", "Contoso"));
		project.gather("legacy", "CAS", later, renamed, ReportProject.COLLECTION);
		project.gather("new", "DRV", later, ReportProject.CLIENT, ReportProject.PACKAGE.with("vendor", "Fabrikam"));
		ReportModel report = report(ReportKind.DRIFT);
		assertEquals("3 changes since the migration, among 3 objects.", report.verdict().sentence());
		assertEquals(List.of("name was '=Office' and is 'Office 2'; version was '3' and is '4'"), changes(report, "legacy"));
		assertEquals(Set.of("vendor was 'Contoso' and is 'Fabrikam'", "is no longer there"), Set.copyOf(changes(report, "new")));
	}

	@Test
	void whatWasNotGatheredSinceIsNotKnown() throws DroverException {
		moved();
		ReportModel report = report(ReportKind.DRIFT);
		assertEquals(Tone.NEUTRAL, report.verdict().tone());
		assertTrue(report.verdict().sentence().startsWith("Of 3 objects nothing can be said"), report.verdict().sentence());
		assertEquals("Gather legacy and write the report again.", findings(report).getFirst().advice());
		assertEquals("3 not known", fact(report, "summary", "changed-new").note());
	}

	@Test
	void whatIsAsItWasHasNotDrifted() throws DroverException {
		moved();
		Instant later = Instant.now().plus(Duration.ofMinutes(5));
		project.gather("legacy", "CAS", later, ReportProject.PACKAGE, ReportProject.COLLECTION);
		project.gather("new", "DRV", later, ReportProject.CLIENT, ReportProject.PACKAGE, ReportProject.COLLECTION);
		assertEquals(Tone.GOOD, report(ReportKind.DRIFT).verdict().tone());
	}

	@Test
	void obsoleteObjectsComeWithTheEvidence() throws DroverException {
		project = ReportProject.gathered(parent.resolve("p"));
		ReportModel report = report(ReportKind.OBSOLETE);
		assertEquals("Of 5 objects in legacy, 2 are obsolete. Migrations leave what is obsolete where it is.", report.verdict().sentence());
		assertEquals(List.of("PC2", "client", "GUID:2", "decommissioned (v_R_System.Decommissioned0)"), table(report, "obsolete-objects").rows().getFirst());
		assertEquals(1500L, fact(report, "summary", "content").value());
		assertEquals(List.of("package:CAS00001", "references", "package:CAS00FFF"), table(report, "dangling-dependencies").rows().getFirst());
		assertTrue(findings(report).getFirst().what().startsWith("1 obsolete client is still listed"), findings(report)::toString);
	}

	@Test
	void anAuditShowsEveryLineAndThatTheyAreSound() throws DroverException {
		moved();
		project.store().note("1", "overruled", "V1: the pilot users know");
		ReportModel report = report(ReportKind.AUDIT);
		assertEquals(Tone.GOOD, report.verdict().tone());
		assertEquals(1L, fact(report, "summary", "overruled").value());
		assertEquals(project.store().journal("1").size(), table(report, "lines").rows().size());
		assertTrue(table(report, "lines").rows().toString().contains("Copy content of CAS00001"));
		assertEquals("V1: the pilot users know", table(report, "decisions").rows().getLast().getLast());
		assertEquals("sound", table(report, "journals").rows().getFirst().get(2));
	}

	@Test
	void anAuditTellsTampering() throws DroverException {
		moved();
		report(ReportKind.AUDIT);
		project.project().jdbc().update("UPDATE journal SET detail = 'nothing happened' WHERE event = 'created'");
		ReportModel report = report(ReportKind.AUDIT);
		assertEquals(Tone.BAD, report.verdict().tone());
		assertEquals("tampered with", table(report, "journals").rows().getFirst().get(2));
		assertEquals(Tone.BAD, findings(report).getFirst().tone());
	}

	@Test
	void aProjectWithoutJobsHasAnAuditAndNothingOnJobs() throws DroverException {
		project = ReportProject.empty(parent.resolve("p"));
		assertEquals(Tone.NEUTRAL, report(ReportKind.AUDIT).verdict().tone());
		for (ReportKind kind : EnumSet.complementOf(EnumSet.of(ReportKind.AUDIT)))
			assertTrue(assertThrows(DroverException.class, () -> report(kind)).getMessage().startsWith("there is nothing to report yet: "), kind::name);
	}

	@Test
	void allKindsCanBeWrittenAsEverything() throws DroverException {
		moved();
		for (ReportKind kind : ReportKind.values()) {
			ReportModel report = report(kind);
			assertEquals(kind.label(), report.kind());
			assertFalse(ReportWriter.write(report, parent.resolve(kind.label()), EnumSet.allOf(Format.class)).isEmpty());
		}
	}

	@Test
	void kindsAreNamedInLowerCase() throws DroverException {
		assertEquals(Set.of(ReportKind.PLAN, ReportKind.RUNBOOK), ReportKind.parse("runbook, Plan"));
		assertEquals(Set.of(ReportKind.values()), ReportKind.parse("all"));
		assertEquals("'weekly' is no kind of report: choose among executive, plan, job, runbook, drift, obsolete, audit, or all",
				assertThrows(DroverException.class, () -> ReportKind.parse("weekly")).getMessage());
	}

	private void moved() throws DroverException {
		project = ReportProject.gathered(parent.resolve("p"));
		project.run(project.plan(), "");
	}

	private ReportModel report(ReportKind kind) throws DroverException {
		return project.reports().of(kind, Optional.empty());
	}

	private static List<String> changes(ReportModel report, String side) {
		return table(report, "changed-in-" + side).rows().stream().map(row -> row.get(3).toString()).toList();
	}

	private static Section section(ReportModel report, String id) {
		return report.sections().stream().filter(section -> section.id().equals(id)).findFirst().orElseThrow();
	}

	private static Fact fact(ReportModel report, String section, String id) {
		return section(report, section).facts().stream().filter(fact -> fact.id().equals(id)).findFirst().orElseThrow();
	}

	private static Table table(ReportModel report, String id) {
		return report.sections().stream().flatMap(section -> section.tables().stream()).filter(table -> table.id().equals(id)).findFirst().orElseThrow();
	}

	private static List<Finding> findings(ReportModel report) {
		return report.sections().stream().flatMap(section -> section.findings().stream()).toList();
	}
}
