package org.drover.cli.internal;

import java.util.List;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ProjectCommand;
import org.drover.store.Project;
import org.drover.task.JobQueue;
import org.drover.task.OrderedJob;

import picocli.CommandLine.Command;

@Command(name = "orders", description = "Lists the orders that managers are to follow, and who has taken which.")
final class JobOrdersCommand extends ProjectCommand {

	JobOrdersCommand(Environment environment) {
		super(environment);
	}

	@Override
	protected int run(Project project) throws Exception {
		List<OrderedJob> orders = new JobQueue(project, jobs(project).store()).list();
		if (json)
			terminal().document(orders.stream().map(Orders::document).toList());
		else if (orders.isEmpty())
			terminal().line("No orders: 'job order' gives one.");
		else
			orders.forEach(order -> terminal().line(Orders.sentence(order)));
		return Drover.DONE;
	}
}
