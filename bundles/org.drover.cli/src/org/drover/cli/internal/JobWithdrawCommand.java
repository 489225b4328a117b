package org.drover.cli.internal;

import java.util.Map;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.JobQueue;
import org.drover.task.JobStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Answered by whoever has the project open, as is the order. */
@Command(name = "withdraw", description = "Takes an order for a job back, as long as no manager has taken it.")
final class JobWithdrawCommand extends ProjectCommand {

	@Parameters(arity = "1", paramLabel = "ID", description = "the job")
	private String id;

	JobWithdrawCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		JobStore store = jobs(project).store();
		if (!new JobQueue(project, store).withdraw(store.job(id).id()))
			throw new DroverException("no order for job " + id + " waits: 'job orders' lists those that do, 'job pause' and 'job cancel' stop what is at work");
		if (json)
			terminal().document(Map.of("job", id, "withdrawn", true));
		else
			terminal().line("The order for job " + id + " was withdrawn.");
		return Drover.DONE;
	}
}
