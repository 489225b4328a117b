package org.drover.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.internal.support.SupportBundle;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.ProjectBusyException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "support", description = { "Writes a file for a support case: versions, figures, jobs, logs and threads, without secrets.",
		"Also where the project is damaged, or none is named." })
final class SupportCommand implements Callable<Integer> {

	private final Environment environment;

	@Option(names = "--project", paramLabel = "DIR", description = "the project's folder")
	private Path folder;

	@Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to make; it must not exist")
	private Path out;

	@Option(names = "--anonymize", description = "put tokens in place of the names of clients, hosts and users")
	private boolean anonymize;

	@Option(names = "--json", description = "print one JSON document")
	private boolean json;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
	private boolean help;

	SupportCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		if (environment.opened().isPresent())
			return write(environment.opened(), "");
		if (folder == null)
			return write(Optional.empty(), "none was named");
		Project project;
		try {
			project = Project.open(folder, "support");
		} catch (ProjectBusyException busy) {
			Optional<Integer> answered = ProjectOwner.ask(folder, arguments(), secrets(), environment.terminal());
			return answered.isPresent() ? answered.get() : write(Optional.empty(), busy.getMessage());
		} catch (DroverException e) {
			return write(Optional.empty(), e.getMessage());
		}
		try (project) {
			return write(Optional.of(project), "");
		}
	}

	/** The owner of the project writes the file, as it knows most, and its threads are those that matter. */
	private List<String> arguments() {
		List<String> arguments = new ArrayList<>(
				List.of("support", "--project", folder.toAbsolutePath().toString(), "--out", out.toAbsolutePath().normalize().toString()));
		if (anonymize)
			arguments.add("--anonymize");
		if (json)
			arguments.add("--json");
		return arguments;
	}

	/** What this process has been told must not be in the file either. */
	private Map<String, String> secrets() {
		Map<String, String> secrets = new LinkedHashMap<>(environment.variables());
		secrets.keySet().removeIf(name -> !SupportBundle.isSecret(name));
		return secrets;
	}

	private int write(Optional<Project> project, String closed) throws Exception {
		Map<String, String> variables = new LinkedHashMap<>(System.getenv());
		variables.putAll(environment.variables());
		SupportBundle.Result result = SupportBundle.write(
				new SupportBundle.Request(out, Optional.ofNullable(folder), project, closed, anonymize, Drover.VERSION, variables));
		if (json) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("file", out.toAbsolutePath().toString());
			document.put("bytes", Files.size(out));
			document.put("entries", result.entries());
			document.put("missing", result.missing());
			environment.terminal().document(document);
		} else {
			environment.terminal().line(out.toAbsolutePath() + ": " + result.entries().size() + " entries without secrets; look through it before you send it");
			result.missing().forEach(what -> environment.terminal().line("missing: " + what));
		}
		return Drover.DONE;
	}
}
