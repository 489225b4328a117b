package org.drover.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;

import org.drover.cli.internal.CommandList;
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

	public static final String VERSION = Release.VERSION;
	public static final int DONE = 0;
	public static final int FAILED = 1;

	private final Environment environment;

	private Drover(Environment environment) {
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
		named(drover.environment, arguments.isEmpty() ? "" : arguments.getFirst()).<List<Class<?>>>map(List::of).orElse(CommandList.ALL)
				.forEach(command -> line.addSubcommand(new CommandLine(command, commands)));
		return line;
	}

	private static Optional<Class<?>> named(Environment environment, String name) {
		return environment.more().flatMap(more -> more.command(name))
				.or(() -> CommandList.ALL.stream().filter(command -> name(command).equals(name)).findFirst());
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
				Constructor<K> constructor = type.getDeclaredConstructor(Environment.class);
				constructor.setAccessible(true); // commands are their bundles' own
				return constructor.newInstance(environment);
			} catch (NoSuchMethodException e) {
				return CommandLine.defaultFactory().create(type);
			}
		}
	}
}
