package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Groups and the links between them: the graph that a diagram shows. */
public final class GroupGraph {

	private static final int NONE = -1;

	private final Reach reach;
	private final List<Group> groups;
	private final int[] groupOf;
	private final List<GroupLink> links = new ArrayList<>();
	private final BitSet circles = new BitSet();

	/** @param groups a partition of the reach's nodes */
	public GroupGraph(Reach reach, List<Group> groups) {
		this.reach = reach;
		this.groups = List.copyOf(groups);
		this.groupOf = new int[reach.bound()];
		Arrays.fill(groupOf, NONE);
		for (int group = 0; group < groups.size(); group++)
			for (int node : groups.get(group).members())
				groupOf[node] = group;
		link();
		reach.circles().stream().forEach(node -> circles.set(groupOf[node]));
	}

	public Reach reach() {
		return reach;
	}

	public List<Group> groups() {
		return groups;
	}

	/** At most one in each direction between two groups; none from a group to itself. */
	public List<GroupLink> links() {
		return links;
	}

	/** The group that shows a node; -1 for one that is not in the reach. */
	public int groupOf(int node) {
		return node < groupOf.length ? groupOf[node] : NONE;
	}

	/** Whether a group has objects that depend on each other in a circle. */
	public boolean inCircle(int group) {
		return circles.get(group);
	}

	/** The groups on the shortest way from what was chosen to a group, both included. */
	public int[] why(int group) {
		int[] path = Arrays.stream(reach.why(groups.get(group).members()[0])).map(this::groupOf).toArray();
		int length = 0;
		for (int at : path)
			if (length == 0 || path[length - 1] != at)
				path[length++] = at;
		return Arrays.copyOf(path, length);
	}

	private void link() {
		int size = groups.size();
		int[] counts = new int[size * size];
		int[] kinds = new int[size * size];
		reach.forEachEdge((from, to, kind) -> {
			int place = groupOf[from] * size + groupOf[to];
			counts[place]++;
			kinds[place] |= 1 << kind;
		});
		for (int place = 0; place < counts.length; place++)
			if (counts[place] > 0 && place / size != place % size)
				links.add(new GroupLink(place / size, place % size, counts[place], kinds[place]));
	}
}
