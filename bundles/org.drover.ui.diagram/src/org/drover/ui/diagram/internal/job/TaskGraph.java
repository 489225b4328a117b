package org.drover.ui.diagram.internal.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.ui.session.TaskLine;
import org.drover.ui.look.Words;

/**
 * The tasks of a job as cards in columns, framed by wave. Tasks of one sort in a wave are folded to one card, and waves alike that follow upon each other
 * where there are very many; a person unfolds them as long as the whole stays below {@link #MOST} cards.
 */
final class TaskGraph {

	/** Cards that are shown at once. */
	static final int MOST = 1_000;
	/** A sort of task with more in a wave than this is folded at first. */
	private static final int FEW = 6;
	/** Jobs with more waves than this have waves alike folded at first. */
	private static final int MANY_WAVES = 120;
	private static final int BLOCKS = 60;

	/** From one card to another that comes after it. */
	record Link(int from, int to) {
	}

	private final List<TaskGroup> groups = new ArrayList<>();
	private final List<WaveFrame> frames = new ArrayList<>();
	private final List<Link> links = new ArrayList<>();
	private int column;

	private TaskGraph() {
	}

	/**
	 * @param after    by a task's number, those that come before it
	 * @param titles   of waves, by number; those without one are named by their number
	 * @param unfolded keys of groups that a person has unfolded
	 */
	static TaskGraph of(List<TaskLine> tasks, Map<Integer, List<Integer>> after, Map<Integer, String> titles, Set<String> unfolded) {
		Map<Integer, List<TaskLine>> waves = new TreeMap<>();
		tasks.forEach(task -> waves.computeIfAbsent(task.wave(), wave -> new ArrayList<>()).add(task));
		TaskGraph graph = new TaskGraph();
		for (List<Integer> block : blocks(new ArrayList<>(waves.keySet()), titles)) {
			String key = "waves " + block.getFirst() + '-' + block.getLast();
			if (block.size() > 1 && !unfolded.contains(key))
				graph.addBlock(key, block, waves, titles);
			else
				block.forEach(wave -> graph.addWave(wave, waves.get(wave), after, titles, unfolded));
		}
		graph.link(after);
		return graph;
	}

	/** Waves of one title that follow upon each other, together where there are very many waves; else each by itself. */
	private static List<List<Integer>> blocks(List<Integer> waves, Map<Integer, String> titles) {
		int size = waves.size() <= MANY_WAVES ? 1 : (waves.size() + BLOCKS - 1) / BLOCKS;
		List<List<Integer>> blocks = new ArrayList<>();
		for (int wave : waves) {
			List<Integer> last = blocks.isEmpty() ? null : blocks.getLast();
			if (last != null && last.size() < size && titles.getOrDefault(last.getFirst(), "").equals(titles.getOrDefault(wave, "")))
				last.add(wave);
			else
				blocks.add(new ArrayList<>(List.of(wave)));
		}
		return blocks;
	}

	private void addBlock(String key, List<Integer> block, Map<Integer, List<TaskLine>> waves, Map<Integer, String> titles) {
		String numbers = Words.say(Messages.TaskGraph_waves, block.getFirst(), block.getLast());
		frames.add(new WaveFrame(titled(numbers, titles.get(block.getFirst()))));
		groups.add(new TaskGroup(key, column++, frames.size() - 1, block.stream().flatMap(wave -> waves.get(wave).stream()).toList(), block.size()));
	}

	private void addWave(int wave, List<TaskLine> tasks, Map<Integer, List<Integer>> after, Map<Integer, String> titles, Set<String> unfolded) {
		frames.add(new WaveFrame(titled(Words.say(Messages.TaskGraph_wave, wave), titles.get(wave))));
		Map<Integer, Integer> depths = depths(tasks, after);
		Map<String, List<TaskLine>> sorts = new LinkedHashMap<>();
		tasks.forEach(task -> sorts.computeIfAbsent("wave " + wave + '/' + depths.get(task.number()) + '/' + task.handler(), sort -> new ArrayList<>()).add(task));
		sorts.forEach((key, those) -> {
			int at = column + depths.get(those.getFirst().number());
			if (those.size() > FEW && !unfolded.contains(key))
				groups.add(new TaskGroup(key, at, frames.size() - 1, those, 1));
			else
				those.forEach(task -> groups.add(new TaskGroup(key + '/' + task.number(), at, frames.size() - 1, List.of(task), 1)));
		});
		column += 1 + depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
	}

	private static String titled(String number, String title) {
		return title == null ? number : Words.say(Messages.TaskGraph_titled, number, title);
	}

	/** How many tasks of the wave come one after the other before each. */
	private static Map<Integer, Integer> depths(List<TaskLine> tasks, Map<Integer, List<Integer>> after) {
		Map<Integer, Integer> depths = new HashMap<>();
		for (TaskLine task : tasks) {
			int depth = after.getOrDefault(task.number(), List.of()).stream().filter(depths::containsKey).mapToInt(before -> depths.get(before) + 1).max().orElse(0);
			depths.put(task.number(), depth);
		}
		return depths;
	}

	private void link(Map<Integer, List<Integer>> after) {
		Map<Integer, Integer> groupOf = new HashMap<>();
		for (int group = 0; group < groups.size(); group++) {
			for (TaskLine task : groups.get(group).tasks())
				groupOf.put(task.number(), group);
		}
		Set<Link> known = new HashSet<>();
		after.forEach((task, befores) -> befores.forEach(before -> {
			Link link = new Link(groupOf.getOrDefault(before, -1), groupOf.getOrDefault(task, -1));
			if (link.from() >= 0 && link.to() >= 0 && link.from() != link.to() && known.add(link))
				links.add(link);
		}));
	}

	List<TaskGroup> groups() {
		return groups;
	}

	List<WaveFrame> frames() {
		return frames;
	}

	/** At most one between two cards. */
	List<Link> links() {
		return links;
	}

	int columns() {
		return column;
	}

	/** Whether another graph has the same cards at the same places, whatever the states of their tasks. */
	boolean looksLike(TaskGraph other) {
		return frames.equals(other.frames) && links.equals(other.links)
				&& groups.stream().map(TaskGroup::key).toList().equals(other.groups.stream().map(TaskGroup::key).toList());
	}
}
