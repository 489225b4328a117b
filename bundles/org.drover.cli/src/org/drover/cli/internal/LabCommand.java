package org.drover.cli.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.cli.UntilSignal;
import org.drover.lab.EstateSize;
import org.drover.lab.LabOptions;
import org.drover.lab.Laboratory;
import org.drover.lab.LiveReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "lab", description = { "Runs the live laboratory: a legacy site, a new site, and clients that keep polling.",
		"Prints 'source URI' and 'target URI' when everything runs, then nothing until it is told to end (SIGTERM); then what its clients saw, as a JSON document." })
final class LabCommand implements Callable<Integer> {

	private final Environment environment;

	@Option(names = "--dir", required = true, paramLabel = "DIR", description = "the laboratory's folder: new, empty, or its own of an earlier time")
	private Path folder;

	@Option(names = "--size", defaultValue = "medium", paramLabel = "SIZE", description = "small (500 clients) or medium (5,000; default)")
	private EstateSize size;

	@Option(names = "--interval", paramLabel = "SECONDS", description = "how often each client polls; chosen to fit the machine unless given")
	private Double interval;

	@Option(names = "--status", paramLabel = "FILE", description = "keep a small JSON document in this file that says how the clients fare")
	private Path status;

	@Option(names = "--json", description = "print the document alone, without a sentence that sums it up")
	private boolean json;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
	private boolean help;

	LabCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		Terminal terminal = environment.terminal();
		Laboratory laboratory = Laboratory.start(options(folder, size, Optional.ofNullable(interval)));
		terminal.line("source " + laboratory.sourceAddress());
		terminal.line("target " + laboratory.targetAddress());
		Optional<LabStatus> kept = Optional.ofNullable(status).map(file -> new LabStatus(file, laboratory));
		kept.ifPresent(LabStatus::start);
		return UntilSignal.await(() -> {
			kept.ifPresent(LabStatus::close);
			end(laboratory);
		});
	}

	static LabOptions options(Path folder, EstateSize size, Optional<Double> interval) {
		LabOptions usual = LabOptions.of(folder, size);
		return interval.map(seconds -> new LabOptions(folder, size, Duration.ofMillis(Math.round(seconds * 1000)), usual.seed())).orElse(usual);
	}

	private void end(Laboratory laboratory) {
		laboratory.stopClients();
		LiveReport live = laboratory.live();
		if (!json)
			environment.terminal().note(false, sentence(live));
		environment.terminal().document(Documents.live(live));
		laboratory.close();
	}

	static String sentence(LiveReport live) {
		return String.format("%,d clients sent %,d requests, %d failed; the longest any client went without policy was %.1f s (they poll every %.1f s).",
				live.clients(), live.requests(), live.failed(), live.longestGapSeconds(), live.intervalSeconds());
	}
}
