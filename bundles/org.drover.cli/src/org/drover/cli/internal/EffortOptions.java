package org.drover.cli.internal;

import org.drover.task.Effort;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much effort a job is worth, for the commands that run or order one. */
final class EffortOptions {

	@Spec(Spec.Target.MIXEE)
	private CommandSpec command;

	@Option(names = "--at-once", paramLabel = "N", description = "at most N of its tasks at once, by all managers together; default: 8, and on a shared project"
			+ " as many as they take")
	private Integer atOnce;

	@Option(names = "--tries", paramLabel = "N", description = "try a task N times in all that fails for a reason which may pass, and four times as often where"
			+ " somebody was only in its way; default: 5")
	private Integer tries;

	Effort effort() {
		return new Effort(within("--at-once", atOnce, Effort.USUAL.atOnce(), Effort.MOST_AT_ONCE), within("--tries", tries, Effort.USUAL.tries(), Effort.MOST_TRIES));
	}

	private int within(String option, Integer value, int usual, int most) {
		if (value == null)
			return usual;
		if (value < 1 || value > most)
			throw new ParameterException(command.commandLine(), option + " takes a number from 1 to " + most);
		return value;
	}
}
