package org.drover.cli.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.drover.cli.Ages;
import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Passwords;
import org.drover.cli.ProjectCommand;
import org.drover.cli.Terminal;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.store.Project;
import org.drover.store.Topology;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "topology", mixinStandardHelpOptions = true, description = "Adds and lists the topologies of a project.",
		subcommands = { TopologyCommand.Add.class, TopologyCommand.Show.class })
final class TopologyCommand {

	@Command(name = "add", description = "Adds a topology, once its connector has answered; creates the project if it is new.")
	static final class Add implements Callable<Integer> {

		private final Environment environment;

		@Option(names = "--project", required = true, paramLabel = "DIR", description = "the project's folder")
		private Path folder;

		@Option(names = "--name", required = true, paramLabel = "NAME", description = "what the project calls it: new")
		private String name;

		@Option(names = "--uri", required = true, paramLabel = "URI", description = "site:URL or another address")
		private String uri;

		@Option(names = "--password-file", paramLabel = "FILE", description = "holds the password")
		private Path passwordFile;

		@Option(names = "--json", description = "print one JSON document")
		private boolean json;

		@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
		private boolean help;

		Add(Environment environment) {
			this.environment = environment;
		}

		@Override
		public Integer call() throws Exception {
			ConnectorAddress address = ConnectorAddress.parse(uri);
			Credentials credentials = new Passwords(environment.variables()).of(address, Optional.ofNullable(passwordFile), environment.connectors());
			try (Connector connector = environment.connectors().connect(address, credentials)) {
				FilledProject filled = FilledProject.fill(environment, folder, "topology add", name, address, credentials, connector, false);
				filled.warn(environment.terminal(), json);
				show(environment.terminal(), json, filled.topology());
			}
			return Drover.DONE;
		}
	}

	@Command(name = "list", description = "Lists the topologies of a project and how old their figures are.")
	static final class Show extends ProjectCommand {

		Show(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			List<Topology> topologies = project.topologies().list();
			if (json)
				terminal().document(topologies.stream().map(TopologyCommand::document).toList());
			else
				topologies.forEach(topology -> show(terminal(), false, topology));
			return Drover.DONE;
		}
	}

	private static void show(Terminal terminal, boolean json, Topology topology) {
		if (json)
			terminal.document(document(topology));
		else
			terminal.line(String.format("%-10s %-6s %s, %s", topology.name(), topology.code(), topology.description(), Ages.of(topology.gatheredAt())));
	}

	private static Map<String, Object> document(Topology topology) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("name", topology.name());
		document.put("code", topology.code());
		document.put("address", topology.address());
		document.put("description", topology.description());
		document.put("gatheredAt", topology.gatheredAt().map(Object::toString).orElse(null));
		return document;
	}
}
