package org.drover.agent.protocol;

import java.time.Instant;

/**
 * A link of the chain that one process of an agent makes of what it says. Where two servers were made of one, each goes on from the same link with one of
 * its own: a manager that hears the one, the other, and the first again knows that there are two.
 *
 * @param run    of the server's system, as in {@link CapacitySample}
 * @param link   by chance, and never twice
 * @param before the link that this process gave before; empty for its first
 */
public record Presence(Instant at, String run, String link, String before) implements AgentMessage {

	public Presence {
		run = run == null ? "" : run;
		link = link == null ? "" : link;
		before = before == null ? "" : before;
	}
}
