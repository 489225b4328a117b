package org.drover.ui.agents.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;

import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.CommandState;
import org.junit.jupiter.api.Test;

class CommandWordsTest {

	@Test
	void kindsAreReadAsWords() {
		assertEquals("Run script", CommandWords.kind("RUN_SCRIPT"));
		assertEquals("Ping", CommandWords.kind("PING"));
	}

	@Test
	void theLastCommandSaysHowItStands() {
		assertEquals("Run script: on its way", new AgentFacts("1", Optional.of(command(CommandState.ORDERED, ""))).lastCommand());
		assertEquals("", AgentFacts.NONE.lastCommand());
	}

	@Test
	void anAnswerHasTheScriptsOutput() {
		Response response = new Response("c1", Agents.NOON, Response.Outcome.DONE, "", new Result.ScriptEnded(3, false, "out\n", "err\n", 12, 5));
		assertEquals("Exit 3, 12 bytes left out\nout\nerr", AnswerText.of(command(CommandState.DONE, ""), Optional.of(response)));
	}

	@Test
	void whatWasNotDoneSaysWhy() {
		Response response = new Response("c1", Agents.NOON, Response.Outcome.REFUSED, "no such script", null);
		assertEquals("no such script", AnswerText.of(command(CommandState.REFUSED, "no such script"), Optional.of(response)));
	}

	@Test
	void everyStateSaysSomethingWithoutAnAnswer() {
		for (CommandState state : CommandState.values())
			assertFalse(AnswerText.of(command(state, ""), Optional.empty()).isBlank());
	}

	private static AgentCommand command(CommandState state, String text) {
		return new AgentCommand(Agents.BOX, "c1", "RUN_SCRIPT", state, "m", Agents.NOON, Optional.empty(), Optional.empty(), text);
	}
}
