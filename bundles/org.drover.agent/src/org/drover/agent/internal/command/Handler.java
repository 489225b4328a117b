package org.drover.agent.internal.command;

import java.io.IOException;
import java.util.Optional;

import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;

/**
 * Does commands of one kind, one at a time. Where its thread is interrupted it ends soon, with any exception.
 *
 * @param <C> the kind
 */
public interface Handler<C extends Command> {

	Class<C> kind();

	/**
	 * Does it.
	 *
	 * @return empty where the process must end now, and {@link #resume} in the next one will answer
	 * @throws Refusal         where it is not begun
	 * @throws Failure         where part of the result is known
	 * @throws DroverException where it failed
	 */
	Optional<Result> run(C command, Step step) throws IOException, DroverException;

	/**
	 * Goes on after the agent was killed, or ended, in the middle. By default it is done again, which is right for what has the effect of once.
	 *
	 * @throws Interrupted where nobody can tell how far it came
	 */
	default Optional<Result> resume(C command, Step step) throws IOException, DroverException {
		return run(command, step);
	}
}
