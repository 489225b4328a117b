package org.drover.connector;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.model.DroverException;

/**
 * Agents of ours that act for clients: they are told where their clients belong, and say when that is so. What they are told is kept under the name of
 * an effect: told twice, by whichever process, an agent does it once. Nothing here waits. Safe for use by several threads at once.
 */
public interface ClientAgents extends AutoCloseable {

	/** No client has one. */
	ClientAgents NONE = new NoAgents();

	/** How agents are reached while a job is at work. */
	@FunctionalInterface
	interface Source {
		ClientAgents open() throws DroverException;
	}

	/**
	 * A client that has an agent.
	 *
	 * @param client its key
	 * @param agent  the agent's name
	 */
	record Managed(String client, String agent) {
	}

	/**
	 * An agent that has not done what it is told.
	 *
	 * @param words   {@code web1, last heard 3 min ago}; or why not
	 * @param refused whether it has said that it will not, or cannot say anything any more
	 */
	record Pending(String words, boolean refused) {
	}

	/**
	 * An agent's assignment as far as an effect goes, in words.
	 *
	 * @param now  as the agent was last told, by whomever
	 * @param back what taking the effect back would tell it
	 * @param left whether it is as the effect left it
	 */
	record Move(String now, String back, boolean left) {
	}

	/**
	 * Those of the clients that have an agent.
	 *
	 * @param names by client key
	 * @throws DroverException where a name may be that of several agents
	 */
	List<Managed> among(Map<String, String> names) throws DroverException;

	/** Tells agents where their clients belong from now on, unless they have been told so and did not fail. */
	void assign(String effect, Collection<String> agents, String topology, ClientHome to) throws DroverException;

	/** Agents that have not done what {@link #assign} tells them. */
	List<Pending> unassigned(String effect, Collection<String> agents) throws DroverException;

	/**
	 * Tells agents to go back to where they were before the effect, unless they have been told so and did not fail.
	 *
	 * @return those that cannot be told yet, as they have yet to say where that was: to be tried again
	 */
	Set<String> revert(String effect, Collection<String> agents) throws DroverException;

	/** As {@link #unassigned}, for the way back; an agent that the effect never reached is back. */
	List<Pending> unreverted(String effect, Collection<String> agents) throws DroverException;

	/** What taking an effect back would change, by agent; those where it would change nothing are absent. */
	Map<String, Move> moves(String effect, Collection<String> agents) throws DroverException;

	@Override
	void close();

	/** The answer of projects without agents. */
	final class NoAgents implements ClientAgents {

		private NoAgents() {
		}

		@Override
		public List<Managed> among(Map<String, String> names) {
			return List.of();
		}

		@Override
		public void assign(String effect, Collection<String> agents, String topology, ClientHome to) {
			// nobody is there to be told
		}

		@Override
		public List<Pending> unassigned(String effect, Collection<String> agents) {
			return List.of();
		}

		@Override
		public Set<String> revert(String effect, Collection<String> agents) {
			return Set.of();
		}

		@Override
		public List<Pending> unreverted(String effect, Collection<String> agents) {
			return List.of();
		}

		@Override
		public Map<String, Move> moves(String effect, Collection<String> agents) {
			return Map.of();
		}

		@Override
		public void close() {
			// nothing is open
		}
	}
}
