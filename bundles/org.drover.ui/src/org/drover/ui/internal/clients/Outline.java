package org.drover.ui.internal.clients;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.drover.ui.internal.clients.Arranged.Group;

/**
 * The rows of a table: a row above each group, and the group's clients below it where it is not folded. Immutable; finding a row takes no longer
 * for a million clients than for ten, and folding a group as long as there are groups.
 *
 * @param folded texts of groups
 * @param starts the row of each group and, at last, how many rows there are
 */
record Outline(Arranged arranged, Set<String> folded, int[] starts) {

	Outline(Arranged arranged, Collection<String> folded) {
		this(arranged, Set.copyOf(folded), starts(arranged, Set.copyOf(folded)));
	}

	private static int[] starts(Arranged arranged, Set<String> folded) {
		List<Group> groups = arranged.groups();
		int[] starts = new int[groups.size() + 1];
		for (int group = 0; group < groups.size(); group++)
			starts[group + 1] = starts[group] + 1 + (folded.contains(groups.get(group).text()) ? 0 : groups.get(group).size());
		return starts;
	}

	int rows() {
		return isGrouped() ? starts[starts.length - 1] : arranged.clients().length;
	}

	boolean isGrouped() {
		return !arranged.groups().isEmpty();
	}

	boolean isGroup(int row) {
		return isGrouped() && starts[place(row)] == row;
	}

	/** The group that the row is above of or belongs to; only where there are groups. */
	Group group(int row) {
		return arranged.groups().get(place(row));
	}

	boolean isFolded(Group group) {
		return folded.contains(group.text());
	}

	/** Index into the estate of the row's client; only of rows that are no groups. */
	int client(int row) {
		return arranged.clients()[position(row)];
	}

	/** The clients of some rows, as positions in the order of all that are shown; a group's row stands for all of the group, folded or not. */
	BitSet positions(int from, int to) {
		BitSet positions = new BitSet();
		if (!isGrouped())
			positions.set(from, to);
		for (int place = isGrouped() ? place(from) : starts.length; place < starts.length - 1 && starts[place] < to; place++)
			addPositions(place, from, to, positions);
		return positions;
	}

	private void addPositions(int place, int from, int to, BitSet positions) {
		Group group = arranged.groups().get(place);
		int first = starts[place] + 1;
		if (from < first)
			positions.set(group.from(), group.to());
		else
			positions.set(group.from() + from - first, group.from() + Math.min(to, starts[place + 1]) - first);
	}

	/** The row of a client, by its position in the order of all that are shown; -1 where it is folded away. */
	int row(int position) {
		if (!isGrouped())
			return position;
		int place = Collections.binarySearch(arranged.groups(), new Group("", position, position), (group, sought) -> Integer.compare(group.from(), sought.from()));
		int of = place >= 0 ? place : -place - 2;
		Group group = arranged.groups().get(of);
		return isFolded(group) ? -1 : starts[of] + 1 + position - group.from();
	}

	private int position(int row) {
		return isGrouped() ? group(row).from() + row - starts[place(row)] - 1 : row;
	}

	/** Of the group in the list. */
	private int place(int row) {
		int found = Arrays.binarySearch(starts, row);
		return found >= 0 ? found : -found - 2;
	}
}
