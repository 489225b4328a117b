package org.drover.cli.internal.support;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.internal.HeadsFile;
import org.drover.cli.internal.LogFile;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.backup.PartFile;
import org.drover.task.Job;
import org.drover.task.JobStore;

/** Writes what somebody needs who is to help: facts, figures and logs, and no secret. */
public final class SupportBundle {

	/**
	 * What goes in, and where.
	 *
	 * @param file      must not exist
	 * @param folder    the project's, where one was named
	 * @param project   where it could be opened
	 * @param closed    why it could not be, else empty
	 * @param anonymize whether names of clients, hosts and users become tokens
	 * @param drover    the version that writes it
	 * @param variables environment variables, some of which are secrets
	 */
	public record Request(Path file, Optional<Path> folder, Optional<Project> project, String closed, boolean anonymize, String drover,
			Map<String, String> variables) {
	}

	/** @param missing what could not be put in, and why */
	public record Result(List<String> entries, List<String> missing) {
	}

	private final Request request;
	private final SupportZip zip;

	private SupportBundle(Request request, SupportZip zip) {
		this.request = request;
		this.zip = zip;
	}

	/** Whether an environment variable of this name holds a password or a passphrase. */
	public static boolean isSecret(String variable) {
		return variable.startsWith("DROVER_PASS");
	}

	public static Result write(Request request) throws DroverException {
		Redactor redactor = new Redactor(KnownSecrets.of(request.folder(), request.project(), request.variables()));
		Optional<Anonymizer> names = request.anonymize() ? Optional.of(KnownNames.of(request.project())) : Optional.empty();
		try (PartFile file = PartFile.create(request.file())) {
			SupportZip zip = new SupportZip(file,
					text -> names.map(known -> known.clean(redactor.clean(text))).orElseGet(() -> redactor.clean(text)));
			new SupportBundle(request, zip).addAll();
			zip.finish("What Drover " + request.drover() + " knows about itself" + (request.folder().isPresent() ? " and a project" : "")
					+ ". Secrets are replaced by " + Redactor.GONE + (request.anonymize() ? ", names by tokens." : "."));
			file.finish();
			return new Result(zip.entries(), zip.missing());
		}
	}

	private void addAll() throws DroverException {
		zip.add("versions.json", () -> ProcessFacts.versions(request.drover()));
		zip.add("threads.txt", ProcessFacts::threads);
		if (request.folder().isPresent())
			zip.add("folder.json", () -> ProjectFacts.folder(request.folder().get()));
		if (request.project().isPresent())
			addProject(request.project().get());
		else
			zip.lack("project: " + request.closed());
		addLogs();
	}

	private void addProject(Project project) throws DroverException {
		zip.add("project.json", () -> ProjectFacts.project(project));
		zip.add("settings.json", () -> ProjectFacts.settings(project));
		zip.add("jobs.json", () -> ProjectFacts.jobs(project));
		zip.add("journal-heads.json", () -> HeadsFile.document(new JobStore(project).journals().heads()));
		try {
			for (Job job : ProjectFacts.newest(project))
				zip.add("journal/" + job.id() + ".txt", () -> ProjectFacts.journal(project, job));
		} catch (DroverException e) {
			zip.lack("journal: " + e.getMessage());
		}
	}

	/** Where names are to go, and nobody could say which they are, the logs stay here. */
	private void addLogs() throws DroverException {
		String folder = System.getProperty(LogFile.PROPERTY);
		if (folder == null)
			zip.lack("logs: this process keeps none");
		else if (request.anonymize() && request.folder().isPresent() && request.project().isEmpty())
			zip.lack("logs: they may name clients, and the project that knows their names cannot be opened");
		else {
			List<Path> files = new LogFile(Path.of(folder)).files();
			for (Path file : files)
				zip.add("logs/" + file.getFileName(), () -> new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
			if (files.isEmpty())
				zip.lack("logs: nothing has been logged in " + folder);
		}
	}
}
