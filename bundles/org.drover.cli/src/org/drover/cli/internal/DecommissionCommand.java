package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.cli.Terminal;
import org.drover.migration.DecommissionDescription;
import org.drover.migration.Decommissions;
import org.drover.migration.Decommissions.Planned;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.MigrationJobs;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.DecommissionOptions;
import org.drover.plan.Going;
import org.drover.plan.Keeper;
import org.drover.plan.Wave;
import org.drover.store.Project;
import org.drover.store.Topology;
import org.drover.task.Job;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "decommission", description = { "Looks at what keeps a site or a whole topology; where nothing does, plans its end and saves that as a job.",
		"Exit status 1, with the reasons, where something would be lost." })
final class DecommissionCommand extends ProjectCommand {

	private static final int MOST_GOING = 20;

	@Parameters(arity = "1", paramLabel = "SITE|TOPOLOGY", description = "the name of a topology in the project, or the code of a site of it")
	private String what;

	@Option(names = "--of", defaultValue = SOURCE, paramLabel = "TOPOLOGY", description = "the topology that a site belongs to (${DEFAULT-VALUE})")
	private String of;

	@Option(names = "--to", defaultValue = TARGET, paramLabel = "TOPOLOGY", description = "which takes the services over (${DEFAULT-VALUE})")
	private String to;

	@Option(names = "--check", description = "only look: save no job")
	private boolean check;

	@Option(names = "--include-obsolete", description = "confirm that what is obsolete, left out or unused will be gone")
	private boolean confirmed;

	@Option(names = "--leave", paramLabel = "KIND:KEY", description = "let this go, too, although it is in use or has changed; may be repeated")
	private List<String> leave = new ArrayList<>();

	@Option(names = "--program", paramLabel = "TEXT", defaultValue = Decommissions.PROGRAM,
			description = "the program that services get which are handed over (${DEFAULT-VALUE})")
	private String program;

	@Option(names = "--keep-programs", description = "services that are handed over keep their programs")
	private boolean keepPrograms;

	@Option(names = "--remove-records", description = { "in the end, remove the records of clients that have moved: that step cannot be taken back, and",
			"'job run' asks for --irreversible before it" })
	private boolean removeRecords;

	DecommissionCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected boolean readsOnly() {
		return false;
	}

	@Override
	protected int run(Project project) throws Exception {
		if (!keepPrograms && !Decommissions.canBeProgram(program))
			throw wrongUsage("--program takes a name of up to 128 letters, digits, spaces, dots, hyphens and slashes");
		MigrationJobs jobs = jobs(project);
		Optional<Topology> whole = whole(project);
		Planned planned = jobs.decommissions().plan(whole.isPresent() ? whole.get().name() : of, to, whole.isPresent() ? Set.of() : Set.of(what), options(),
				new NullProgressMonitor());
		Named named = new Named(topologies(project).estate(planned.sourceName()));
		for (String text : leave)
			named.object(text);
		boolean empty = planned.plan().keepers().isEmpty();
		Optional<Job> job = check || !empty ? Optional.empty() : Optional.of(jobs.store().job(jobs.decommissions().create(planned)));
		List<FoundViolation> violations = Decommissions.description(planned).plan().violations();
		if (json)
			terminal().document(document(planned, violations, job));
		else
			show(planned, violations, job);
		return verdict(planned.plan().keepers(), violations);
	}

	/** The topology that is meant; empty where it is a site of one. */
	private Optional<Topology> whole(Project project) throws DroverException {
		Optional<Topology> named = project.topologies().find(what);
		return named.isPresent() ? named : project.topologies().find(of).filter(topology -> topology.code().equals(what));
	}

	private DecommissionOptions options() throws DroverException {
		Set<ObjectRef> leaving = new HashSet<>();
		for (String text : leave) {
			try {
				leaving.add(ObjectRef.parse(text));
			} catch (IllegalArgumentException e) {
				throw new DroverException("'" + text + "' names no object: write KIND:KEY, as in package:P0100001", e);
			}
		}
		DecommissionOptions options = DecommissionOptions.DEFAULT.leaving(leaving).removingRecords(removeRecords).withProgram(keepPrograms ? "" : program);
		return confirmed ? options.confirming() : options;
	}

	private int verdict(List<Keeper> keepers, List<FoundViolation> violations) {
		keepers.forEach(keeper -> terminal().error(keeper.sentence()));
		violations.forEach(violation -> terminal().error(violation.explanation() + " (violation " + violation.id() + ")"));
		return keepers.isEmpty() && violations.isEmpty() ? Drover.DONE : Drover.FAILED;
	}

	private Map<String, Object> document(Planned planned, List<FoundViolation> violations, Optional<Job> job) throws DroverException {
		DecommissionDescription description = Decommissions.description(planned);
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("topology", planned.sourceName());
		document.put("sites", planned.plan().sites());
		document.put("whole", planned.plan().whole());
		document.put("allowed", planned.plan().isAllowed());
		document.put("keeps", planned.plan().keepers().stream().map(DecommissionCommand::document).toList());
		document.put("goes", planned.plan().going().stream().map(DecommissionCommand::document).toList());
		document.put("waves", planned.plan().waves());
		document.put("continuity", Documents.continuity(description.plan()));
		document.put("irreversible", planned.plan().irreversible());
		document.put("byHand", planned.plan().byHand());
		document.put("job", job.map(Job::id).orElse(null));
		return document;
	}

	private static Map<String, Object> document(Keeper keeper) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("kind", keeper.kind().name().toLowerCase(Locale.ROOT));
		document.put("reason", keeper.sentence());
		document.put("objects", keeper.objects().stream().map(ObjectRef::toString).toList());
		return document;
	}

	private static Map<String, String> document(Going going) {
		Map<String, String> document = new LinkedHashMap<>();
		document.put("object", going.ref().toString());
		document.put("name", going.name());
		document.put("reason", word(going));
		document.put("detail", going.detail());
		return document;
	}

	private static String word(Going going) {
		return going.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private void show(Planned planned, List<FoundViolation> violations, Optional<Job> job) {
		Terminal terminal = terminal();
		List<Going> going = planned.plan().going();
		if (!going.isEmpty())
			terminal.line("Will be gone: " + going.size() + " objects");
		for (Going each : going.subList(0, Math.min(MOST_GOING, going.size())))
			terminal.line(String.format("  %-8s  %s  %s: %s", word(each), each.ref(), each.name(), each.detail()));
		if (going.size() > MOST_GOING)
			terminal.line("  and " + (going.size() - MOST_GOING) + " more (--json lists them)");
		if (!planned.plan().keepers().isEmpty())
			return;
		job.ifPresent(saved -> terminal.line("Job " + saved.id() + ": " + saved.name()));
		for (Wave wave : planned.plan().waves())
			terminal.line(String.format("  wave %2d  %5d items  %s", wave.number(), wave.items(), wave.title()));
		terminal.line("Continuity: " + planned.plan().continuity().classes() + " client classes, " + planned.plan().continuity().requirements() + " requirements, "
				+ violations.size() + " violations");
		planned.plan().irreversible().forEach(title -> terminal.line("Cannot be taken back: " + title));
		planned.plan().byHand().forEach(line -> terminal.line("By hand: " + line));
	}
}
