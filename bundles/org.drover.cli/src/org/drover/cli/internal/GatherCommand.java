package org.drover.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Passwords;
import org.drover.cli.ProjectCommand;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.inventory.GatherResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "gather", description = "Reads a topology's metadata into the project; creates the project if it is new.")
final class GatherCommand implements Callable<Integer> {

	private final Environment environment;

	@Option(names = "--project", required = true, paramLabel = "DIR", description = "the project's folder")
	private Path folder;

	@Option(names = "--source", required = true, paramLabel = "URI",
			description = "configmgr:JDBC-URL, ansible:PATH, puppetdb:URL, site:URL or exchange:FILE, with #name=value&... parameters")
	private String source;

	@Option(names = "--name", defaultValue = ProjectCommand.SOURCE, paramLabel = "NAME", description = "what the project calls it (${DEFAULT-VALUE})")
	private String name;

	@Option(names = "--password-file", paramLabel = "FILE", description = "holds the password")
	private Path passwordFile;

	@Option(names = "--whole", description = "read everything, also where the topology could tell what changed since the last gathering")
	private boolean whole;

	@Option(names = "--json", description = "print one JSON document")
	private boolean json;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
	private boolean help;

	GatherCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		ConnectorAddress address = ConnectorAddress.parse(source);
		Credentials credentials = new Passwords(environment.variables()).of(address, Optional.ofNullable(passwordFile), environment.connectors());
		try (Connector connector = environment.connectors().connect(address, credentials)) {
			FilledProject filled = FilledProject.fill(environment, folder, "gather", name, address, credentials, connector, whole);
			filled.warn(environment.terminal(), json);
			show(connector, filled.result());
		}
		return Drover.DONE;
	}

	private void show(Connector connector, GatherResult result) {
		if (json)
			environment.terminal().document(result);
		else
			environment.terminal().line(String.format("Gathered %,d objects and %,d dependencies (%d dangling) from %s in %.1f s%s.", result.objects(),
					result.dependencies(), result.dangling(), connector.description(), result.seconds(), differing(result)));
	}

	private static String differing(GatherResult result) {
		String read = result.incremental() ? "only what had changed was read" : "all was read";
		return String.format(": %s; %,d objects added, %,d changed, %,d gone", read, result.added(), result.changed(), result.gone());
	}
}
