package org.drover.ui.internal.navigator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.drover.inventory.Retirement;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.ui.internal.navigator.Face.Tone;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.TopologySnapshot;

/** Makes the nodes of one topology. */
final class Nodes {

	/** So many brothers are shown at once; more are gathered in pages. */
	static final int PAGE = 500;

	private static final List<ObjectKind> CONTENT = List.of(ObjectKind.APPLICATION, ObjectKind.PACKAGE, ObjectKind.TASK_SEQUENCE,
			ObjectKind.OS_IMAGE, ObjectKind.OS_PACKAGE, ObjectKind.BOOT_IMAGE, ObjectKind.DRIVER_PACKAGE, ObjectKind.DRIVER, ObjectKind.UPDATE_GROUP,
			ObjectKind.UPDATE_LIST, ObjectKind.UPDATE_PACKAGE, ObjectKind.UPDATE, ObjectKind.VIRTUAL_ENVIRONMENT);
	private static final List<ObjectKind> SETTINGS = List.of(ObjectKind.DEPLOYMENT, ObjectKind.BASELINE, ObjectKind.CONFIGURATION_ITEM,
			ObjectKind.BOUNDARY_GROUP, ObjectKind.BOUNDARY, ObjectKind.METERING_RULE, ObjectKind.SITE_SETTINGS, ObjectKind.FOLDER, ObjectKind.SAVED_SEARCH);

	private final EstateIndex index;
	private final TopologySnapshot snapshot;

	Nodes(EstateIndex index) {
		this.index = index;
		this.snapshot = index.snapshot();
	}

	/** The topology's own node, before its index is there. */
	static Node loading(TopologySnapshot snapshot) {
		return new Node(null, snapshot.name(), snapshot, null, () -> topologyFace(snapshot), root -> List.of(message(root, Messages.Nodes_loading)));
	}

	/** The topology's own node, with all below it. */
	Node topology() {
		return root(this::sections);
	}

	/** The topology's own node, with what a search found. */
	Node found(int[] hits, int count) {
		return root(root -> foundBelow(root, hits, count));
	}

	private Node root(Function<Node, List<Node>> branch) {
		return new Node(null, snapshot.name(), snapshot, null, () -> topologyFace(snapshot), branch);
	}

	private static Face topologyFace(TopologySnapshot snapshot) {
		Face face = Face.of("topology", snapshot.name()).withCount(snapshot.topology().code()).withTip(snapshot.topology().description());
		Optional<Retirement> retired = snapshot.retirements().stream().filter(Retirement::whole).findFirst();
		if (retired.isPresent())
			return face.in(Tone.OBSOLETE).withNote(Words.say(Messages.Nodes_retired_by, retired.get().job()));
		return face.in(Tone.STRONG).withNote(snapshot.gatheredAt().map(when -> Words.gathered(when, Instant.now())).orElse(Messages.Nodes_neverGathered));
	}

	private List<Node> foundBelow(Node root, int[] hits, int count) {
		List<Node> nodes = new ArrayList<>();
		for (int hit : hits)
			nodes.add(leaf(root, hit));
		if (count == 0)
			nodes.add(message(root, Messages.Nodes_nothing));
		else if (count > hits.length)
			nodes.add(message(root, Words.say(Messages.Nodes_more, count - hits.length)));
		return nodes;
	}

	private List<Node> sections(Node root) {
		if (snapshot.inventory().isEmpty())
			return List.of(message(root, Messages.Nodes_gatherFirst));
		List<Node> sections = new ArrayList<>();
		addSection(sections, root, ObjectKind.SITE, node -> objects(node, index.roots(ObjectKind.SITE)));
		addSection(sections, root, ObjectKind.DISTRIBUTION_POINT, node -> objects(node, index.of(ObjectKind.DISTRIBUTION_POINT)));
		addSection(sections, root, ObjectKind.COLLECTION, node -> objects(node, index.roots(ObjectKind.COLLECTION)));
		addSection(sections, root, ObjectKind.CLIENT, null);
		addGroup(sections, root, Messages.Nodes_content, "content", CONTENT);
		addGroup(sections, root, Messages.Nodes_settings, "settings", SETTINGS);
		return sections;
	}

	private void addSection(List<Node> sections, Node root, ObjectKind kind, Function<Node, List<Node>> branch) {
		int count = index.of(kind).length;
		if (count > 0)
			sections.add(group(root, KindWords.names(kind), kind.label(), count, branch));
	}

	private void addGroup(List<Node> sections, Node root, String name, String icon, List<ObjectKind> kinds) {
		int count = kinds.stream().mapToInt(kind -> index.of(kind).length).sum();
		if (count > 0)
			sections.add(group(root, name, icon, count, node -> kinds(node, kinds)));
	}

	private List<Node> kinds(Node parent, List<ObjectKind> kinds) {
		return kinds.stream().filter(kind -> index.of(kind).length > 0)
				.map(kind -> group(parent, KindWords.names(kind), kind.label(), index.of(kind).length, node -> objects(node, index.of(kind)))).toList();
	}

	private Node group(Node parent, String name, String icon, int count, Function<Node, List<Node>> branch) {
		return new Node(parent, name, snapshot, null, () -> Face.of(icon, name).withCount(Words.number(count)), branch);
	}

	private static Node message(Node parent, String words) {
		Supplier<Face> face = () -> Face.of("info", words).in(Tone.MUTED);
		return new Node(parent, "message", parent.topology(), null, face, null);
	}

	private List<Node> objects(Node parent, int[] objects) {
		if (objects.length > PAGE)
			return pages(parent, objects);
		return Arrays.stream(objects).mapToObj(object -> object(parent, object)).toList();
	}

	private List<Node> pages(Node parent, int[] objects) {
		List<Node> pages = new ArrayList<>();
		for (int start = 0; start < objects.length; start += PAGE) {
			int[] page = Arrays.copyOfRange(objects, start, Math.min(start + PAGE, objects.length));
			String name = index.estate().name(page[0]) + " ... " + index.estate().name(page[page.length - 1]);
			pages.add(new Node(parent, "page " + start, snapshot, null, () -> Face.of("more", name).withCount(Words.number(page.length)),
					node -> objects(node, page)));
		}
		return pages;
	}

	private Node object(Node parent, int object) {
		int[] below = index.below(object);
		return node(parent, object, below.length == 0 ? null : node -> objects(node, below));
	}

	private Node leaf(Node parent, int object) {
		return node(parent, object, null);
	}

	private Node node(Node parent, int object, Function<Node, List<Node>> branch) {
		EstateObject subject = new EstateObject(snapshot, object);
		return new Node(parent, index.estate().ref(object).toString(), snapshot, subject, () -> face(subject), branch);
	}

	private Face face(EstateObject subject) {
		ManagedObject object = subject.object();
		Face face = Face.of(object.kind().label(), text(object)).withTip(KindWords.name(object.kind()) + ' ' + object.key());
		if (object.kind() == ObjectKind.COLLECTION)
			face = counted(face, subject.index());
		return inState(face, object, subject.index());
	}

	private static String text(ManagedObject object) {
		if (object.kind() == ObjectKind.SITE && !object.name().equals(object.key()))
			return object.key() + "  " + object.name();
		boolean role = object.kind().family() == Family.SERVICE && object.kind() != ObjectKind.DISTRIBUTION_POINT;
		return role ? KindWords.name(object.kind()) : object.name();
	}

	private Face counted(Face face, int collection) {
		EstateIndex.Members members = index.members(collection);
		Face counted = face.withCount(Words.number(members.clients()));
		return members.obsolete() == 0 ? counted
				: counted.withTip(Words.say(Messages.Nodes_members, face.tip(), members.clients(), members.obsolete()));
	}

	private Face inState(Face face, ManagedObject object, int number) {
		String reason = object.attribute(Attributes.OBSOLETE);
		if (!reason.isEmpty())
			return face.in(Tone.OBSOLETE).withNote(Messages.Nodes_obsolete).withTip(Words.say(Messages.Nodes_obsolete_why, face.tip(), reason));
		if (object.kind() == ObjectKind.SITE && snapshot.retiredSites().contains(object.key()))
			return face.in(Tone.OBSOLETE).withNote(Messages.Nodes_retired);
		if (index.states().migrated(number))
			return face.in(Tone.MIGRATED).withNote(Messages.Nodes_migrated);
		String shared = object.attribute(Attributes.SHARED_WITH);
		return shared.isEmpty() ? face : face.in(Tone.SHARED).withNote(Words.say(Messages.Nodes_shared, shared));
	}
}
