package org.drover.connector.configmgr.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Predicate;

import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * What was told of objects, as one number for each of many groups of them: as long as a group's number is the same, so are its objects and the dependencies
 * that start at them. They are kept with the mark of a reading. A number is a sum of digests of 64 bits each, so that it does not matter in which order they
 * came; that a change leaves it as it was is as unlikely as that one digest of 64 bits is another's.
 */
final class Digests implements MetadataSink {

	/** How many groups there are, a power of two: with so many a mark is some 170 KB long. */
	private static final int MOST = 1 << 14;
	private static final int FEWEST = 1 << 8;
	/** About so many objects are in a group, as long as there may be more groups. */
	private static final int EACH = 4;

	private final Tracked tracked;
	private final MessageDigest sha;
	private final long[] groups = new long[MOST];
	private int objects;
	private long rest;

	/** @param tracked what is not digested, as the database tells which of it changes */
	Digests(Tracked tracked) {
		this.tracked = tracked;
		try {
			this.sha = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}

	@Override
	public void object(ManagedObject object) {
		if (tracked.tells(object.kind()))
			return;
		objects++;
		StringBuilder text = text(object.ref(), object.name(), object.version());
		object.attributes().forEach((name, value) -> {
			if (!tracked.copies() || !(object.kind() == ObjectKind.DISTRIBUTION_POINT && name.equals(Attributes.HOLDS)))
				append(append(text, name), value);
		});
		groups[group(object.ref(), MOST)] += digest(text);
	}

	@Override
	public void dependency(Dependency dependency) {
		if (!tracked.tells(dependency.from().kind()) && !(tracked.copies() && dependency.kind() == DependencyKind.STORED_ON))
			groups[group(dependency.from(), MOST)] += digest(text(dependency.from(), dependency.kind().name(), dependency.to().toString()));
	}

	/** Notes which objects copies of content are about. */
	void noteContents(Configuration configuration) {
		configuration.contentOwners().forEach((content, owner) -> copiesRestOn(content, owner.toString()));
	}

	/** Notes which distribution points copies of content are on, unless the database tells that these come and go. */
	void notePoints(TopologyReader topology) {
		if (!tracked.services())
			topology.points().forEach((path, point) -> copiesRestOn(path, point.toString()));
	}

	/** Notes what decides which objects a copy of content is about. */
	void copiesRestOn(String one, String other) {
		rest += digest(append(append(new StringBuilder(), one), other));
	}

	/** Tells another what it is told. */
	MetadataSink beside(MetadataSink sink) {
		return new MetadataSink() {
			@Override
			public void object(ManagedObject object) throws DroverException {
				Digests.this.object(object);
				sink.object(object);
			}

			@Override
			public void dependency(Dependency dependency) throws DroverException {
				Digests.this.dependency(dependency);
				sink.dependency(dependency);
			}
		};
	}

	/** Without blanks, and not empty. */
	String text() {
		int count = Math.clamp(Integer.highestOneBit(objects / EACH), FEWEST, MOST);
		ByteBuffer bytes = ByteBuffer.allocate((count + 1) * Long.BYTES).putLong(rest);
		for (long group : folded(count))
			bytes.putLong(group);
		return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
	}

	/** Whether copies rest on the same as when a text was made. */
	boolean copiesRestAsIn(String before) {
		return numbers(before)[0] == rest;
	}

	/** Objects of which something is told that was not when a text was made, or was and is not; and some others. */
	Predicate<ObjectRef> changedSince(String before) {
		long[] known = numbers(before);
		int count = known.length - 1;
		long[] now = folded(count);
		return ref -> {
			int group = group(ref, count);
			return known[group + 1] != now[group];
		};
	}

	private static long[] numbers(String text) {
		ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
		long[] numbers = new long[bytes.remaining() / Long.BYTES];
		bytes.asLongBuffer().get(numbers);
		return numbers;
	}

	private long[] folded(int count) {
		long[] folded = new long[count];
		for (int group = 0; group < MOST; group++)
			folded[group & count - 1] += groups[group];
		return folded;
	}

	/** Of an object's own making: what the JVM gives for a kind is another number in each process. */
	private static int group(ObjectRef ref, int count) {
		int hash = (ref.key().hashCode() * 31 + ref.kind().code()) * 0x9E3779B9;
		return (hash ^ hash >>> 16) & count - 1;
	}

	private long digest(StringBuilder text) {
		return ByteBuffer.wrap(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8))).getLong();
	}

	private static StringBuilder text(ObjectRef ref, String one, String other) {
		return append(append(append(new StringBuilder(), ref.toString()), one), other);
	}

	private static StringBuilder append(StringBuilder text, String one) {
		return text.append(one.length()).append(' ').append(one);
	}
}
