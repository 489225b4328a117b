package org.drover.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.drover.bench.agents.AgentsSubject;
import org.drover.bench.closure.ClosureSubject;
import org.drover.bench.console.ConsoleSubject;
import org.drover.bench.continuity.ContinuitySubject;
import org.drover.bench.diagram.DiagramSubject;
import org.drover.bench.gather.GatherSubject;
import org.drover.bench.jobs.JobsSubject;
import org.drover.bench.limits.LimitsSubject;
import org.drover.bench.migrate.MigrateSubject;
import org.drover.bench.result.Chapters;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Markdown;
import org.drover.bench.result.Measured;
import org.drover.bench.start.StartSubject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures Drover beside its peers. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = { "Measures Drover beside its peers, both in one run, and prints tables.",
		"Takes the better part of an hour and both processors: let nothing else run beside it." })
public final class Bench implements Callable<Integer> {

	private static final Logger LOG = LoggerFactory.getLogger(Bench.class);
	private static final List<Subject> SUBJECTS = List.of(new GatherSubject(), new MigrateSubject(), new JobsSubject(), new ClosureSubject(),
			new ContinuitySubject(), new AgentsSubject(), new StartSubject(), new DiagramSubject(), new ConsoleSubject(), new LimitsSubject());

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "NAME", description = "what to measure; everything unless given")
	private List<String> names = List.of();

	@Option(names = "--out", defaultValue = "drover-bench", paramLabel = "DIR", description = "where measured.json and measured.md go (${DEFAULT-VALUE})")
	private Path out;

	@Option(names = "--quick", description = "small sizes and few rounds: shows that everything runs, and measures nothing")
	private boolean quick;

	@Option(names = "--tables", paramLabel = "FILE", description = "measure nothing, but put the tables of this measured.json into --page")
	private Path tables;

	@Option(names = "--page", defaultValue = "docs/performance.md", paramLabel = "FILE", description = "whose tables --tables replaces (${DEFAULT-VALUE})")
	private Path page;

	@Option(names = "--product", hidden = true, required = true)
	private Path product;

	@Option(names = "--run", hidden = true, required = true)
	private Path run;

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new Bench()).execute(arguments));
	}

	@Override
	public Integer call() throws Exception {
		if (tables != null) {
			Chapters.update(page, Measured.read(tables));
			return 0;
		}
		List<Subject> chosen = chosen();
		Files.createDirectories(out);
		Measured measured = new Measured(LocalDate.now().toString(), Machine.facts(), quick, new ArrayList<>());
		boolean good = true;
		for (Subject subject : chosen) {
			good &= measure(subject, measured);
			keep(measured);
		}
		System.out.print(Markdown.page(measured));
		return good ? 0 : 1;
	}

	private List<Subject> chosen() {
		for (String name : names) {
			if (SUBJECTS.stream().noneMatch(subject -> subject.name().equals(name)))
				throw new ParameterException(spec.commandLine(),
						"nothing is called " + name + ": there are " + String.join(", ", SUBJECTS.stream().map(Subject::name).toList()));
		}
		return SUBJECTS.stream().filter(subject -> names.isEmpty() || names.contains(subject.name())).toList();
	}

	/** @return whether it went to its end */
	private boolean measure(Subject subject, Measured measured) throws IOException {
		Findings findings = Findings.about(subject.name(), subject.title());
		measured.subjects().add(findings);
		try (Scratch scratch = new Scratch()) {
			Setting setting = new Setting(product, run, scratch.path(), quick, () -> keep(measured));
			setting.progress("%s", subject.title());
			subject.measure(setting, findings);
			return true;
		} catch (Exception e) {
			findings.lacks("the rest of this: %s", e);
			LOG.error("{} broke off", subject.name(), e);
			return false;
		}
	}

	private void keep(Measured measured) throws IOException {
		measured.write(out.resolve("measured.json"));
		Files.writeString(out.resolve("measured.md"), Markdown.page(measured));
	}
}
