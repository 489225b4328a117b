package org.drover.cli.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ListenAddress;
import org.drover.cli.MoreCommands;
import org.drover.cli.Passwords;
import org.drover.cli.Terminal;
import org.drover.inventory.GatheringRoutine;
import org.drover.inventory.RepeatedGathering;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.MigrationWorker;
import org.drover.model.DroverException;
import org.drover.report.Reports;
import org.drover.report.schedule.ReportRoutine;
import org.drover.server.CountedWorker;
import org.drover.server.ExchangeRoute;
import org.drover.server.ManagedProcess;
import org.drover.server.ManagementServer;
import org.drover.store.Project;
import org.drover.store.ProjectHost;
import org.drover.task.Manager;
import org.drover.task.ManagerOptions;
import org.drover.task.Routine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = { "Works on a project's queue, writes its scheduled reports, gathers its topologies again and looks at the mailboxes of its agents, without a window, until it is told to end.",
		"Prints 'manager NAME' and 'management URL' when it is ready. On SIGTERM it brings what it has begun to its end and takes nothing else." })
final class ServeCommand implements Callable<Integer> {

	private static final String LISTEN = "127.0.0.1:9464";
	private static final int LONGEST_NAME = 400;

	private final Environment environment;

	@Spec
	private CommandSpec spec;

	@Option(names = "--project", required = true, paramLabel = "DIR", description = "the project's folder")
	private Path folder;

	@Option(names = "--listen", defaultValue = LISTEN, paramLabel = "HOST:PORT", converter = ListenAddress.Converter.class,
			description = "where to tell health and metrics; port 0 chooses one (${DEFAULT-VALUE})")
	private ListenAddress listen;

	@Option(names = "--workers", defaultValue = "8", paramLabel = "N", description = "tasks at once, of all jobs together (${DEFAULT-VALUE})")
	private int workers;

	@Option(names = "--name", paramLabel = "NAME", description = "who this is among the project's managers (host name and process number)")
	private String name;

	@Option(names = "--drain", defaultValue = "60", paramLabel = "SECONDS",
			description = "how long to wait for what is under way when told to end (${DEFAULT-VALUE})")
	private int drain;

	@Option(names = "--exchange-token-file", paramLabel = "FILE",
			description = "lets who has the token in this file get and put exchange packages at /exchange/TOPOLOGY")
	private Path exchangeTokenFile;

	@Option(names = "--json", description = "print one JSON document")
	private boolean json;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
	private boolean help;

	ServeCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		ManagerOptions options = options();
		try (EndInOrder end = new EndInOrder()) {
			return end.with(serve(options, end));
		}
	}

	/** Says itself what went wrong: once told to end, the process does not outlive this command. */
	private int serve(ManagerOptions options, EndInOrder end) throws InterruptedException {
		try {
			return work(options, end);
		} catch (DroverException e) {
			environment.terminal().error(e.getMessage());
			return Drover.FAILED;
		}
	}

	private ManagerOptions options() {
		require(workers >= 1, "--workers takes a number from 1");
		require(drain >= 0, "--drain takes seconds, from 0");
		require(name == null || !name.isBlank() && name.length() <= LONGEST_NAME && name.lines().count() == 1,
				"--name takes a line of at most " + LONGEST_NAME + " characters");
		return ManagerOptions.named(name == null ? ManagerOptions.nameOfThisProcess() : name, workers);
	}

	private void require(boolean holds, String sentence) {
		if (!holds)
			throw new ParameterException(spec.commandLine(), sentence);
	}

	private int work(ManagerOptions options, EndInOrder end) throws DroverException, InterruptedException {
		try (Project project = Project.open(folder, "serve"); ProjectHost.Hosting owner = ProjectOwner.of(environment, project);
				MoreCommands.Attendance agents = attend(project)) {
			Topologies topologies = new Topologies(project, environment.connectors());
			MigrationJobs jobs = new MigrationJobs(project, topologies, environment.agents(project));
			CountedWorker worker = new CountedWorker(new MigrationWorker(jobs));
			ManagementServer.Options told = new ManagementServer.Options(listen.host(), listen.port(), Drover.VERSION);
			List<Routine> routines = List.of(new ReportRoutine(project, new Reports(project, jobs)),
					new GatheringRoutine(new RepeatedGathering(project, topologies)));
			try (Manager manager = new Manager(project, jobs.store(), worker, options, routines);
					ManagementServer server = ManagementServer.open(told, project, ManagedProcess.of(manager), worker, exchange(project))) {
				manager.start();
				server.started();
				tell(options, server);
				end.await();
				return drained(manager);
			}
		}
	}

	private Optional<ExchangeRoute> exchange(Project project) throws DroverException {
		return exchangeTokenFile == null ? Optional.empty()
				: Optional.of(ExchangeRoute.of(project, environment.connectors(), Drover.VERSION, Passwords.read("token", exchangeTokenFile)));
	}

	/** @return null where there is nothing to attend to */
	private MoreCommands.Attendance attend(Project project) throws DroverException {
		return environment.more().isPresent() ? environment.more().get().attend(project) : null;
	}

	private void tell(ManagerOptions options, ManagementServer server) {
		Terminal terminal = environment.terminal();
		if (json) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("manager", options.name());
			document.put("management", server.uri().toString());
			document.put("workers", options.workers());
			terminal.document(document);
		} else {
			terminal.line("manager " + options.name());
			terminal.line("management " + server.uri());
		}
	}

	private int drained(Manager manager) {
		if (manager.drain(Duration.ofSeconds(drain)))
			return Drover.DONE;
		environment.terminal().error("not all tasks came to their end within " + drain + " s: those are in doubt, and whoever takes over asks first"
				+ " whether they were done");
		return Drover.FAILED;
	}
}
