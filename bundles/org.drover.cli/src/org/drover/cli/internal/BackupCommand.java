package org.drover.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.cli.StopOnSignal;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.backup.Backup;
import org.drover.store.backup.BackupManifest;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "backup", description = { "Writes a project to one file: all rows as they are at one moment, content, and the key under a passphrase.",
		"Also while another process has the project open." })
final class BackupCommand extends ProjectCommand {

	@Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to make; it must not exist")
	private Path out;

	@Option(names = "--without-content", description = "leave the content files out")
	private boolean withoutContent;

	@Option(names = "--without-key", description = "leave the project's key out; what is encrypted with it can then be read only with a copy of it")
	private boolean withoutKey;

	@Option(names = "--passphrase-file", paramLabel = "FILE", description = "holds the passphrase; else the variable DROVER_PASSPHRASE, else it is asked for")
	private Path passphraseFile;

	BackupCommand(Environment environment) {
		super(environment);
	}

	/** The owner writes the file, and finds the passphrase in what it is told of this process's environment. */
	@Override
	protected List<String> arguments() {
		List<String> arguments = new ArrayList<>(List.of("backup", "--project", folder.toString(), "--out", out.toAbsolutePath().normalize().toString()));
		if (withoutContent)
			arguments.add("--without-content");
		if (withoutKey)
			arguments.add("--without-key");
		if (json)
			arguments.add("--json");
		return arguments;
	}

	@Override
	protected Map<String, String> variables() throws DroverException {
		return passphrase().map(chars -> Map.of(Passphrases.VARIABLE, new String(chars))).orElse(Map.of());
	}

	@Override
	protected int run(Project project) throws Exception {
		Backup.Request request = new Backup.Request(out, !withoutContent, passphrase(), Drover.VERSION);
		NullProgressMonitor monitor = new NullProgressMonitor();
		BackupManifest manifest;
		try (StopOnSignal stop = new StopOnSignal(monitor)) {
			manifest = Backup.write(project, request, new BackupProgress(terminal(), json, monitor));
		}
		Map<String, Object> document = document(manifest, out);
		document.put("bytes", Files.size(out));
		if (json)
			terminal().document(document);
		else
			terminal().line(String.format("%s: %,d rows, %,d content files, %,d bytes%s", out.toAbsolutePath(), manifest.rows(), manifest.content().size(),
					Files.size(out), withoutKey ? ", without the key" : ""));
		return Drover.DONE;
	}

	/** Of a backup that was made or restored. */
	static Map<String, Object> document(BackupManifest manifest, Path file) {
		Map<String, Object> rows = new LinkedHashMap<>();
		manifest.tables().forEach(table -> rows.put(table.name(), table.rows()));
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("file", file.toAbsolutePath().toString());
		document.put("project", manifest.project());
		document.put("schema", manifest.schema());
		document.put("drover", manifest.drover());
		document.put("madeAt", manifest.madeAt());
		document.put("rows", rows);
		document.put("contentFiles", manifest.content().size());
		document.put("contentBytes", manifest.contentBytes());
		document.put("key", !manifest.sealedKey().isEmpty());
		return document;
	}

	private Optional<char[]> passphrase() throws DroverException {
		return withoutKey ? Optional.empty() : Optional.of(new Passphrases(environment.variables()).chosen(Optional.ofNullable(passphraseFile)));
	}
}
