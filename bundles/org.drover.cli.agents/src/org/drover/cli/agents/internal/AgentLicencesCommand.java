package org.drover.cli.agents.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.fleet.Fleet;
import org.drover.scan.HostComponent;
import org.drover.scan.licence.CloneReport;
import org.drover.scan.licence.LicenceReport;
import org.drover.scan.licence.LicenceRule.Metric;
import org.drover.scan.licence.Place;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "licences", description = "What products need of licences by capacity, for each real machine and over a period, by what agents found.")
final class AgentLicencesCommand extends FleetCommand {

	@Option(names = "--product", paramLabel = "NAME", description = "of this product alone")
	private String product;

	@Option(names = "--metric", defaultValue = "CORES", paramLabel = "METRIC", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
	private Metric metric;

	@Option(names = "--full", description = "count every guest in full, though together they have more than their pool or their machine")
	private boolean full;

	@Option(names = "--from", paramLabel = "TIME", description = "from then on, such as 2026-11-01T00:00:00Z (a day before the end)")
	private String from;

	@Option(names = "--to", paramLabel = "TIME", description = "until then (now)")
	private String to;

	AgentLicencesCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Fleet fleet) throws Exception {
		Instant end = moment("--to", to).orElseGet(() -> Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
		Instant begin = moment("--from", from).orElseGet(() -> end.minus(Duration.ofDays(1)));
		if (!begin.isBefore(end))
			throw wrongUsage("--from must be before --to");
		List<LicenceReport> reports = fleet.licences().reports(metric, !full, begin, end).stream()
				.filter(report -> product == null || report.rule().product().equals(product)).toList();
		if (json)
			terminal().document(reports.stream().map(AgentLicencesCommand::document).toList());
		else if (reports.isEmpty())
			terminal().line("No agent has found " + (product == null ? "a product that is to be licensed" : product) + " from " + begin + " to " + end + ".");
		else
			reports.forEach(this::tell);
		return Drover.DONE;
	}

	private Optional<Instant> moment(String option, String text) {
		try {
			return Optional.ofNullable(text).map(given -> OffsetDateTime.parse(given).toInstant());
		} catch (DateTimeException e) {
			throw wrongUsage(option + " takes a time such as 2026-11-01T00:00:00Z");
		}
	}

	private void tell(LicenceReport report) {
		terminal().line(String.format(Locale.ROOT, "%s: %d %s at most, at %s; %.2f on the average", report.rule().product(), report.total().units(),
				report.rule().metric().name().toLowerCase(Locale.ROOT).replace('_', ' '), second(report.total().at()), report.average()));
		report.peaks().forEach((place, peak) -> terminal()
				.line(String.format(Locale.ROOT, "  %s: %d at %s; %.2f on the average", place, peak.units(), second(peak.at()), report.average(place))));
		if (!report.leftOut().isEmpty())
			terminal().line("  " + report.leftOut().size() + " samples are in no sum, since a motion cut them in two or they broke off");
		for (CloneReport clone : report.clones())
			terminal().line("  " + clone.agent() + (clone.proven() ? " is more than one machine" : " may be more than one machine"));
	}

	private static Instant second(Instant at) {
		return at.truncatedTo(ChronoUnit.SECONDS);
	}

	private static Map<String, Object> document(LicenceReport report) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("product", report.rule().product());
		document.put("metric", report.rule().metric().name());
		document.put("capped", report.rule().capped());
		document.put("from", report.from().toString());
		document.put("to", report.to().toString());
		document.put("peak", report.total().units());
		document.put("peakAt", report.total().at().toString());
		document.put("average", report.average());
		List<Map<String, Object>> hosts = new ArrayList<>();
		report.peaks().keySet().forEach(place -> hosts.add(host(report, place)));
		document.put("hosts", hosts);
		document.put("leftOut", report.leftOut().size());
		document.put("clones", report.clones().stream().map(clone -> Map.of("id", clone.agent(), "proven", clone.proven())).toList());
		return document;
	}

	private static Map<String, Object> host(LicenceReport report, Place place) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("serial", place.host().map(HostComponent::serial).orElse(null));
		document.put("type", place.host().map(HostComponent::type).orElse(null));
		document.put("model", place.host().map(HostComponent::model).orElse(null));
		document.put("agent", place.instance().isEmpty() ? null : place.instance());
		document.put("peak", report.peaks().get(place).units());
		document.put("peakAt", report.peaks().get(place).at().toString());
		document.put("average", report.average(place));
		return document;
	}
}
