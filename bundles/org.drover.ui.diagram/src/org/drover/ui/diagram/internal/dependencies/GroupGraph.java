package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups and the links between them: the graph that a diagram shows. */
public final class GroupGraph {

	private static final int NONE = -1;

	private final Subject subject;
	private final List<Group> groups;
	private final int[] groupOf;
	private final List<GroupLink> links;
	private final BitSet circles = new BitSet();

	/** @param groups a partition of the subject's nodes */
	public GroupGraph(Subject subject, List<Group> groups) {
		this.subject = subject;
		this.groups = List.copyOf(groups);
		this.groupOf = new int[subject.bound()];
		Arrays.fill(groupOf, NONE);
		for (int group = 0; group < groups.size(); group++)
			for (int node : groups.get(group).members())
				groupOf[node] = group;
		links = link(Side.ALONE);
		subject.circles().stream().forEach(node -> circles.set(groupOf[node]));
	}

	public Subject subject() {
		return subject;
	}

	public List<Group> groups() {
		return groups;
	}

	/** At most one in each direction between two groups; none from a group to itself. */
	public List<GroupLink> links() {
		return links;
	}

	/** The links as one side has them, each at its place among all; null at the places of those that it does not have. */
	public GroupLink[] links(Side side) {
		if (side == Side.ALONE)
			return links.toArray(GroupLink[]::new);
		Map<Long, GroupLink> own = new HashMap<>();
		link(side).forEach(link -> own.put(pair(link), link));
		return links.stream().map(link -> own.get(pair(link))).toArray(GroupLink[]::new);
	}

	private static long pair(GroupLink link) {
		return (long) link.from() << 32 | link.to();
	}

	/** The group that shows a node; -1 for one that is not in the subject. */
	public int groupOf(int node) {
		return node < groupOf.length ? groupOf[node] : NONE;
	}

	/** Whether a group has objects that depend on each other in a circle. */
	public boolean inCircle(int group) {
		return circles.get(group);
	}

	/** The groups on the shortest way from what was chosen to a group, both included. */
	public int[] why(int group) {
		int[] path = Arrays.stream(subject.why(groups.get(group).members()[0])).map(this::groupOf).toArray();
		int length = 0;
		for (int at : path)
			if (length == 0 || path[length - 1] != at)
				path[length++] = at;
		return Arrays.copyOf(path, length);
	}

	private List<GroupLink> link(Side side) {
		List<GroupLink> found = new ArrayList<>();
		int size = groups.size();
		int[] counts = new int[size * size];
		int[] kinds = new int[size * size];
		subject.forEachEdge(side, (from, to, kind) -> {
			int place = groupOf[from] * size + groupOf[to];
			counts[place]++;
			kinds[place] |= 1 << kind;
		});
		for (int place = 0; place < counts.length; place++)
			if (counts[place] > 0 && place / size != place % size)
				found.add(new GroupLink(place / size, place % size, counts[place], kinds[place]));
		return found;
	}
}
