package org.drover.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.internal.AttributeText;

/**
 * All objects and dependencies of a topology as last gathered. Objects are numbered from 0, in the order they were first gathered; the
 * numbers hold for this snapshot only. Made for a million objects and ten million dependencies: nothing is kept per dependency
 * but nine bytes. Immutable; the arrays are shared and must not be changed.
 */
public final class Estate {

	private final RefIndex refs;
	private final ObjectTexts texts;
	private final EdgeArrays edges;
	private final List<Dependency> dangling;
	private final Instant gatheredAt;

	Estate(RefIndex refs, ObjectTexts texts, EdgeArrays edges, List<Dependency> dangling, Instant gatheredAt) {
		this.refs = refs;
		this.texts = texts;
		this.edges = edges;
		this.dangling = List.copyOf(dangling);
		this.gatheredAt = gatheredAt;
	}

	/**
	 * An estate that no store has seen; as if gathered in this order.
	 *
	 * @throws DroverException where an object comes twice
	 */
	public static Estate of(Collection<ManagedObject> objects, Collection<Dependency> dependencies, Instant gatheredAt)
			throws DroverException {
		EstateCollector collector = new EstateCollector();
		RefIndex refs = new RefIndex(objects.size());
		ObjectTexts texts = new ObjectTexts(objects.size());
		for (ManagedObject object : objects) {
			collector.object(object.ref());
			refs.add(object.kind(), object.key());
			texts.add(object.key(), object.name(), object.version(), AttributeText.write(object.attributes()));
		}
		for (Dependency dependency : dependencies)
			collector.dependency(dependency);
		return new Estate(refs, texts, collector.edges(), collector.dangling(), gatheredAt);
	}

	public int size() {
		return refs.size();
	}

	public ObjectKind kind(int index) {
		return refs.kind(index);
	}

	public String key(int index) {
		return refs.key(index);
	}

	public ObjectRef ref(int index) {
		return refs.ref(index);
	}

	/** @return -1 where the estate has no such object */
	public int indexOf(ObjectRef ref) {
		return refs.indexOf(ref.kind(), ref.key());
	}

	public String name(int index) {
		return texts.name(index);
	}

	public String version(int index) {
		return texts.version(index);
	}

	/** Made anew on each call, its attributes parsed from text. */
	public ManagedObject object(int index) {
		return new ManagedObject(ref(index), name(index), version(index), attributes(attributeSet(index)));
	}

	/**
	 * The number, from 0, of the object's set of attributes. Objects with one number have equal attributes; millions of clients have some thousand
	 * sets, so that who asks all of them reads each set once.
	 */
	public int attributeSet(int index) {
		return texts.attributeSet(index);
	}

	/** How many sets of attributes there are. */
	public int attributeSets() {
		return texts.attributeSets();
	}

	/** A set of attributes; parsed from text on each call. */
	public SortedMap<String, String> attributes(int set) {
		return AttributeText.read(texts.attributes(set));
	}

	public int edgeCount() {
		return edges.count();
	}

	/** For each dependency the object that needs; ascending, and with equal ones {@link #edgeTo()} ascending. */
	public int[] edgeFrom() {
		return edges.from();
	}

	/** For each dependency the object that is needed. */
	public int[] edgeTo() {
		return edges.to();
	}

	/** For each dependency the {@link org.drover.model.DependencyKind#code()} of its kind. */
	public byte[] edgeKind() {
		return edges.kind();
	}

	/** What objects of the estate need and the topology does not have. */
	public List<Dependency> dangling() {
		return dangling;
	}

	public Instant gatheredAt() {
		return gatheredAt;
	}
}
