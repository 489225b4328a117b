package org.drover.cli.agents.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result.FileFetched;
import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.fleet.Agent;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.CommandState;
import org.drover.fleet.Fleet;
import org.drover.model.DroverException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "fetch", description = { "Has an agent send a file of its server.", "The project keeps it in the agent's history too, encrypted." })
final class AgentFetchCommand extends FleetCommand {

	@Parameters(index = "0", paramLabel = "PATH", description = "on the server, absolute")
	private String path;

	@Parameters(index = "1", paramLabel = "ID|HOST", description = "the agent")
	private String name;

	@Option(names = "--out", required = true, paramLabel = "FILE", description = "where it is put, for its owner alone to read; replaced where it is there")
	private Path out;

	@Option(names = "--wait", defaultValue = "60", paramLabel = "SECONDS", description = "how long to wait for each part of it (${DEFAULT-VALUE})")
	private int wait;

	AgentFetchCommand(Environment environment) {
		super(environment);
	}

	@Override
	List<Path> files() {
		return List.of(out);
	}

	@Override
	int run(Fleet fleet) throws Exception {
		if (!path.startsWith("/"))
			throw wrongUsage("PATH begins with '/'");
		if (wait < 1)
			throw wrongUsage("--wait takes seconds, from 1");
		Agent agent = AgentChoice.one(fleet, name);
		Path whole = out.toAbsolutePath();
		Path begun = Files.createTempFile(whole.getParent(), ".drover-", ".part"); // which nobody else may read
		try {
			FileFetched file = fetch(fleet, agent, begun);
			Files.move(begun, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			tell(agent, file, StagedFile.digest(whole));
		} finally {
			Files.deleteIfExists(begun);
		}
		return Drover.DONE;
	}

	/** @return the first part of it */
	private FileFetched fetch(Fleet fleet, Agent agent, Path to) throws IOException, DroverException {
		try (Answers answers = new Answers(fleet, wait); OutputStream content = Files.newOutputStream(to)) {
			FileFetched first = part(fleet, agent, answers, 0);
			content.write(first.content());
			long offset = first.content().length;
			while (offset < first.size()) {
				FileFetched next = part(fleet, agent, answers, offset);
				if (next.size() != first.size() || !next.modified().equals(first.modified()) || next.content().length == 0)
					throw new DroverException(path + " of " + agent.label() + " was changed while it was read: fetch it again");
				content.write(next.content());
				offset += next.content().length;
				terminal().progress(json, offset, first.size(), path);
			}
			return first;
		}
	}

	private FileFetched part(Fleet fleet, Agent agent, Answers answers, long offset) throws DroverException {
		org.drover.agent.protocol.Command command = new org.drover.agent.protocol.Command.FetchFile(path, offset, StagedFile.PART);
		AgentCommand ended = answers.await(fleet.order(List.of(agent.box()), command, Optional.empty())).getFirst();
		if (!ended.state().ended())
			throw new DroverException("the agent " + agent.label() + " has not answered in " + wait + " s (command " + ended.id() + ")");
		Optional<Response> response = fleet.response(agent.box(), ended.id());
		if (ended.state() != CommandState.DONE || response.isEmpty() || !(response.get().result() instanceof FileFetched part))
			throw new DroverException("the agent " + agent.label() + " does not give " + path + ": " + ended.text());
		if (!StagedFile.digest(part.content()).equals(part.sha256()) || part.offset() != offset)
			throw new DroverException("the agent " + agent.label() + " gave something else of " + path + " than it says: fetch it again");
		return part;
	}

	private void tell(Agent agent, FileFetched file, String sha256) {
		if (!json) {
			terminal().line(agent.label() + ": " + path + ", " + file.size() + " bytes, " + file.mode() + " " + file.owner() + ":" + file.group() + ", in " + out);
			return;
		}
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", agent.box().text());
		document.put("host", agent.host());
		document.put("path", path);
		document.put("file", out.toString());
		document.put("size", file.size());
		document.put("sha256", sha256);
		document.put("mode", file.mode());
		document.put("owner", file.owner());
		document.put("group", file.group());
		document.put("modified", file.modified().toString());
		terminal().document(document);
	}
}
