package org.drover.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.lab.EstateSize;
import org.drover.lab.Laboratory;
import org.drover.store.Project;
import org.drover.store.ProjectHost;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", description = { "Does the main job end to end in a laboratory on this machine: gathers a legacy estate, plans one collection,",
		"moves it while its clients keep polling, reports, and takes everything back." })
final class DemoCommand implements Callable<Integer> {

	private final Environment environment;

	@Option(names = "--size", defaultValue = "medium", paramLabel = "SIZE", description = "small (500 clients) or medium (5,000; default)")
	private EstateSize size;

	@Option(names = "--project", paramLabel = "DIR", description = "keep the project here; otherwise it is temporary")
	private Path projectFolder;

	@Option(names = "--out", defaultValue = "drover-report", paramLabel = "DIR", description = "where the reports go (${DEFAULT-VALUE})")
	private Path out;

	@Option(names = "--no-undo", description = "leave the clients in the new topology")
	private boolean noUndo;

	@Option(names = "--interval", paramLabel = "SECONDS", description = "how often each client polls; chosen to fit the machine unless given")
	private Double interval;

	@Option(names = "--json", description = "print one JSON document")
	private boolean json;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
	private boolean help;

	DemoCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		try (TemporaryFolder temporary = new TemporaryFolder("drover-demo");
				Project project = Project.create(projectFolder == null ? temporary.path().resolve("project") : projectFolder, "demo");
				ProjectHost.Hosting owner = ProjectOwner.of(environment, project)) {
			Files.createDirectories(out);
			environment.terminal().note(json, "Starting the laboratory with " + size.clients() + " clients ...");
			try (Laboratory laboratory = Laboratory.start(LabCommand.options(temporary.path().resolve("lab"), size, Optional.ofNullable(interval)))) {
				Demo demo = new Demo(environment, project, laboratory, out, json);
				boolean good = demo.run(!noUndo);
				if (json)
					environment.terminal().document(demo.document());
				return good ? Drover.DONE : Drover.FAILED;
			}
		}
	}
}
