package org.drover.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that both topologies keep, at one moment: each row of each table of both databases (but for telemetry), what each distribution
 * point holds, and each content file on disk. Taken before a migration and after its undo, two snapshots tell whether anything is left.
 *
 * @param parts how often each line occurs, by part: {@code legacy table Foo(A, B)}, {@code new holdings}, {@code new files}...
 */
public record RowSnapshot(SortedMap<String, Map<String, Integer>> parts) {

	public RowSnapshot {
		parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
	}

	/** How many lines there are in all. */
	public int size() {
		return parts.values().stream().flatMap(lines -> lines.values().stream()).mapToInt(Integer::intValue).sum();
	}

	/** How many lines only one of the two snapshots has; a changed row counts on both sides. */
	public int differences(RowSnapshot later) {
		return allParts(later).stream().mapToInt(part -> distance(lines(part), later.lines(part))).sum();
	}

	private static int distance(Map<String, Integer> before, Map<String, Integer> after) {
		return allLines(before, after).stream()
				.mapToInt(line -> Math.abs(before.getOrDefault(line, 0) - after.getOrDefault(line, 0))).sum();
	}

	/** The first differences, a sentence each. */
	public List<String> describeDifferences(RowSnapshot later, int limit) {
		List<String> sentences = new ArrayList<>();
		for (String part : allParts(later)) {
			Map<String, Integer> before = lines(part);
			Map<String, Integer> after = later.lines(part);
			for (String line : allLines(before, after)) {
				int more = after.getOrDefault(line, 0) - before.getOrDefault(line, 0);
				if (more != 0 && sentences.size() < limit)
					sentences.add(part + (more > 0 ? " has in addition: " : " lacks: ") + line);
			}
		}
		return sentences;
	}

	private SortedSet<String> allParts(RowSnapshot later) {
		SortedSet<String> all = new TreeSet<>(parts.keySet());
		all.addAll(later.parts.keySet());
		return all;
	}

	private static SortedSet<String> allLines(Map<String, Integer> before, Map<String, Integer> after) {
		SortedSet<String> all = new TreeSet<>(before.keySet());
		all.addAll(after.keySet());
		return all;
	}

	private Map<String, Integer> lines(String part) {
		return parts.getOrDefault(part, Map.of());
	}
}
