package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.drover.fleet.Fleet;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.DirectoryTransport;
import org.drover.mailbox.testing.StandInAgent;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.ui.ConsoleIds;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agents of a project in the real window: how they are, and what they answer. */
class AgentsViewTest {

	private static final UiBot BOT = new UiBot(Path.of("target", "shots"));
	private static final Console CONSOLE = new Console(BOT);
	private static final String HOST = "web1";

	@TempDir
	static Path folder;
	private static StandInAgent agent;
	private static ScheduledExecutorService rounds;

	@BeforeAll
	static void start() throws Exception {
		Path mail = Files.createDirectory(folder.resolve("mail"));
		try (Project project = Project.create(folder.resolve("project")); Fleet fleet = Fleet.open(project)) {
			fleet.putPlace("here", "dir:" + mail, Optional.empty());
			agent = new StandInAgent(folder.resolve("agent"), new DirectoryTransport(mail), Optional.of(fleet.key()), HOST);
			fleet.register("here", agent.id(), new AgentKey(agent.mailbox.key().text()), HOST);
		}
		agent.beat();
		agent.status();
		rounds = Executors.newSingleThreadScheduledExecutor();
		rounds.scheduleWithFixedDelay(AgentsViewTest::round, 0, 200, TimeUnit.MILLISECONDS);
		CONSOLE.open(folder.resolve("project"));
	}

	@AfterAll
	static void end() throws Exception {
		CONSOLE.hide(ConsoleIds.AGENTS_VIEW);
		CONSOLE.close();
		rounds.shutdownNow();
		rounds.awaitTermination(20, TimeUnit.SECONDS);
		agent.close();
	}

	@Test
	void anAgentIsSeenAndAnswers() {
		CONSOLE.show(ConsoleIds.AGENTS_VIEW);
		Table agents = BOT.the(HOST + " online", Table.class, table -> begins(table, HOST, "Online"));
		assertEquals(1, (int) BOT.ask(agents::getItemCount));
		CONSOLE.tool("Commands");
		shots("7 agent");

		CONSOLE.menu("Agents", "Ping");
		BOT.the("the answer in the history", Table.class, table -> begins(table, "Ping", "Done"));
		BOT.the("what the agent answered", StyledText.class, text -> text.getText().startsWith("Version 1, started "));
		BOT.until("the list tells the last command", () -> cells(agents).contains("Ping: done"));
		shots("8 ping");
	}

	private static void round() {
		try {
			agent.round();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (DroverException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Whether the first row of a table begins with these cells. */
	private static boolean begins(Table table, String... texts) {
		List<String> cells = cells(table);
		return cells.size() >= texts.length && cells.subList(0, texts.length).equals(List.of(texts));
	}

	private static List<String> cells(Table table) {
		return table.getItemCount() == 0 ? List.of() : IntStream.range(0, table.getColumnCount()).mapToObj(table.getItem(0)::getText).toList();
	}

	/** What the screen shows, in both themes. */
	private static void shots(String name) {
		BOT.shot(name);
		CONSOLE.theme(true);
		BOT.shot(name + " dark");
		CONSOLE.theme(false);
	}
}
