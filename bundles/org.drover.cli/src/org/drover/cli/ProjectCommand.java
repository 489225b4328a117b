package org.drover.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.drover.cli.internal.ProjectOwner;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.ProjectBusyException;
import org.drover.store.ProjectHost;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** A command on an existing project. */
public abstract class ProjectCommand implements Callable<Integer> {

	public static final String SOURCE = "legacy";
	public static final String TARGET = "new";

	protected final Environment environment;

	@Spec
	private CommandSpec spec;

	@Option(names = "--project", required = true, paramLabel = "DIR", description = "the project's folder")
	protected Path folder;

	@Option(names = "--json", description = "print one JSON document")
	protected boolean json;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
	protected boolean help;

	protected ProjectCommand(Environment environment) {
		this.environment = environment;
	}

	/** @return the exit status */
	protected abstract int run(Project project) throws Exception;

	/** Whether the command only reads, so that whoever has the project open may answer it. */
	protected boolean readsOnly() {
		return true;
	}

	@Override
	public final Integer call() throws Exception {
		if (environment.opened().isPresent())
			return run(environment.opened().get());
		try (Project project = Project.open(folder, commandName()); ProjectHost.Hosting owner = ProjectOwner.of(environment, project)) {
			return run(project);
		} catch (ProjectBusyException busy) {
			if (!readsOnly())
				throw busy;
			return ProjectOwner.ask(folder, arguments(), variables(), environment.terminal()).orElseThrow(() -> busy);
		}
	}

	protected Terminal terminal() {
		return environment.terminal();
	}

	protected Topologies topologies(Project project) {
		return new Topologies(project, environment.connectors());
	}

	protected MigrationJobs jobs(Project project) {
		return new MigrationJobs(project, topologies(project), environment.agents(project));
	}

	/** What the owner gets of this process's environment. */
	protected Map<String, String> variables() throws DroverException {
		return Map.of();
	}

	/** Told to whoever gave the command, also where the owner of the project answers it. */
	protected ParameterException wrongUsage(String sentence) {
		return new ParameterException(spec.commandLine(), sentence);
	}

	protected String commandName() {
		return spec.qualifiedName();
	}

	/** The command line as the owner of the project gets it, whose working folder is another one. */
	protected List<String> arguments() throws DroverException {
		ParseResult root = spec.root().commandLine().getParseResult();
		return root.originalArgs();
	}
}
