package org.drover.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A report such as a migration makes, with names that try to break out. */
public final class SampleReport {

	static final String SCRIPT = "<script>alert(\"x\")</script>";
	static final String FORMULA = "=cmd|' /C calc'!A0";
	static final String LINES = "two\r\nlines, \"quoted\"";

	private SampleReport() {
	}

	public static ReportModel migration() {
		return new ReportModel("job", "Migration of All Branch Workstations", Instant.parse("2026-03-01T10:15:30Z"), "projects/branches",
				"CAS, Configuration Manager 2403", "DRV, Drover site",
				List.of(new ReportModel.AsOf("legacy", Instant.parse("2026-03-01T10:12:00Z"))), new ReportModel.Verdict(Tone.GOOD,
						"250 of 250 clients moved, none was ever without a service, and everything can be taken back."),
				List.of(summary(), progress(), plan(), continuity(), left(), failures(), content()));
	}

	private static ReportModel.Section summary() {
		return new ReportModel.Section("summary", "Summary", "What was asked for and what came of it.", List.of(
				ReportModel.Fact.of("clients", "Clients moved", 250, "of 250 in the collection", Tone.GOOD),
				ReportModel.Fact.of("objects", "Objects created", 1_204L, "in the new topology", Tone.NEUTRAL),
				ReportModel.Fact.of("failed", "Failed client requests", 0, "of 48,211", Tone.GOOD),
				ReportModel.Fact.of("gap", "Longest gap", 2.318, "seconds between two policies; 3 are allowed", Tone.GOOD),
				ReportModel.Fact.of("obsolete", "Left as obsolete", 7, "deployments, see below", Tone.WARNING),
				ReportModel.Fact.of("started", "Started", Instant.parse("2026-03-01T10:11:02Z"))), List.of());
	}

	private static ReportModel.Section progress() {
		return new ReportModel.Section("progress", "Migrated and total", "", List.of(), List.of(new ReportModel.Table("kinds", "By kind",
				List.of(ReportModel.Column.text("kind", "Kind"), ReportModel.Column.number("migrated", "Migrated"),
						ReportModel.Column.number("total", "Total")),
				List.of(List.of("Clients", 250, 5_000), List.of("Collections", 41, 41), List.of("Packages", 118, 160), List.of("Deployments", 96, 163),
						List.of("Boundaries", 0, 12)),
				new ReportModel.Bars("migrated", "total"), "")));
	}

	private static ReportModel.Section plan() {
		List<List<Object>> waves = new ArrayList<>();
		for (int i = 1; i <= 4; i++)
			waves.add(List.of(i, "Wave " + i, 300 * i, Instant.parse("2026-03-01T10:12:00Z").plusSeconds(30L * i), i * 8.25));
		return new ReportModel.Section("plan", "Plan", "Items of a wave may move in any order.", List.of(), List.of(new ReportModel.Table("waves", "Waves",
				List.of(ReportModel.Column.number("wave", "Wave"), ReportModel.Column.text("name", "Name"), ReportModel.Column.number("items", "Items"),
						ReportModel.Column.text("started", "Started"), ReportModel.Column.number("seconds", "Seconds")),
				waves, "")));
	}

	private static ReportModel.Section continuity() {
		return new ReportModel.Section("continuity", "Continuity", "", List.of(
				ReportModel.Fact.of("proven", "Continuity proven", true, "before each wave", Tone.GOOD),
				ReportModel.Fact.of("requirements", "Requirements checked", 9_318)), List.of());
	}

	private static ReportModel.Section left() {
		return new ReportModel.Section("left", "What was left, and why", "", List.of(), List.of(new ReportModel.Table("left-objects", "Left in the legacy topology",
				List.of(ReportModel.Column.text("object", "Object"), ReportModel.Column.text("reason", "Reason")),
				List.of(List.of(SCRIPT, "last used 700 days ago"), List.of(FORMULA, LINES), List.of("-5", "a\u202Eb\u0000")), "")));
	}

	private static ReportModel.Section failures() {
		return new ReportModel.Section("failures", "Failed client requests", "", List.of(), List.of(new ReportModel.Table("failed-requests", "Failed requests",
				List.of(ReportModel.Column.text("client", "Client"), ReportModel.Column.text("what", "What")), List.of(),
				"No client request failed.")));
	}

	private static ReportModel.Section content() {
		return new ReportModel.Section("content", "Time and content", "", List.of(ReportModel.Fact.of("copied", "Content copied", 812.4, "MB", Tone.NEUTRAL),
				ReportModel.Fact.of("reused", "Content reused in place", 2_210.75, "MB on 3 distribution points", Tone.NEUTRAL)), List.of());
	}
}
