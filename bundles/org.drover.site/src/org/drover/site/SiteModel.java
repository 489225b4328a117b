package org.drover.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The objects and dependencies of one topology in memory, for services that answer from it with every request. Safe for all threads;
 * readers see the whole of a {@link #change} or nothing.
 */
public final class SiteModel {

	private static final Logger LOG = LoggerFactory.getLogger(SiteModel.class);

	private final ReadWriteLock lock = new ReentrantReadWriteLock();
	private final Map<ObjectKind, Map<String, Node>> nodes = new EnumMap<>(ObjectKind.class);
	/** Target to the objects with a dependency on it, whether the target exists or not. */
	private final Map<ObjectRef, Set<ObjectRef>> dependents = new HashMap<>();
	/** By what it is the content of. */
	private final Map<ObjectRef, Kept> kept = new HashMap<>();
	private long generation;
	private long changes;
	/** What was there and is not any more, with the number of the change that took it away. */
	private final Map<ObjectRef, Long> removed = new HashMap<>();

	/** @param versions that points of the topology have beside the one that they are said to hold */
	private record Kept(String topology, Set<String> versions) {
	}

	public SiteModel() {
		for (ObjectKind kind : ObjectKind.values())
			nodes.put(kind, new HashMap<>());
	}

	/** Adds an object with all dependencies that start at it, replacing what was there. */
	public void put(ManagedObject object, Collection<Dependency> dependencies) {
		change(() -> replace(new Node(object, List.copyOf(dependencies))));
	}

	/** Replaces an object and keeps its dependencies. */
	public void update(ManagedObject object) {
		change(() -> replace(new Node(object, dependencies(object.ref()))));
	}

	/** Takes an object and the dependencies that start at it away; those that end at it dangle from then on. */
	public boolean remove(ObjectRef ref) {
		lock.writeLock().lock();
		try {
			Node gone = ofKind(ref.kind()).remove(ref.key());
			if (gone == null)
				return false;
			unlink(gone);
			removed.put(ref, ++changes);
			touch(ref.kind());
			return true;
		} finally {
			lock.writeLock().unlock();
		}
	}

	/** Says that something about an object has changed that is kept outside the model. */
	public void touch(ObjectRef ref) {
		change(() -> get(ref).ifPresent(this::update));
	}

	/** The number of the last change. Numbers mean nothing to another model, nor to the next process. */
	public long changes() {
		return consistent(() -> changes);
	}

	/** The objects that are new or other since a change, sorted. Looks at all of them. */
	public List<ManagedObject> changedSince(long change) {
		return consistent(() -> nodes.values().stream().flatMap(ofKind -> ofKind.values().stream()).filter(node -> node.change > change).map(Node::object)
				.sorted(Comparator.comparing(ManagedObject::ref)).toList());
	}

	/** What has been taken away since a change and is not there again, sorted. */
	public SortedSet<ObjectRef> removedSince(long change) {
		return consistent(() -> {
			SortedSet<ObjectRef> since = new TreeSet<>();
			removed.forEach((ref, at) -> {
				if (at > change)
					since.add(ref);
			});
			return since;
		});
	}

	/** Makes several changes at once. Keep it short: requests wait. */
	public void change(Runnable changes) {
		lock.writeLock().lock();
		try {
			changes.run();
		} finally {
			lock.writeLock().unlock();
		}
	}

	/** Says that something policies are made of has changed outside the model: what a library lists. */
	public void changedOutside() {
		change(() -> generation++);
	}

	/** Reads several things as of one moment. The reader changes nothing. */
	public <T> T consistent(Supplier<T> reader) {
		lock.readLock().lock();
		try {
			return reader.get();
		} finally {
			lock.readLock().unlock();
		}
	}

	public Optional<ManagedObject> get(ObjectRef ref) {
		return Optional.ofNullable(node(ref)).map(Node::object);
	}

	public boolean contains(ObjectRef ref) {
		return node(ref) != null;
	}

	/** The dependencies that start at an object, in the order they were given; none for an object that is not there. */
	public List<Dependency> dependencies(ObjectRef ref) {
		Node node = node(ref);
		return node == null ? List.of() : node.dependencies();
	}

	/** The objects that depend on this one, sorted. */
	public SortedSet<ObjectRef> dependents(ObjectRef ref) {
		return consistent(() -> new TreeSet<>(dependents.getOrDefault(ref, Set.of())));
	}

	/** All objects of a kind, sorted by key. */
	public List<ManagedObject> all(ObjectKind kind) {
		return consistent(() -> ofKind(kind).values().stream().map(Node::object).sorted(Comparator.comparing(ManagedObject::ref)).toList());
	}

	/** Every object, sorted. */
	public List<ManagedObject> all() {
		return consistent(() -> nodes.keySet().stream().sorted().flatMap(kind -> all(kind).stream()).toList());
	}

	public int size() {
		return consistent(() -> nodes.values().stream().mapToInt(Map::size).sum());
	}

	/** What a distribution point holds; nothing for one that is not there. */
	public Holdings holdings(ObjectRef distributionPoint) {
		Node node = node(distributionPoint);
		return node == null ? Holdings.NONE : node.holdings();
	}

	/**
	 * Says in which other versions the distribution points of a topology that hold some content go on giving it: those that it was published in before.
	 *
	 * @param topology whose points they are
	 */
	public void keep(ObjectRef content, String topology, Set<String> versions) {
		change(() -> {
			if (versions.isEmpty())
				kept.remove(content);
			else
				kept.put(content, new Kept(topology, Set.copyOf(versions)));
			generation++;
		});
	}

	/** Whether a distribution point gives content in a version: that which it is said to hold, or one that is kept. */
	public boolean holds(ObjectRef distributionPoint, ObjectRef content, String version) {
		return consistent(() -> {
			Holdings holdings = holdings(distributionPoint);
			return holdings.holds(content, version) || holdings.versions().containsKey(content) && isKept(distributionPoint, content, version);
		});
	}

	private boolean isKept(ObjectRef distributionPoint, ObjectRef content, String version) {
		Kept other = kept.get(content);
		return other != null && other.versions().contains(version) && other.topology().equals(node(distributionPoint).object().attribute(Attributes.OWNER));
	}

	/** The boundaries a client lies in or a distribution point is bounded by; of a boundary group, the group and its boundaries. */
	public Set<ObjectRef> boundariesOf(ObjectRef ref) {
		return consistent(() -> {
			Node node = node(ref);
			return node == null ? Set.of() : boundariesOf(node);
		});
	}

	private Set<ObjectRef> boundariesOf(Node node) {
		Set<ObjectRef> boundaries = new HashSet<>();
		if (node.object().kind() == ObjectKind.CLIENT)
			boundaries.addAll(node.targets(DependencyKind.LOCATED_IN));
		else
			collectBoundaries(node, boundaries);
		return Collections.unmodifiableSet(boundaries);
	}

	private void collectBoundaries(Node node, Set<ObjectRef> boundaries) {
		for (ObjectRef boundary : node.targets(DependencyKind.BOUNDED_BY)) {
			Node group = boundaries.add(boundary) && boundary.kind() == ObjectKind.BOUNDARY_GROUP ? node(boundary) : null;
			if (group != null)
				collectBoundaries(group, boundaries);
		}
	}

	/** Grows with every change except those of clients. Meaningful inside {@link #consistent} only. */
	long generation() {
		return generation;
	}

	Node node(ObjectRef ref) {
		lock.readLock().lock();
		try {
			return ofKind(ref.kind()).get(ref.key());
		} finally {
			lock.readLock().unlock();
		}
	}

	/** Unsorted; inside {@link #consistent} only. */
	Collection<Node> nodes(ObjectKind kind) {
		return ofKind(kind).values();
	}

	private void replace(Node node) {
		ObjectRef ref = node.object().ref();
		node.change = ++changes;
		removed.remove(ref);
		Node before = ofKind(ref.kind()).put(ref.key(), node);
		if (before != null)
			unlink(before);
		for (Dependency dependency : node.dependencies())
			dependents.computeIfAbsent(dependency.to(), any -> new HashSet<>(2)).add(ref);
		touch(ref.kind());
	}

	private void unlink(Node node) {
		for (Dependency dependency : node.dependencies()) {
			Set<ObjectRef> sources = dependents.get(dependency.to());
			if (sources != null && sources.remove(node.object().ref()) && sources.isEmpty())
				dependents.remove(dependency.to());
		}
	}

	private void touch(ObjectKind kind) {
		if (kind != ObjectKind.CLIENT)
			generation++;
	}

	private Map<String, Node> ofKind(ObjectKind kind) {
		return nodes.get(kind);
	}

	/** An object with its dependencies and what has been worked out of them; immutable but for that. */
	static final class Node {

		private final ManagedObject object;
		private final List<Dependency> dependencies;
		private long change;
		private Holdings holdings;
		private ClientClass clientClass;

		Node(ManagedObject object, List<Dependency> dependencies) {
			this.object = object;
			this.dependencies = dependencies;
		}

		ManagedObject object() {
			return object;
		}

		List<Dependency> dependencies() {
			return dependencies;
		}

		List<ObjectRef> targets(DependencyKind kind) {
			List<ObjectRef> targets = new ArrayList<>(dependencies.size());
			for (Dependency dependency : dependencies) {
				if (dependency.kind() == kind)
					targets.add(dependency.to());
			}
			return targets;
		}

		/** Worked out at the first call; two threads may both do it, with equal results. */
		Holdings holdings() {
			Holdings known = holdings;
			if (known == null)
				holdings = known = parseHoldings();
			return known;
		}

		private Holdings parseHoldings() {
			try {
				return Holdings.parse(object.attribute(Attributes.HOLDS));
			} catch (IllegalArgumentException e) {
				LOG.warn("{} counts as empty, as the list of what it holds is not readable: {}", object.ref(), e.getMessage());
				return Holdings.NONE;
			}
		}

		ClientClass clientClass() {
			ClientClass known = clientClass;
			if (known == null)
				clientClass = known = ClientClass.of(this);
			return known;
		}
	}
}
