package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.drover.model.ObjectKind;
import org.drover.ui.diagram.internal.dependencies.Group.Sites;
import org.drover.ui.look.Words;

/** How groups are divided when they are unfolded: into single objects, by what they need where many need the same, by site, by name. */
final class Division {

	/** Single objects that one unfolding shows. */
	static final int MOST = 40;
	/** Parts that a larger group is divided into. */
	private static final int PARTS = 12;

	private final Subject subject;
	private final Map<String, List<Site>> sites = new HashMap<>();

	Division(Subject subject) {
		this.subject = subject;
	}

	Group single(int node, NodeState state, String parent) {
		return new Group(subject.ref(node).toString(), parent, subject.kind(node), state, new int[] { node }, "", Sites.ALL);
	}

	/** @param nodes of one kind and state; one of them makes a single object */
	Group group(String parent, ObjectKind kind, NodeState state, int[] nodes) {
		return nodes.length == 1 ? single(nodes[0], state, parent) : new Group(kind.label() + '/' + state, parent, kind, state, nodes, "", Sites.ALL);
	}

	/** Whether a group is worth being shown by site, or by ranges of sites, at once: a large one of several that is not such a part itself. */
	boolean dividesBySite(Group group) {
		return group.size() > MOST && group.note().isEmpty() && sites(group).size() > 1;
	}

	/** @return at least two groups and at most {@link #MOST}, none of them empty */
	List<Group> divide(Group group) {
		if (group.size() <= MOST)
			return IntStream.of(group.members()).mapToObj(node -> single(node, group.state(), group.key())).toList();
		List<Site> sites = sites(group);
		return sites.size() == 1 ? byName(group) : sites.size() <= MOST ? bySite(group, sites) : bySites(group, sites);
	}

	/** @param code empty for objects that belong to no site */
	private record Site(String code, int[] nodes) {

		/** In keys. */
		String id() {
			return code.isEmpty() ? "none" : code;
		}

		String label() {
			return code.isEmpty() ? Messages.Division_none : code;
		}
	}

	/** By their codes. Reads each object: remembered, since a diagram asks twice. */
	private List<Site> sites(Group group) {
		return sites.computeIfAbsent(group.key(), key -> {
			Map<String, IntStream.Builder> found = new TreeMap<>();
			for (int node : group.members())
				found.computeIfAbsent(subject.site(node), code -> IntStream.builder()).add(node);
			return found.entrySet().stream().map(site -> new Site(site.getKey(), site.getValue().build().toArray())).toList();
		});
	}

	private List<Group> bySite(Group group, List<Site> sites) {
		return sites.stream().map(site -> part(group, "site " + site.id(), Words.say(Messages.Division_site, site.label()), Sites.ONE, site.nodes())).toList();
	}

	/** Of more sites than one unfolding shows, those next to each other together. */
	private List<Group> bySites(Group group, List<Site> sites) {
		List<Group> ranges = new ArrayList<>();
		for (int part = 0; part < PARTS; part++) {
			List<Site> range = sites.subList(at(part, PARTS, sites.size()), at(part + 1, PARTS, sites.size()));
			ranges.add(part(group, "sites " + range.getFirst().id() + " – " + range.getLast().id(),
					Words.say(Messages.Division_sites, range.getFirst().label(), range.getLast().label()), Sites.SEVERAL,
					range.stream().flatMapToInt(site -> IntStream.of(site.nodes())).toArray()));
		}
		return ranges;
	}

	private List<Group> byName(Group group) {
		int[] sorted = IntStream.of(group.members()).boxed().sorted(Comparator.comparing(subject::name, String.CASE_INSENSITIVE_ORDER).thenComparing(node -> node))
				.mapToInt(Integer::intValue).toArray();
		int parts = Math.min(PARTS, (sorted.length + MOST - 1) / MOST);
		List<Group> ranges = new ArrayList<>();
		for (int part = 0; part < parts; part++) {
			int[] range = Arrays.copyOfRange(sorted, at(part, parts, sorted.length), at(part + 1, parts, sorted.length));
			String names = subject.name(range[0]) + " – " + subject.name(range[range.length - 1]);
			ranges.add(part(group, names, names, Sites.ALL, range));
		}
		return ranges;
	}

	private static int at(int part, int parts, int size) {
		return (int) ((long) size * part / parts);
	}

	/** A part by name says its site too; a site says more than the range of sites that it was in. */
	private Group part(Group whole, String id, String note, Sites sites, int[] nodes) {
		if (nodes.length == 1)
			return single(nodes[0], whole.state(), whole.key());
		boolean ofOneSite = sites == Sites.ALL && whole.sites() == Sites.ONE;
		return new Group(whole.key() + '/' + id, whole.key(), whole.kind(), whole.state(), nodes, ofOneSite ? whole.note() + ", " + note : note,
				ofOneSite ? Sites.ONE : sites);
	}
}
