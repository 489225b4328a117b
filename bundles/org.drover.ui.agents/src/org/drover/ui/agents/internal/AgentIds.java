package org.drover.ui.agents.internal;

/** Names of this bundle's commands, as in {@code plugin.xml}. */
public final class AgentIds {

	public static final String INSTALL = "org.drover.ui.agents.install";
	public static final String PLACES = "org.drover.ui.agents.places";

	private AgentIds() {
	}
}
