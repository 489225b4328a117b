package org.drover.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.drover.cli.Ages;
import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Passwords;
import org.drover.cli.ProjectCommand;
import org.drover.cli.Terminal;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.inventory.Retirement;
import org.drover.inventory.Retirements;
import org.drover.model.DroverException;
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

		@Option(names = "--again", description = "attach a topology again that was retired: what was migrated is known still")
		private boolean again;

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
				if (again)
					attach();
				FilledProject filled = FilledProject.fill(environment, folder, "topology add", name, address, credentials, connector, false);
				filled.warn(environment.terminal(), json);
				show(environment.terminal(), json, filled.topology(), List.of());
			}
			return Drover.DONE;
		}

		private void attach() throws DroverException {
			try (Project project = Project.open(folder, "topology add")) {
				new Retirements(project).clear(name);
			}
		}
	}

	@Command(name = "list", description = "Lists the topologies of a project, how old their figures are, and what of them is retired.")
	static final class Show extends ProjectCommand {

		Show(Environment environment) {
			super(environment);
		}

		@Override
		protected int run(Project project) throws Exception {
			Retirements retirements = new Retirements(project);
			List<Map<String, Object>> documents = new ArrayList<>();
			for (Topology topology : project.topologies().list()) {
				List<Retirement> retired = retirements.of(topology.name());
				documents.add(document(topology, retired));
				if (!json)
					show(terminal(), false, topology, retired);
			}
			if (json)
				terminal().document(documents);
			return Drover.DONE;
		}
	}

	private static void show(Terminal terminal, boolean json, Topology topology, List<Retirement> retired) {
		if (json)
			terminal.document(document(topology, retired));
		else
			terminal.line(String.format("%-10s %-6s %s, %s%s", topology.name(), topology.code(), topology.description(), Ages.of(topology.gatheredAt()),
					retired.stream().map(each -> ", " + each.words()).collect(Collectors.joining())));
	}

	private static Map<String, Object> document(Topology topology, List<Retirement> retired) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("name", topology.name());
		document.put("code", topology.code());
		document.put("address", topology.address());
		document.put("description", topology.description());
		document.put("gatheredAt", topology.gatheredAt().map(Object::toString).orElse(null));
		document.put("retired", retired.stream().anyMatch(Retirement::whole));
		document.put("retiredSites", retired.stream().flatMap(each -> each.sites().stream()).sorted().distinct().toList());
		return document;
	}
}
