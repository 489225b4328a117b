package org.drover.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.drover.fleet.internal.CapacityTable;
import org.drover.model.DroverException;
import org.drover.scan.licence.LicenceLedger;
import org.drover.scan.licence.LicenceReport;
import org.drover.scan.licence.LicenceRule;
import org.drover.store.Jdbc;

/** What products need of licences by capacity, for each real machine and over time, by what agents have found. */
public final class Licences {

	/** How long a sample counts where no other follows: agents give one each hour at least. */
	public static final Duration HOLD = Duration.ofHours(2);

	private final Jdbc jdbc;

	Licences(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A report for each product that was found, by its name.
	 *
	 * @param metric what is counted
	 * @param capped whether guests count no more than the pool they draw from, and than the machine has
	 * @param from   inclusive
	 * @param to     exclusive
	 */
	public List<LicenceReport> reports(LicenceRule.Metric metric, boolean capped, Instant from, Instant to) throws DroverException {
		if (!from.isBefore(to))
			throw new DroverException("the period of a report must begin before it ends");
		LicenceLedger ledger = new LicenceLedger(HOLD);
		ledger.addAll(new CapacityTable(jdbc, HOLD).between(from, to));
		List<LicenceReport> reports = new ArrayList<>();
		for (String product : ledger.products())
			reports.add(ledger.report(new LicenceRule(product, metric, capped), from, to));
		return reports;
	}
}
