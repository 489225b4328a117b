package org.drover.cli.internal;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.model.Release;
import org.eclipse.core.runtime.OperationCanceledException;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IFactory;

/** The command line: {@code drover COMMAND OPTIONS}. Exit status 0 = done, 1 = the work failed, 2 = wrong usage. */
@Command(name = "drover", mixinStandardHelpOptions = true, version = "Drover " + Drover.VERSION,
		description = "Moves managed estates without stopping them.", synopsisSubcommandLabel = "COMMAND")
public final class Drover implements Runnable {

	static final String VERSION = Release.VERSION;
	static final int DONE = 0;
	static final int FAILED = 1;

	private static final List<Class<?>> COMMANDS = List.of(DemoCommand.class, LabCommand.class, SiteCommand.class, ServeCommand.class, ManagersCommand.class,
			ProjectsCommand.class, GatherCommand.class, TopologyCommand.class, CollectionsCommand.class, EstateCommand.class, DependenciesCommand.class,
			PlanCommand.class, JobCommand.class, AgentCommands.class, MailboxCommand.class, JournalCommand.class, ReportCommand.class, BackupCommand.class,
			RestoreCommand.class, SupportCommand.class);

	private final Environment environment;

	Drover(Environment environment) {
		this.environment = environment;
	}

	/** @return the exit status */
	public static int execute(Environment environment, List<String> arguments) {
		CommandLine line = line(new Drover(environment), arguments);
		line.setOut(new PrintWriter(environment.terminal().out(), true));
		line.setErr(new PrintWriter(environment.terminal().err(), true));
		line.setExecutionExceptionHandler(failures(environment.terminal()));
		line.setUsageHelpAutoWidth(true);
		line.setCaseInsensitiveEnumValuesAllowed(true);
		return line.execute(arguments.toArray(String[]::new));
	}

	/** Without a command. */
	@Override
	public void run() {
		CommandLine.usage(line(this, List.of()), environment.terminal().out());
	}

	/** A command is found by reflection, which takes a while: where the first argument names one, the others are left out. */
	private static CommandLine line(Drover drover, List<String> arguments) {
		Commands commands = new Commands(drover.environment);
		CommandLine line = new CommandLine(drover, commands);
		String first = arguments.isEmpty() ? "" : arguments.getFirst();
		boolean named = COMMANDS.stream().anyMatch(command -> name(command).equals(first));
		COMMANDS.stream().filter(command -> !named || name(command).equals(first))
				.forEach(command -> line.addSubcommand(new CommandLine(command, commands)));
		return line;
	}

	private static String name(Class<?> command) {
		return command.getAnnotation(Command.class).name();
	}

	private static IExecutionExceptionHandler failures(Terminal terminal) {
		return (failure, line, parsed) -> {
			switch (failure) {
			case DroverException known -> terminal.error(known.getMessage());
			case OperationCanceledException stopped -> terminal.error("stopped");
			case FileSystemException file -> terminal.error("cannot use " + file.getFile() + ": "
					+ (file.getReason() == null ? "it cannot be made or opened" : file.getReason()) + "; see that its folder exists and may be written");
			default -> {
				LoggerFactory.getLogger(Drover.class).error("unexpected failure", failure);
				terminal.error("something unexpected went wrong (" + failure + "): please report it with the lines above");
			}
			}
			return FAILED;
		};
	}

	/** Gives every command the environment it runs in. */
	private record Commands(Environment environment) implements IFactory {

		@Override
		public <K> K create(Class<K> type) throws Exception {
			try {
				return type.getDeclaredConstructor(Environment.class).newInstance(environment);
			} catch (NoSuchMethodException e) {
				return CommandLine.defaultFactory().create(type);
			}
		}
	}
}
