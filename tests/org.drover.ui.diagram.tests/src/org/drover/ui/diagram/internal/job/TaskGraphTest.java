package org.drover.ui.diagram.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.drover.task.TaskState;
import org.drover.ui.diagram.internal.figures.CardFigure;
import org.drover.ui.diagram.internal.job.TaskFilter.Choice;
import org.drover.ui.look.Tint;
import org.drover.ui.session.TaskLine;
import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.api.Test;

/** A job's tasks as cards: by wave, folded by sort, few enough to be drawn. */
final class TaskGraphTest {

	private final List<TaskLine> tasks = new ArrayList<>();
	private final Map<Integer, List<Integer>> after = new HashMap<>();
	private final Map<Integer, String> titles = new HashMap<>();

	@Test
	void tasksOfASortAreFoldedWhereTheyAreMany() {
		wave(1, "Share core services", 3);
		wave(2, "Move clients", 40);
		TaskGraph graph = graph(Set.of());
		assertEquals(List.of("Check", "Task 2", "Task 3", "Task 4", "Check", "Move clients"), graph.groups().stream().map(TaskCards::title).toList());
		assertEquals(List.of("Wave 1: Share core services", "Wave 2: Move clients"), graph.frames().stream().map(WaveFrame::title).toList());
	}

	@Test
	void aFoldedCardIsUnfoldedByItsKey() {
		wave(1, "Move clients", 40);
		String key = graph(Set.of()).groups().getLast().key();
		TaskGraph unfolded = graph(Set.of(key));
		assertEquals(41, unfolded.groups().size());
		assertTrue(unfolded.groups().getLast().key().startsWith(key + '/'), "it is found again where it was selected");
	}

	@Test
	void eachWaveBeginsWhereTheOneBeforeEnds() {
		wave(1, "Share core services", 2);
		wave(2, "Move clients", 2);
		TaskGraph graph = graph(Set.of());
		assertEquals(List.of(0, 1, 1, 2, 3, 3), graph.groups().stream().map(TaskGroup::column).toList());
		assertEquals(Set.of(new TaskGraph.Link(0, 1), new TaskGraph.Link(0, 2), new TaskGraph.Link(1, 3), new TaskGraph.Link(2, 3), new TaskGraph.Link(3, 4),
				new TaskGraph.Link(3, 5)), Set.copyOf(graph.links()));
	}

	@Test
	void aCardShowsTheMostUrgentOfItsTasksAndCountsThemAll() {
		wave(1, "Move clients", 10);
		state(3, TaskState.DONE);
		state(4, TaskState.RUNNING);
		state(5, TaskState.FAILED);
		TaskGroup moves = graph(Set.of()).groups().getLast();
		assertEquals(TaskState.FAILED, moves.state());
		assertEquals("10 tasks: 1 failed, 1 running, 7 waiting, 1 done", TaskCards.detail(moves, true));
		assertEquals("10 tasks: 1 failed, 1 in doubt, 7 waiting, 1 done", TaskCards.detail(moves, false));
		assertEquals(Tint.BAD, TaskCards.of(moves, true).state());
		assertTrue(TaskCards.of(moves, true).stack());
	}

	@Test
	void statesAreToldApartWithoutColour() {
		List<String> marks = new ArrayList<>();
		for (TaskState state : TaskState.values()) {
			tasks.clear();
			wave(1, "Move clients", 1);
			state(2, state);
			marks.add(TaskCards.of(graph(Set.of()).groups().getLast(), true).mark() + " " + TaskCards.words(state, true));
		}
		assertEquals(TaskState.values().length, Set.copyOf(marks).size(), marks.toString());
	}

	@Test
	void onlyStatesChangeWhatIsSeenOfTheSameTasks() {
		wave(1, "Move clients", 3);
		TaskGraph before = graph(Set.of());
		state(2, TaskState.DONE);
		assertTrue(graph(Set.of()).looksLike(before));
		wave(2, "Move clients", 1);
		assertFalse(graph(Set.of()).looksLike(before));
	}

	@Test
	void thousandsOfWavesAreFoldedToFewCards() {
		for (int wave = 1; wave <= 3_300; wave++)
			wave(wave, wave == 1 ? "Move pilot clients" : "Move clients", 10);
		TaskGraph graph = graph(Set.of());
		assertTrue(graph.groups().size() < 100, () -> graph.groups().size() + " cards");
		assertEquals(36_300, graph.groups().stream().mapToInt(group -> group.tasks().size()).sum(), "no task is lost");
		String block = graph.groups().getLast().key();
		TaskGraph unfolded = graph(Set.of(block));
		assertTrue(unfolded.groups().size() > graph.groups().size());
		assertTrue(unfolded.groups().size() <= TaskGraph.MOST);
	}

	@Test
	void cardsLieInTheirFramesAndDoNotOverlap() {
		for (int wave = 1; wave <= 9; wave++)
			wave(wave, "Wave", wave == 4 ? 6 : 2);
		TaskGraph graph = graph(Set.of());
		TaskPlaces places = new TaskPlaces(graph);
		List<Rectangle> cards = IntStream.range(0, graph.groups().size()).mapToObj(places::card).toList();
		for (int card = 0; card < cards.size(); card++) {
			assertTrue(places.frame(graph.groups().get(card).frame()).contains(cards.get(card)), "card " + card);
			for (int other = 0; other < card; other++)
				assertFalse(cards.get(card).intersects(cards.get(other)), card + " overlaps " + other);
		}
		assertEquals(CardFigure.WIDTH, cards.getFirst().width);
		assertTrue(places.frame(8).y > places.frame(0).y, "frames go on in another line");
	}

	@Test
	void tasksAreFoundByWordsNumberErrorAndState() {
		wave(1, "Move clients", 3);
		tasks.set(2, line(3, 1, "migration.move", TaskState.FAILED, "the site did not answer"));
		assertTrue(new TaskFilter(Choice.ALL, "site ANSWER").fits(tasks.get(2)));
		assertTrue(new TaskFilter(Choice.FAILED, "").fits(tasks.get(2)));
		assertFalse(new TaskFilter(Choice.WAITING, "").fits(tasks.get(2)));
		assertTrue(new TaskFilter(Choice.ALL, "3").fits(tasks.get(2)));
		assertFalse(new TaskFilter(Choice.ALL, "task task nothing").fits(tasks.get(2)));
		assertTrue(TaskFilter.ALL.isEmpty());
	}

	private TaskGraph graph(Set<String> unfolded) {
		return TaskGraph.of(tasks, after, titles, unfolded);
	}

	/** A check that waits for the wave before, then tasks that wait for it. */
	private void wave(int number, String title, int moves) {
		List<Integer> before = tasks.stream().filter(task -> task.wave() == number - 1 && !task.handler().endsWith("check")).map(TaskLine::number).toList();
		int check = tasks.size() + 1;
		titles.put(number, title);
		tasks.add(line(check, number, "migration.check", TaskState.QUEUED, ""));
		after.put(check, before);
		for (int move = 1; move <= moves; move++) {
			tasks.add(line(check + move, number, "migration.move", TaskState.QUEUED, ""));
			after.put(check + move, List.of(check));
		}
	}

	private void state(int task, TaskState state) {
		tasks.set(task - 1, line(task, tasks.get(task - 1).wave(), tasks.get(task - 1).handler(), state, ""));
	}

	private static TaskLine line(int number, int wave, String handler, TaskState state, String error) {
		return new TaskLine(number, "Task " + number, handler, wave, 0, state, error, 0, Optional.empty(), Optional.empty());
	}
}
