package org.drover.scan.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.scan.internal.Arguments.Usage;
import org.drover.scan.regeneration.NoticeFolder;
import org.drover.scan.regeneration.Regeneration;
import org.drover.scan.regeneration.RegenerationProcess;
import org.drover.scan.regeneration.Registration;
import org.drover.scan.regeneration.Registrations;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Registers programs, and runs the process that runs them. */
final class RegenerationCommands {

	/** Where regeneration keeps what it has done, and what the agent is to report. */
	private static final Path STATE = Path.of("/var/lib/drover/regeneration");

	private final PrintStream out;
	private final PrintStream err;

	RegenerationCommands(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	static Regeneration regeneration(Arguments arguments) {
		Path state = arguments.value("--state").map(Path::of).orElse(STATE);
		return new Regeneration(state, registrations(arguments), new NoticeFolder(state.resolve("notices")), Clock.systemUTC());
	}

	int register(List<String> words) throws Usage, IOException, DroverException {
		Arguments arguments = Arguments.parse(words, Set.of(), Set.of("--registrations", "--timeout", "--environment"));
		Duration timeout = arguments.number("--timeout").map(Duration::ofSeconds).orElse(Registration.TIMEOUT);
		try {
			Map<String, String> environment = arguments.has("--environment") ? environment(Path.of(arguments.value("--environment").orElseThrow())) : Map.of();
			registrations(arguments).register(new Registration(arguments.name(), arguments.program(), environment, timeout));
			return ScanCommands.DONE;
		} catch (IllegalArgumentException e) {
			throw new Usage(e.getMessage());
		}
	}

	int list(List<String> words) throws Usage, IOException {
		Arguments arguments = Arguments.parse(words, Set.of("--json"), Set.of("--registrations"));
		arguments.noNames();
		Registrations.Listing listing = registrations(arguments).list();
		if (arguments.has("--json")) {
			document(listing);
		} else {
			listing.taken().forEach(each -> out.println(each.name() + "  " + String.join(" ", each.program())));
			listing.refused().forEach((file, reason) -> err.println("drover-scan: " + file + " is passed over: " + reason));
		}
		return listing.refused().isEmpty() ? ScanCommands.DONE : ScanCommands.FAILED;
	}

	int deregister(List<String> words) throws Usage, IOException, DroverException {
		Arguments arguments = Arguments.parse(words, Set.of(), Set.of("--registrations"));
		try {
			if (!registrations(arguments).deregister(arguments.name()))
				throw new DroverException("nothing is registered as " + arguments.name());
			return ScanCommands.DONE;
		} catch (IllegalArgumentException e) {
			throw new Usage(e.getMessage());
		}
	}

	/** Until every one of the named registrations is gone. */
	int process(List<String> words) throws Usage, IOException, InterruptedException {
		Arguments arguments = Arguments.parse(words, Set.of(), Set.of("--registrations", "--state", "--interval"));
		if (arguments.names().isEmpty())
			throw new Usage("name the registrations that the process is for");
		Registrations registrations = registrations(arguments);
		Duration interval = Duration.ofSeconds(Math.max(1, arguments.number("--interval").orElse(1)));
		new RegenerationProcess(regeneration(arguments), registrations, arguments.names(),
				() -> arguments.names().stream().noneMatch(registrations::contains), interval,
				problem -> err.println("drover-scan: " + problem.getMessage() + "; this is tried again")).run();
		return ScanCommands.DONE;
	}

	private static Registrations registrations(Arguments arguments) {
		return new Registrations(arguments.value("--registrations").map(Path::of).orElse(Registrations.SYSTEM));
	}

	/** Lines of NAME=VALUE: values may be secret, and an argument is seen by everybody. */
	private static Map<String, String> environment(Path file) throws IOException, Usage {
		Map<String, String> environment = new LinkedHashMap<>();
		for (String line : Files.readAllLines(file)) {
			int equals = line.indexOf('=');
			if (line.isBlank() || line.startsWith("#"))
				continue;
			if (equals < 1)
				throw new Usage("a line of " + file + " is not NAME=VALUE");
			environment.put(line.substring(0, equals), line.substring(equals + 1));
		}
		return environment;
	}

	private void document(Registrations.Listing listing) {
		ObjectNode node = new JsonMapper().createObjectNode();
		for (Registration each : listing.taken()) {
			ObjectNode entry = node.withArray("registrations").addObject().put("name", each.name()).put("timeoutSeconds", each.timeout().toSeconds());
			each.program().forEach(entry.withArray("program")::add);
		}
		listing.refused().forEach(node.withObject("refused")::put);
		out.println(node.toPrettyString());
	}
}
