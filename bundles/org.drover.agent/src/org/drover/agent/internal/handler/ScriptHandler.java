package org.drover.agent.internal.handler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Interrupted;
import org.drover.agent.internal.command.Refusal;
import org.drover.agent.internal.command.Step;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.internal.process.BoundedProcess;
import org.drover.agent.internal.process.Ended;
import org.drover.agent.protocol.Command.RunScript;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;

/**
 * Runs scripts: those that an administrator has put into the agent's folder, and those that come with the command. Killed in the middle, a script
 * is not run again, for nobody can tell what of it was done; what is left of it is ended.
 */
public final class ScriptHandler implements Handler<RunScript> {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}");
	private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
	private static final int MOST_SECONDS = 24 * 60 * 60;
	private static final int USUAL_SECONDS = 600;
	private static final int MOST_OUTPUT = 256 << 10;
	private static final int USUAL_OUTPUT = 64 << 10;
	private static final int MOST_ARGUMENTS = 1_000;
	private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwx------");
	/** What a script and all it starts have in their environment, so that they are found again after the agent was killed. */
	private static final String MARK = "DROVER_WORK";

	private final Places places;

	public ScriptHandler(Places places) {
		this.places = places;
	}

	@Override
	public Class<RunScript> kind() {
		return RunScript.class;
	}

	@Override
	public Optional<Result> run(RunScript command, Step step) throws IOException, DroverException {
		check(command);
		Path folder = folder(step);
		SafeFiles.remove(folder);
		SafeFiles.folder(folder);
		try {
			return Optional.of(run(command, script(command, folder), folder, step));
		} finally {
			SafeFiles.remove(folder);
		}
	}

	@Override
	public Optional<Result> resume(RunScript command, Step step) throws IOException, DroverException {
		BoundedProcess.killAll(MARK, folder(step).toString());
		SafeFiles.remove(folder(step));
		throw new Interrupted("the agent was ended while the script " + command.name()
				+ " ran or was about to: how far it came is not known; look, and send it under another id to run it again");
	}

	private Result run(RunScript command, Path script, Path folder, Step step) throws IOException, DroverException {
		List<String> line = new ArrayList<>();
		if (!command.interpreter().isEmpty())
			line.add(command.interpreter());
		line.add(script.toString());
		line.addAll(command.arguments());
		int seconds = command.limitSeconds() == 0 ? USUAL_SECONDS : command.limitSeconds();
		int keep = command.outputLimit() == 0 ? USUAL_OUTPUT : command.outputLimit();
		Ended ended = new BoundedProcess(line).with(Map.of("TMPDIR", folder.toString())).with(command.environment())
				.with(Map.of("DROVER_COMMAND", step.id(), MARK, folder.toString())).in(folder).run(Duration.ofSeconds(seconds), keep);
		return new Result.ScriptEnded(ended.timedOut() ? -1 : ended.exit(), ended.timedOut(), ended.output(), ended.errors(), ended.cut(),
				ended.millis());
	}

	private Path folder(Step step) {
		return places.work().resolve(step.id());
	}

	private Path script(RunScript command, Path folder) throws IOException, DroverException {
		if (command.content().isEmpty())
			return installed(command.name());
		Path script = folder.resolve(command.name());
		SafeFiles.create(script, command.content().getBytes(StandardCharsets.UTF_8));
		Files.setPosixFilePermissions(script, EXECUTABLE);
		return script;
	}

	private Path installed(String name) throws IOException, DroverException {
		Path script = places.scripts().resolve(name);
		if (!Files.isRegularFile(script, LinkOption.NOFOLLOW_LINKS))
			throw new Refusal("no script '" + name + "' is installed on this server");
		for (Path each : List.of(script, places.scripts())) {
			Set<PosixFilePermission> mode = Files.getPosixFilePermissions(each);
			if (mode.contains(PosixFilePermission.GROUP_WRITE) || mode.contains(PosixFilePermission.OTHERS_WRITE))
				throw new Refusal("the script '" + name + "' is not run, for others than its owner may change it: take that right away from "
						+ "'" + each.getFileName() + "'");
		}
		return script;
	}

	private static void check(RunScript command) throws Refusal {
		if (command.name() == null || !NAME.matcher(command.name()).matches())
			throw new Refusal("a script's name has 1 to 64 letters, digits, '-', '_', '.', and does not begin with '-' or '.'");
		if (!command.interpreter().isEmpty() && !Files.isExecutable(Path.of(command.interpreter())))
			throw new Refusal("there is no interpreter '" + command.interpreter() + "' on this server");
		if (!command.interpreter().isEmpty() && !command.interpreter().startsWith("/"))
			throw new Refusal("an interpreter is named by its absolute path");
		if (command.limitSeconds() < 0 || command.limitSeconds() > MOST_SECONDS)
			throw new Refusal("a script may run for " + MOST_SECONDS + " s at most");
		if (command.outputLimit() < 0 || command.outputLimit() > MOST_OUTPUT)
			throw new Refusal("of a script's output " + MOST_OUTPUT + " bytes are kept at most");
		if (command.arguments().size() > MOST_ARGUMENTS || command.arguments().stream().anyMatch(ScriptHandler::broken))
			throw new Refusal("a script has " + MOST_ARGUMENTS + " arguments at most, none of them with a zero character");
		if (!command.environment().keySet().stream().allMatch(name -> VARIABLE.matcher(name).matches())
				|| command.environment().values().stream().anyMatch(ScriptHandler::broken))
			throw new Refusal("a variable of a script's environment has a name of letters, digits and '_', and no zero character");
	}

	private static boolean broken(String text) {
		return text == null || text.indexOf('\0') >= 0;
	}
}
