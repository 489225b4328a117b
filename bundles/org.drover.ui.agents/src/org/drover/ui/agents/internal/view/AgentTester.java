package org.drover.ui.agents.internal.view;

import org.drover.fleet.Agent;
import org.drover.ui.agents.internal.state.AgentState;
import org.eclipse.core.expressions.PropertyTester;

/** What can be done with an agent, for the expressions in {@code plugin.xml}. */
public final class AgentTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] args, Object expected) {
		if (!(receiver instanceof Agent agent))
			return false;
		AgentState state = AgentState.of(agent);
		return switch (property) {
			case "obeys" -> state.obeys();
			case "stranger" -> state == AgentState.STRANGER;
			default -> false;
		};
	}
}
