package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.drover.model.ObjectKind;

/** How groups are divided when they are unfolded: into single objects, by what they need where many need the same, by site, by name. */
final class Division {

	/** Single objects that one unfolding shows. */
	static final int MOST = 40;
	/** Parts that a larger group is divided into. */
	private static final int PARTS = 12;

	private final Reach reach;

	Division(Reach reach) {
		this.reach = reach;
	}

	Group single(int node, NodeState state, String parent) {
		return new Group(reach.ref(node).toString(), parent, reach.kind(node), state, new int[] { node }, "");
	}

	/** @param nodes of one kind and state; one of them makes a single object */
	Group group(String parent, ObjectKind kind, NodeState state, int[] nodes) {
		return nodes.length == 1 ? single(nodes[0], state, parent) : new Group(kind.label() + '/' + state, parent, kind, state, nodes, "");
	}

	/** @return at least two groups, none of them empty */
	List<Group> divide(Group group) {
		if (group.size() <= MOST)
			return IntStream.of(group.members()).mapToObj(node -> single(node, group.state(), group.key())).toList();
		Map<String, List<Integer>> sites = new TreeMap<>();
		for (int node : group.members())
			sites.computeIfAbsent(reach.site(node), site -> new ArrayList<>()).add(node);
		return sites.size() > 1 && sites.size() <= MOST ? bySite(group, sites) : byName(group);
	}

	private List<Group> bySite(Group group, Map<String, List<Integer>> sites) {
		List<Group> parts = new ArrayList<>();
		sites.forEach((site, nodes) -> parts.add(part(group, "site " + site, ints(nodes))));
		return parts;
	}

	private List<Group> byName(Group group) {
		int[] sorted = IntStream.of(group.members()).boxed().sorted(Comparator.comparing(reach::name, String.CASE_INSENSITIVE_ORDER).thenComparing(node -> node))
				.mapToInt(Integer::intValue).toArray();
		int parts = Math.min(PARTS, (sorted.length + MOST - 1) / MOST);
		List<Group> ranges = new ArrayList<>();
		for (int part = 0; part < parts; part++) {
			int[] range = Arrays.copyOfRange(sorted, at(part, parts, sorted.length), at(part + 1, parts, sorted.length));
			ranges.add(part(group, reach.name(range[0]) + " – " + reach.name(range[range.length - 1]), range));
		}
		return ranges;
	}

	private static int at(int part, int parts, int size) {
		return (int) ((long) size * part / parts);
	}

	private Group part(Group whole, String note, int[] nodes) {
		if (nodes.length == 1)
			return single(nodes[0], whole.state(), whole.key());
		String noted = whole.note().startsWith("site ") && !note.startsWith("site ") ? whole.note() + ", " + note : note;
		return new Group(whole.key() + '/' + note, whole.key(), whole.kind(), whole.state(), nodes, noted);
	}

	private static int[] ints(List<Integer> nodes) {
		return nodes.stream().mapToInt(Integer::intValue).toArray();
	}
}
