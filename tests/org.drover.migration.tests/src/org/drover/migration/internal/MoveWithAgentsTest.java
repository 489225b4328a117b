package org.drover.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.ClientAgents;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

/** Of three clients two have an agent, and one of these reports by itself as well. */
class MoveWithAgentsTest {

	private static final String INPUT = Json.write(new TaskInput(Action.MOVE,
			List.of(new ObjectRef(ObjectKind.CLIENT, "AGENT"), new ObjectRef(ObjectKind.CLIENT, "BOTH"), new ObjectRef(ObjectKind.CLIENT, "PLAIN")), List.of(), Map.of(),
			Map.of("AGENT", "PRI", "BOTH", "PRI", "PLAIN", "PRI"), Map.of(), Map.of()));
	private static final Duration NONE = Duration.ZERO;

	private final SlowTopology source = new SlowTopology("PRI");
	private final SlowTopology target = new SlowTopology("DRV");
	private final ScriptedAgents agents = new ScriptedAgents("AGENT", "BOTH");
	private final TaskContext context = new TaskContext("effect", "1", 1, new NullProgressMonitor());

	@Test
	void allThatMustSaySoAreWaitedForAndNobodyElse() throws Exception {
		source.comes("BOTH", "PLAIN");
		TaskHandler handler = handler(agents, NONE);
		String late = assertThrows(DroverException.class, () -> handler.run(context, INPUT)).getMessage();
		assertTrue(late.startsWith("2 of 2 agents have not answered within 0 s, among them that of AAGENT, last heard 3 min ago: see that they run"), late);
		assertEquals(List.of("AAGENT to DRV at http://127.0.0.1:8530", "ABOTH to DRV at http://127.0.0.1:8530"), agents.told);
		agents.answer("AAGENT", "ABOTH");
		target.comes("PLAIN");
		late = assertThrows(DroverException.class, () -> handler.run(context, INPUT)).getMessage();
		assertTrue(late.startsWith("1 of 2 clients have not reported to DRV within 0 s, BOTH among them"), late);
		assertEquals(Optional.empty(), handler.probe(context, INPUT));
		target.comes("BOTH");
		assertEquals(Optional.of(Step.NOTHING), handler.probe(context, INPUT));
		assertEquals(Step.NOTHING, handler.run(context, INPUT));
	}

	@Test
	void anAgentThatWillNotStopsTheTask() throws Exception {
		agents.refuse("the agent of web1 has not done it: FAILED: the hook for assignments ended with 1");
		DroverException refusal = assertThrows(DroverException.class, () -> handler(agents, Duration.ofMinutes(1)).run(context, INPUT));
		assertEquals("the agent of web1 has not done it: FAILED: the hook for assignments ended with 1; so it is with 1 more", refusal.getMessage());
		assertEquals(DroverException.Retry.NEVER, refusal.retry());
	}

	@Test
	void anAgentIsToldToComeBackOnceItHasSaidWhereItWas() throws Exception {
		source.comes("AGENT", "BOTH", "PLAIN");
		agents.stillGoing("ABOTH");
		assertThrows(DroverException.class, () -> handler(agents, NONE).undo(context, INPUT, "{}"));
		assertEquals(List.of("AAGENT back"), agents.told);
		agents.went("ABOTH");
		agents.answer("AAGENT", "ABOTH");
		handler(agents, NONE).undo(context, INPUT, "{}");
		assertEquals(List.of("AAGENT back", "AAGENT back", "ABOTH back"), agents.told);
	}

	@Test
	void waitingEndsWithTheJob() {
		context.monitor().setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> handler(agents, Duration.ofMinutes(1)).run(context, INPUT));
	}

	private TaskHandler handler(ClientAgents some, Duration patience) {
		return new MoveClients(new Sides(source, target, some), patience);
	}
}
