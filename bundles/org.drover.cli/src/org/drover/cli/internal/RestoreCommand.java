package org.drover.cli.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.StopOnSignal;
import org.drover.store.backup.BackupManifest;
import org.drover.store.backup.Restore;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Makes a project of a backup, in a new or empty folder.")
final class RestoreCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(arity = "1", paramLabel = "FILE", description = "the backup, as 'backup' wrote it")
	private Path file;

	@Option(names = "--project", required = true, paramLabel = "DIR", description = "the new project's folder")
	private Path folder;

	@Option(names = "--passphrase-file", paramLabel = "FILE", description = "holds the passphrase; else the variable DROVER_PASSPHRASE, else it is asked for")
	private Path passphraseFile;

	@Option(names = "--without-key", description = "make a new key; credentials then have to be entered again")
	private boolean withoutKey;

	@Option(names = "--json", description = "print one JSON document")
	private boolean json;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
	private boolean help;

	RestoreCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		BackupManifest manifest;
		try (StopOnSignal stop = new StopOnSignal(monitor)) {
			manifest = Restore.restore(new Restore.Request(file, folder, passphrase(), "restore"),
					new BackupProgress(environment.terminal(), json, monitor));
		}
		boolean oldKey = !withoutKey && !manifest.sealedKey().isEmpty();
		if (!oldKey)
			environment.terminal().note(json, "The project has a new key: enter its credentials again, or put the old file key in place.");
		if (json) {
			Map<String, Object> document = BackupCommand.document(manifest, file);
			document.put("key", oldKey);
			document.put("folder", folder.toAbsolutePath().toString());
			environment.terminal().document(document);
		} else {
			environment.terminal().line(String.format("%s: %,d rows and %,d content files of %s", folder.toAbsolutePath(), manifest.rows(),
					manifest.content().size(), manifest.madeAt()));
		}
		return Drover.DONE;
	}

	private Optional<Restore.Passphrase> passphrase() {
		return withoutKey ? Optional.empty() : Optional.of(() -> new Passphrases(environment.variables()).of(Optional.ofNullable(passphraseFile)));
	}
}
