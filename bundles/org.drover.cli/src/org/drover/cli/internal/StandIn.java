package org.drover.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;

import org.drover.cli.MoreCommands;
import org.drover.model.DroverException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Stands for one of {@link MoreCommands} in help, and where the process that has a project open is asked for one and was started without them. */
abstract class StandIn implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Unmatched
	private List<String> words;

	@Override
	public Integer call() throws DroverException {
		throw new DroverException("the process that was asked to '" + spec.name() + "' was started without what that needs: try again when it has ended");
	}

	@Command(name = "agent", description = MoreCommands.AGENT)
	static final class Agent extends StandIn {
	}

	@Command(name = "mailbox", description = MoreCommands.MAILBOX)
	static final class Mailbox extends StandIn {
	}

	@Command(name = "infrastructure", description = MoreCommands.INFRASTRUCTURE)
	static final class Infrastructure extends StandIn {
	}
}
