package org.drover.cli.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.drover.cli.Ages;
import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.store.Project;
import org.drover.task.JobQueue;
import org.drover.task.ManagerInfo;
import org.drover.task.ManagerState;

import picocli.CommandLine.Command;

@Command(name = "managers", description = "Lists the managers of a project, and when they last said that they are alive.")
final class ManagersCommand extends ProjectCommand {

	/** A manager says that it is alive every two seconds: one that has not for so long may not be. */
	private static final Duration LATELY = Duration.ofSeconds(10);

	ManagersCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		List<ManagerInfo> managers = new JobQueue(project, jobs(project).store()).managers();
		Instant now = Instant.now();
		if (json)
			terminal().document(managers.stream().map(manager -> document(manager, age(manager, now))).toList());
		else if (managers.isEmpty())
			terminal().line("No managers yet: 'serve' starts one.");
		else
			managers.forEach(manager -> terminal().line(sentence(manager, age(manager, now))));
		return Drover.DONE;
	}

	/** The manager is seen by the database's clock, which may be ahead of ours. */
	private static Duration age(ManagerInfo manager, Instant now) {
		Duration age = Duration.between(manager.seen(), now);
		return age.isNegative() ? Duration.ZERO : age;
	}

	private static String sentence(ManagerInfo manager, Duration age) {
		boolean ended = manager.state() == ManagerState.ENDED;
		String state = ended || age.compareTo(LATELY) <= 0 ? " is " + words(manager) + ", seen " : " was " + words(manager) + " when it was last seen, ";
		return manager.name() + state + seen(age) + ": process " + manager.process() + " on " + manager.host()
				+ ", Drover " + manager.version() + ", " + manager.workers() + " workers";
	}

	private static String seen(Duration age) {
		return age.toMinutes() < 1 ? age.toSeconds() + " s ago" : Ages.ago(age);
	}

	private static Map<String, Object> document(ManagerInfo manager, Duration age) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("name", manager.name());
		document.put("state", words(manager));
		document.put("host", manager.host());
		document.put("process", manager.process());
		document.put("version", manager.version());
		document.put("workers", manager.workers());
		document.put("started", manager.started().toString());
		document.put("seen", manager.seen().toString());
		document.put("ageSeconds", age.toSeconds());
		return document;
	}

	private static String words(ManagerInfo manager) {
		return manager.state().name().toLowerCase(Locale.ROOT);
	}
}
