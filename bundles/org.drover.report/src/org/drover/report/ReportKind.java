package org.drover.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.DroverException;

/** What a report is about. */
public enum ReportKind {
	EXECUTIVE("Executive summary", "how far the whole migration is, for those who do not read lists", false),
	PLAN("Plan", "what a job is going to do, in which order, and whether anybody would notice", true),
	JOB("Job result", "how far a job is, what it left and why, and what it did to content", true),
	RUNBOOK("Wave run book", "a job's waves step by step, to be ticked off and signed", true),
	DRIFT("Drift", "what was migrated and has been changed since, on either side", false),
	OBSOLETE("Obsolete objects", "what nobody needs any more, by which evidence", false),
	AUDIT("Audit", "who did what and when, and whether the journals are as they were written", false);

	private final String title;
	private final String about;
	private final boolean ofJob;

	ReportKind(String title, String about, boolean ofJob) {
		this.title = title;
		this.about = about;
		this.ofJob = ofJob;
	}

	/** In commands, and in {@link ReportModel#kind()}. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return title;
	}

	/** What it tells, in words without a capital or a full stop. */
	public String about() {
		return about;
	}

	/** Whether it is about one job that moves clients, and not about the whole project. */
	public boolean ofJob() {
		return ofJob;
	}

	/** @param labels comma-separated, as in {@code plan,runbook}, or {@code all} */
	public static Set<ReportKind> parse(String labels) throws DroverException {
		if (labels.strip().equalsIgnoreCase("all"))
			return EnumSet.allOf(ReportKind.class);
		Set<ReportKind> kinds = EnumSet.noneOf(ReportKind.class);
		for (String label : labels.split(","))
			kinds.add(ofLabel(label.strip()));
		return kinds;
	}

	private static ReportKind ofLabel(String label) throws DroverException {
		for (ReportKind kind : values()) {
			if (kind.label().equalsIgnoreCase(label))
				return kind;
		}
		throw new DroverException("'" + label + "' is no kind of report: choose among "
				+ Arrays.stream(values()).map(ReportKind::label).collect(Collectors.joining(", ")) + ", or all");
	}
}
