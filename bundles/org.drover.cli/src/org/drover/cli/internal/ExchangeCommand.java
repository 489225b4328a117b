package org.drover.cli.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.cli.StopOnSignal;
import org.drover.cli.Terminal;
import org.drover.connector.EstateFormat.Written;
import org.drover.connector.FormatFinding;
import org.drover.inventory.Inventory;
import org.drover.migration.EstateExport;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.Selection;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "exchange", mixinStandardHelpOptions = true, description = "Writes estates as exchange packages for other systems, and checks those of others.",
		subcommands = { ExchangeCommand.Export.class, ExchangeCommand.Validate.class })
final class ExchangeCommand {

	private static final String FORMAT = "exchange";

	@Command(name = "export", description = { "Writes what was gathered of a topology, or what a selection of it needs, to an exchange package.",
			"Secrets are left out unless asked for, and are sealed under a passphrase then." })
	static final class Export extends ProjectCommand {

		@Option(names = "--topology", defaultValue = SOURCE, paramLabel = "NAME", description = "what the project calls it (${DEFAULT-VALUE})")
		private String name;

		@Option(names = "--with-content", description = "put the content files in, read from the topology")
		private boolean withContent;

		@Option(names = "--with-secrets", description = "put secrets in, read from the topology and sealed under a passphrase")
		private boolean withSecrets;

		@Option(names = "--passphrase-file", paramLabel = "FILE",
				description = "holds the passphrase; else the variable DROVER_PASSPHRASE, else it is asked for")
		private Path passphraseFile;

		@Parameters(arity = "1..*", paramLabel = "[SELECTION..] FILE",
				description = "collections by identifier or name, client:KEY, KIND:KEY; last the file to make, which must not exist")
		private List<String> words;

		Export(Environment environment) {
			super(environment);
		}

		/** The owner writes the file, whose working folder is another one. */
		@Override
		protected List<String> arguments() throws DroverException {
			List<String> arguments = new ArrayList<>(List.of(FORMAT, "export", "--project", folder.toString(), "--topology", name));
			if (withContent)
				arguments.add("--with-content");
			if (withSecrets)
				arguments.add("--with-secrets");
			if (json)
				arguments.add("--json");
			arguments.add("--");
			arguments.addAll(selection());
			arguments.add(file().toString());
			return arguments;
		}

		@Override
		protected Map<String, String> variables() throws DroverException {
			return withSecrets ? Map.of(Passphrases.VARIABLE, new String(passphrase())) : Map.of();
		}

		private char[] passphrase() throws DroverException {
			return new Passphrases(environment.variables()).chosen(Optional.ofNullable(passphraseFile));
		}

		private List<String> selection() {
			return words.subList(0, words.size() - 1);
		}

		private Path file() throws DroverException {
			try {
				return Path.of(words.getLast()).toAbsolutePath().normalize();
			} catch (InvalidPathException e) {
				throw new DroverException("'" + words.getLast() + "' is not a path of this system", e);
			}
		}

		@Override
		protected int run(Project project) throws Exception {
			char[] passphrase = withSecrets ? passphrase() : new char[0];
			EstateExport export = new EstateExport(name, chosen(project), withContent, withSecrets ? Optional.of(() -> passphrase) : Optional.empty());
			NullProgressMonitor monitor = new NullProgressMonitor();
			Written written;
			try (StopOnSignal stop = new StopOnSignal(monitor)) {
				written = export.write(topologies(project), environment.connectors().format(FORMAT), file(), monitor);
			}
			if (json)
				terminal().document(document(written));
			else
				terminal().line(String.format("%s: %,d objects and %,d dependencies (%,d dangling), %,d content files of %,d bytes, %,d secrets", file(),
						written.objects(), written.dependencies(), written.dangling(), written.contentFiles(), written.contentBytes(), written.secrets()));
			return Drover.DONE;
		}

		private List<ObjectRef> chosen(Project project) throws DroverException {
			return selection().isEmpty() ? List.of() : Selection.parse(new Inventory(topologies(project).estate(name)), selection()).chosen();
		}

		private Map<String, Object> document(Written written) throws DroverException {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("file", file().toString());
			document.put("topology", name);
			document.put("objects", written.objects());
			document.put("dependencies", written.dependencies());
			document.put("dangling", written.dangling());
			document.put("contentFiles", written.contentFiles());
			document.put("contentBytes", written.contentBytes());
			document.put("secrets", written.secrets());
			document.put("parts", written.parts());
			document.put("bytes", file().toFile().length());
			return document;
		}
	}

	@Command(name = "validate", description = { "Lists everything that is wrong with an exchange package, and what no reader looks at.",
			"Exit status 1 where a reader would refuse it." })
	static final class Validate implements Callable<Integer> {

		private final Environment environment;

		@Parameters(arity = "1", paramLabel = "FILE", description = "the package")
		private Path file;

		@Option(names = "--json", description = "print one JSON document")
		private boolean json;

		@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
		private boolean help;

		Validate(Environment environment) {
			this.environment = environment;
		}

		@Override
		public Integer call() throws Exception {
			NullProgressMonitor monitor = new NullProgressMonitor();
			List<FormatFinding> findings;
			try (StopOnSignal stop = new StopOnSignal(monitor)) {
				findings = environment.connectors().format(FORMAT).check(file, monitor);
			}
			long errors = findings.stream().filter(FormatFinding::error).count();
			if (json)
				environment.terminal().document(document(findings, errors));
			else
				show(environment.terminal(), findings, errors);
			if (errors > 0)
				environment.terminal().error(file + " is refused: " + (errors == 1 ? "1 error" : errors + " errors"));
			return errors == 0 ? Drover.DONE : Drover.FAILED;
		}

		private Map<String, Object> document(List<FormatFinding> findings, long errors) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("file", file.toString());
			document.put("valid", errors == 0);
			document.put("findings", findings.stream().map(Validate::document).toList());
			return document;
		}

		private static Map<String, Object> document(FormatFinding finding) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("severity", finding.error() ? "error" : "warning");
			document.put("part", finding.part());
			document.put("text", finding.text());
			return document;
		}

		private void show(Terminal terminal, List<FormatFinding> findings, long errors) {
			for (FormatFinding finding : findings)
				terminal.line(String.format("%-8s%s%s", finding.error() ? "error" : "warning", finding.part().isEmpty() ? "" : finding.part() + ": ", finding.text()));
			if (errors == 0)
				terminal.line(file + " is valid");
		}
	}
}
