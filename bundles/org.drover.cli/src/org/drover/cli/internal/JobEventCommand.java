package org.drover.cli.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.store.Project;
import org.drover.task.JobQueue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answered by whoever has the project open, as are the orders that wait for it. */
@Command(name = "event", description = "Tells the orders that wait for an event that it has come.")
final class JobEventCommand extends ProjectCommand {

	@Parameters(arity = "1", paramLabel = "NAME", description = "the event, as --after-event names it")
	private String name;

	@Option(names = "--detail", defaultValue = "", paramLabel = "TEXT", description = "what to write into the journals of the jobs")
	private String detail;

	JobEventCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		if (name.isBlank())
			throw wrongUsage("an event needs a name");
		int orders = new JobQueue(project, jobs(project).store()).post(name, detail);
		if (json)
			terminal().document(document(orders));
		else
			terminal().line("The event '" + name + "' was posted: " + (orders == 1 ? "1 order" : orders + " orders") + " waited for it.");
		return Drover.DONE;
	}

	private Map<String, Object> document(int orders) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("event", name);
		document.put("orders", orders);
		return document;
	}
}
