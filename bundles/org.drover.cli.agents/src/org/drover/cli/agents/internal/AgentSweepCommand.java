package org.drover.cli.agents.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.fleet.Fleet;
import org.drover.fleet.FleetWatch;
import org.drover.fleet.MailboxPlace;
import org.drover.fleet.SweepReport;
import org.drover.model.DroverException;

import picocli.CommandLine.Command;

@Command(name = "sweep", description = { "Looks at all mailboxes once, now: takes what agents say, and sends what they are told.",
		"'serve' does it all the time." })
final class AgentSweepCommand extends FleetCommand {

	AgentSweepCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Fleet fleet) throws Exception {
		List<MailboxPlace> places = fleet.places();
		List<SweepReport> reports = new ArrayList<>();
		try (FleetWatch watch = new FleetWatch(fleet, FleetWatch.Options.USUAL)) {
			for (MailboxPlace place : places)
				sweep(watch, place, reports);
		}
		if (json)
			terminal().document(reports.stream().map(AgentSweepCommand::document).toList());
		else if (places.isEmpty())
			terminal().line("No places for mailboxes yet: 'agent place put' adds one.");
		else
			reports.forEach(report -> terminal().line(String.format("%s: %d mailboxes, %d new, %d read or written, %d of them failed, in %d ms", report.place(),
					report.boxes(), report.found(), report.touched(), report.failed(), report.took().toMillis())));
		return reports.size() == places.size() && reports.stream().allMatch(report -> report.failed() == 0) ? Drover.DONE : Drover.FAILED;
	}

	/** One place that does not answer keeps no other waiting. */
	private void sweep(FleetWatch watch, MailboxPlace place, List<SweepReport> reports) {
		try {
			reports.add(watch.sweep(place.name()));
		} catch (IOException | DroverException e) {
			terminal().error("the mailboxes in " + place.name() + " cannot be looked at: " + e.getMessage());
		}
	}

	private static Map<String, Object> document(SweepReport report) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("place", report.place());
		document.put("boxes", report.boxes());
		document.put("requests", report.requests());
		document.put("found", report.found());
		document.put("touched", report.touched());
		document.put("failed", report.failed());
		document.put("lookingMs", report.looking().toMillis());
		document.put("tookMs", report.took().toMillis());
		return document;
	}
}
