package org.drover.lab.internal.legacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

import org.drover.lab.EstateSize;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** An estate while it is drawn up: what the parts of the generator add to. Equal sizes draw equal estates. */
final class EstateDraft {

	private static final long SEED = 0x5EED_0F_CA5L;
	private static final int FIRST_COLLECTION = 0x10;
	private static final int FIRST_PACKAGE = 0x1;
	private static final int FIRST_ADVERTISEMENT = 0x20000;
	private static final int MOST_VERSIONS = 6;

	private final EstateSize size;
	private final SplittableRandom random;
	private final Map<ObjectRef, ManagedObject> objects = new LinkedHashMap<>();
	private final Set<Dependency> dependencies = new LinkedHashSet<>();
	private final Map<ObjectRef, SourceFolder> sources = new LinkedHashMap<>();
	private int collections = FIRST_COLLECTION;
	private int packages = FIRST_PACKAGE;
	private int advertisements = FIRST_ADVERTISEMENT;
	private int sharedFiles;

	EstateDraft(EstateSize size) {
		this.size = size;
		this.random = new SplittableRandom(SEED + size.clients());
	}

	EstateSize size() {
		return size;
	}

	boolean medium() {
		return size == EstateSize.MEDIUM;
	}

	int bySize(int small, int medium) {
		return medium() ? medium : small;
	}

	ObjectRef add(ObjectKind kind, String key, String name, String version, Map<String, String> attributes) {
		ManagedObject object = ManagedObject.of(kind, key, name, version, attributes);
		if (objects.putIfAbsent(object.ref(), object) != null)
			throw new IllegalStateException("drawn twice: " + object.ref());
		return object.ref();
	}

	void need(ObjectRef from, DependencyKind kind, ObjectRef to) {
		dependencies.add(new Dependency(from, to, kind));
	}

	ManagedObject get(ObjectRef ref) {
		return objects.get(ref);
	}

	void set(ObjectRef ref, String attribute, String value) {
		objects.computeIfPresent(ref, (any, object) -> object.with(attribute, value));
	}

	Collection<ManagedObject> objects() {
		return objects.values();
	}

	List<ManagedObject> all(ObjectKind kind) {
		return objects.values().stream().filter(object -> object.kind() == kind).toList();
	}

	Collection<Dependency> dependencies() {
		return dependencies;
	}

	Map<ObjectRef, SourceFolder> sources() {
		return sources;
	}

	int upTo(int bound) {
		return random.nextInt(bound);
	}

	/** True for so many of a hundred draws. */
	boolean chance(int percent) {
		return random.nextInt(100) < percent;
	}

	<T> T pick(List<T> from) {
		return from.get(random.nextInt(from.size()));
	}

	String guid() {
		return new UUID(random.nextLong(), random.nextLong()).toString().toUpperCase(Locale.ROOT);
	}

	String version() {
		return Integer.toString(1 + random.nextInt(MOST_VERSIONS));
	}

	String collectionId() {
		return id(collections++);
	}

	String packageId() {
		return id(packages++);
	}

	String advertisementId() {
		return id(advertisements++);
	}

	private static String id(int number) {
		return String.format("CAS%05X", number);
	}

	/** Draws files for an object and notes their size with it; every third folder carries a file that others carry too. */
	void content(ObjectRef owner, String packageId, String baseName) {
		List<SourceFile> files = new ArrayList<>();
		files.add(new SourceFile("setup/" + baseName + ".bin", 1 + random.nextInt(24), random.nextLong()));
		files.add(new SourceFile("manifest.dat", 1 + random.nextInt(4), random.nextLong()));
		if (random.nextInt(3) == 0)
			files.add(new SourceFile("redist/runtime.cab", 12, sharedFiles++ % 4));
		if (random.nextBoolean())
			files.add(new SourceFile("data/options.cab", 1 + random.nextInt(16), random.nextLong()));
		SourceFolder folder = new SourceFolder(packageId, List.copyOf(files));
		sources.put(owner, folder);
		set(owner, Attributes.CONTENT_SIZE, Long.toString(folder.bytes()));
	}

	static Map<String, String> attributes(String... namesAndValues) {
		Map<String, String> attributes = new TreeMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			if (!namesAndValues[i + 1].isEmpty())
				attributes.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		return attributes;
	}
}
