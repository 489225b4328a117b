package org.drover.cli.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.store.Project;
import org.drover.task.JournalCheck;
import org.drover.task.JournalHead;
import org.drover.task.Journals;
import org.drover.task.Retention;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(name = "journal", mixinStandardHelpOptions = true,
		description = "Checks the journals of a project's jobs, says where they end, and drops what is old. 'job journal' shows one.",
		subcommands = { JournalCommand.Verify.class, JournalCommand.Heads.class, JournalCommand.Prune.class })
final class JournalCommand {

	@Command(name = "verify", description = "Checks that nobody has changed the journals.")
	static final class Verify extends ProjectCommand {

		@Option(names = "--heads", paramLabel = "FILE", description = "compare them with heads that 'journal heads --out' wrote earlier")
		private Path heads;

		Verify(Environment environment) {
			super(environment);
		}

		/** A file is where its caller is, so the owner of a project cannot read it for somebody else. */
		@Override
		protected boolean readsOnly() {
			return heads == null;
		}

		@Override
		protected int run(Project project) throws Exception {
			List<JournalHead> kept = heads == null ? List.of() : HeadsFile.read(heads);
			List<JournalCheck> checks = jobs(project).store().journals().verify(kept);
			if (json)
				terminal().document(checks.stream().map(JournalWords::document).toList());
			else if (checks.isEmpty())
				terminal().line("No jobs yet: 'plan' makes one.");
			checks.forEach(this::tell);
			return checks.stream().allMatch(JournalCheck::sound) ? Drover.DONE : Drover.FAILED;
		}

		private void tell(JournalCheck check) {
			if (!check.sound())
				terminal().error(JournalWords.sentence(check));
			else if (!json)
				terminal().line(JournalWords.sentence(check));
		}
	}

	@Command(name = "heads", description = "Says where the journals end; kept elsewhere, that shows whether one is cut or rewritten later.")
	static final class Heads extends ProjectCommand {

		@Option(names = "--out", paramLabel = "FILE", description = "write them to this file, which 'journal verify --heads' reads")
		private Path out;

		Heads(Environment environment) {
			super(environment);
		}

		/** As with {@link Verify}. */
		@Override
		protected boolean readsOnly() {
			return out == null;
		}

		@Override
		protected int run(Project project) throws Exception {
			List<JournalHead> heads = jobs(project).store().journals().heads();
			if (out != null)
				HeadsFile.write(out, heads);
			if (json)
				terminal().document(HeadsFile.document(heads));
			else if (out != null)
				terminal().line(out.toAbsolutePath().toString());
			else
				heads.forEach(head -> terminal().line("Job " + head.job() + ": line " + head.seq() + ", " + head.hash()));
			return Drover.DONE;
		}
	}

	@Command(name = "prune", description = "Drops old lines of jobs that have ended; what is left can still be checked.")
	static final class Prune extends ProjectCommand {

		private static final Pattern AGE = Pattern.compile("(\\d{1,6})([dhm])");

		@Option(names = "--older-than", required = true, paramLabel = "AGE", description = "in days, hours or minutes: 90d, 12h, 30m")
		private String age;

		@Option(names = "--keep-last", defaultValue = "0", paramLabel = "N", description = "leave the last N lines of each job")
		private long keepLast;

		@Option(names = "--dry-run", description = "only say what would be dropped")
		private boolean dryRun;

		Prune(Environment environment) {
			super(environment);
		}

		@Override
		protected boolean readsOnly() {
			return dryRun;
		}

		@Override
		protected int run(Project project) throws Exception {
			Journals journals = jobs(project).store().journals();
			Retention retention = retention();
			Map<String, Long> lines = dryRun ? journals.droppable(retention) : journals.prune(retention);
			if (json)
				terminal().document(document(lines));
			else if (lines.isEmpty())
				terminal().line("There is nothing to drop.");
			else
				lines.forEach((job, count) -> terminal().line("Job " + job + ": " + count + " lines " + (dryRun ? "would be " : "") + "dropped"));
			return Drover.DONE;
		}

		private Map<String, Object> document(Map<String, Long> lines) {
			Map<String, Object> document = new LinkedHashMap<>();
			document.put("dryRun", dryRun);
			document.put("dropped", lines);
			return document;
		}

		private Retention retention() {
			Matcher parts = AGE.matcher(age);
			if (!parts.matches())
				throw new ParameterException(new CommandLine(this), "--older-than takes an age such as 90d, 12h or 30m");
			if (keepLast < 0)
				throw new ParameterException(new CommandLine(this), "--keep-last takes a number from 0");
			long number = Long.parseLong(parts.group(1));
			Duration old = switch (parts.group(2)) {
			case "d" -> Duration.ofDays(number);
			case "h" -> Duration.ofHours(number);
			default -> Duration.ofMinutes(number);
			};
			return new Retention(Instant.now().minus(old), keepLast);
		}
	}
}
