package org.drover.cli.agents.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.cli.Environment;
import org.drover.model.DroverException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "place-file", description = { "Has agents put a file of this machine in a place on their servers, as one step.",
		"'agent restore-file' puts back what was there before." })
final class AgentPlaceFileCommand extends AgentOrderCommand {

	private static final Pattern OCTAL = Pattern.compile("0?[0-7]{3}");
	private static final Pattern LETTERS = Pattern.compile("([r-][w-][x-]){3}");

	@Parameters(index = "0", paramLabel = "FILE", description = "of this machine")
	private Path file;

	@Parameters(index = "1", paramLabel = "PATH", description = "on the servers, absolute; its folder must be there")
	private String path;

	@Parameters(index = "2..*", arity = "1..*", paramLabel = "ID|HOST", description = "the agents")
	private List<String> agents;

	@Option(names = "--mode", defaultValue = "", paramLabel = "MODE", description = "such as 0640 or rw-r----- (that of the file that is there, else 0644)")
	private String mode;

	@Option(names = "--owner", defaultValue = "", paramLabel = "USER[:GROUP]", description = "whose it is (whose the file is that is there, else the agent's)")
	private String owner;

	private StagedFile content;

	AgentPlaceFileCommand(Environment environment) {
		super(environment);
	}

	@Override
	List<Path> files() {
		return List.of(file);
	}

	@Override
	List<String> agents() {
		return agents;
	}

	/** A short file goes with the command itself. */
	@Override
	List<org.drover.agent.protocol.Command> before() throws IOException, DroverException {
		if (!path.startsWith("/"))
			throw wrongUsage("PATH begins with '/'");
		letters();
		if (!Files.isRegularFile(file))
			throw new DroverException("there is no file " + file);
		content = StagedFile.of(file);
		return content.size() <= StagedFile.PART ? List.of() : content.parts();
	}

	@Override
	org.drover.agent.protocol.Command command() throws IOException {
		String[] who = owner.split(":", 2);
		byte[] bytes = content.size() <= StagedFile.PART ? Files.readAllBytes(file) : new byte[0];
		return new org.drover.agent.protocol.Command.PlaceFile(path, content.sha256(), bytes, letters(), who[0], who.length > 1 ? who[1] : "");
	}

	@Override
	String words(Response response) {
		if (!(response.result() instanceof Result.FilePlaced placed))
			return "";
		if (placed.previous().isEmpty())
			return "nothing was there before; back to that by: agent restore-file " + response.command();
		return placed.kept() ? "what was there is kept; back to it by: agent restore-file " + response.command()
				: "what was there was too long to be kept";
	}

	/** As agents write a mode. */
	private String letters() {
		if (mode.isEmpty() || LETTERS.matcher(mode).matches())
			return mode;
		if (!OCTAL.matcher(mode).matches())
			throw wrongUsage("--mode takes a mode such as 0640 or rw-r-----");
		StringBuilder letters = new StringBuilder("rwxrwxrwx");
		int bits = Integer.parseInt(mode, 8);
		for (int i = 0; i < letters.length(); i++) {
			if ((bits >> letters.length() - 1 - i & 1) == 0)
				letters.setCharAt(i, '-');
		}
		return letters.toString();
	}
}
