package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.store.Project;
import org.drover.task.JobStore;
import org.drover.task.JournalCheck;
import org.drover.task.JournalEntry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "journal", description = "Shows a job's journal: what happened, in order.")
final class JobJournalCommand extends ProjectCommand {

	@Parameters(arity = "1", paramLabel = "ID", description = "the job, as 'plan' and 'job list' print it")
	private String id;

	@Option(names = "--verify", description = "check that no line has been changed, removed or added since it was written")
	private boolean verify;

	JobJournalCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		JobStore store = jobs(project).store();
		Optional<JournalCheck> check = verify ? Optional.of(store.journals().verify(id)) : Optional.empty();
		List<JournalEntry> lines = store.journal(id);
		if (json)
			terminal().document(document(lines, check));
		else
			lines.forEach(line -> terminal().line(JournalWords.sentence(line)));
		return check.isEmpty() ? Drover.DONE : tell(check.get());
	}

	private int tell(JournalCheck check) {
		if (!check.sound())
			terminal().error(JournalWords.sentence(check));
		else if (!json)
			terminal().line(JournalWords.sentence(check));
		return check.sound() ? Drover.DONE : Drover.FAILED;
	}

	private Map<String, Object> document(List<JournalEntry> lines, Optional<JournalCheck> check) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("job", id);
		document.put("lines", lines.stream().map(JournalWords::document).toList());
		check.ifPresent(found -> document.put("check", JournalWords.document(found)));
		return document;
	}
}
