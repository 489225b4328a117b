package org.drover.cli.agents.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.fleet.AgentRequest;
import org.drover.fleet.Fleet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "requests", description = "What agents asked for, and what came of it; the last ones first.")
final class AgentRequestsCommand extends FleetCommand {

	@Option(names = "--most", defaultValue = "100", paramLabel = "N", description = "so many at most (${DEFAULT-VALUE})")
	private int most;

	AgentRequestsCommand(Environment environment) {
		super(environment);
	}

	@Override
	int run(Fleet fleet) throws Exception {
		if (most < 1)
			throw wrongUsage("--most takes a number from 1");
		List<AgentRequest> requests = fleet.requests(most);
		if (json)
			terminal().document(requests.stream().map(AgentRequestsCommand::document).toList());
		else if (requests.isEmpty())
			terminal().line("No agent has asked for anything.");
		else
			requests.forEach(request -> terminal().line(request.askedAt() + " " + request.box().brief() + " " + request.service() + " " + request.state()
					+ (request.text().isEmpty() ? "" : ": " + request.text()) + " (" + request.id() + ")"));
		return Drover.DONE;
	}

	private static Map<String, Object> document(AgentRequest request) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", request.box().text());
		document.put("request", request.id());
		document.put("service", request.service());
		document.put("state", request.state().name());
		document.put("text", request.text());
		document.put("askedAt", request.askedAt().toString());
		document.put("answeredAt", request.answeredAt().map(Instant::toString).orElse(null));
		return document;
	}
}
