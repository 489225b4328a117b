package org.drover.bench.migrate;

import java.nio.file.Path;

import org.drover.bench.Rounds;
import org.drover.bench.Setting;
import org.drover.bench.Subject;
import org.drover.bench.lab.Estates;
import org.drover.bench.lab.KeptRows;
import org.drover.bench.result.Aim;
import org.drover.bench.result.Figure;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Unit;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.lab.EstateSize;
import org.drover.lab.LabOptions;
import org.drover.lab.Laboratory;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;

/** A job from its start to its end, into an empty site. */
public final class MigrateSubject implements Subject {

	private static final String PLAIN = "plain batched inserts";
	private static final String TOPOLOGY = "DRV";

	@Override
	public String name() {
		return "migrate";
	}

	@Override
	public String title() {
		return "Migrate";
	}

	@Override
	public void measure(Setting setting, Findings findings) throws Exception {
		records(setting, findings);
		laboratory(setting, findings);
	}

	/** Clients that do not report by themselves: nothing to wait for. */
	private static void records(Setting setting, Findings findings) throws Exception {
		int hosts = setting.sized(10_000, 300);
		ConnectorAddress source = ConnectorAddress.parse("ansible:" + AnsibleHosts.write(setting.folder("inventory"), hosts));
		Shares shares = new Shares();
		Job first = job(setting, source, new Shares());
		Rounds rounds = new Rounds(setting).add("job", () -> first.items / job(setting, source, shares).seconds)
				.add("provider", () -> first.items / provider(setting, source)).add(PLAIN, () -> first.items / first.rows.seconds(setting.folder("copy")))
				.run(1, setting.sized(5, 2));
		findings.note("Records alone: %,d hosts of an Ansible inventory in 60 groups, %,d items, %,d rows in the new site.", hosts, first.items,
				first.rows.size());
		findings.note("Of the time of the job with records alone: %s.", shares.sentence());
		findings.add(Figure.of("job, records alone", Unit.ITEMS, rounds.of("job")).beside(PLAIN, rounds.of(PLAIN)).aiming(Aim.speedAtLeast(0.5)));
		findings.add(Figure.of("the same batches through the provider, without a job", Unit.ITEMS, rounds.of("provider")).beside(PLAIN, rounds.of(PLAIN)));
		findings.note("The share of the sequencer is the part of a job's time, from its start until all is over, in which the sequencer had the job and no call"
				+ " of a handler was under way.");
		findings.add(share("records alone", rounds, shares));
	}

	/** Clients that poll, content, and services that both topologies use. */
	private static void laboratory(Setting setting, Findings findings) throws Exception {
		Shares shares = new Shares();
		Job first = living(setting, new Shares());
		Rounds rounds = new Rounds(setting).add("job", () -> first.items / living(setting, shares).seconds)
				.add(PLAIN, () -> first.items / first.rows.seconds(setting.folder("copy"))).run(0, setting.sized(5, 1));
		findings.note("In the laboratory: all %,d clients move, polling every second, %,d items, %,d rows in the new site.", EstateSize.SMALL.clients(),
				first.items, first.rows.size());
		findings.note("Of the time of the job in the laboratory: %s.", shares.sentence());
		findings.add(Figure.of("job in the laboratory, clients polling", Unit.ITEMS, rounds.of("job")).beside(PLAIN, rounds.of(PLAIN))
				.aiming(Aim.speedAtLeast(0.5)));
		findings.add(share("in the laboratory", rounds, shares));
	}

	private static Figure share(String where, Rounds rounds, Shares shares) {
		return Figure.of("share of the sequencer, " + where, Unit.PERCENT, shares.sequencer(rounds.of("job").values().size())).aiming(Aim.valueAtMost(10));
	}

	/** A job that has been run. */
	private record Job(long items, double seconds, KeptRows rows) {
	}

	private static Job job(Setting setting, ConnectorAddress source, Shares shares) throws Exception {
		try (SiteServer site = site(setting)) {
			return run(setting, source, site, shares);
		}
	}

	private static Job living(Setting setting, Shares shares) throws Exception {
		try (Laboratory laboratory = Laboratory.start(LabOptions.of(setting.folder("laboratory"), EstateSize.SMALL))) {
			return run(setting, ConnectorAddress.parse(laboratory.sourceAddress()), laboratory.fresh(), shares);
		}
	}

	private static Job run(Setting setting, ConnectorAddress source, SiteServer site, Shares shares) throws Exception {
		try (Migration migration = new Migration(setting.folder("project"), source, Estates.address(site))) {
			Course course = migration.run();
			shares.add(course);
			return new Job(migration.plan().items(), course.seconds(), KeptRows.of(site.dataSource(), KeptRows.SITE));
		}
	}

	private static double provider(Setting setting, ConnectorAddress source) throws Exception {
		try (SiteServer site = site(setting); Migration migration = new Migration(setting.folder("project"), source, Estates.address(site));
				Connector target = Estates.connect(site)) {
			return new ProviderAlone(target).seconds(migration.plan());
		}
	}

	private static SiteServer site(Setting setting) throws Exception {
		Path folder = setting.folder("site").resolve("site");
		return SiteServer.open(SiteOptions.of(folder, TOPOLOGY));
	}
}
