package org.drover.connector.puppetdb.internal;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * What catalogs have in common, gathered node by node: environments and classes, which are collections, and the packages that classes declare. A class receives
 * a deployment for each package and each way it is to be; the deployment's program belongs to the package, which contains the versions that nodes have of it.
 */
final class Configuration {

	private static final String UNUSED = "no living node has it in its catalog (resources)";
	private static final int KEY_LENGTH = 255;
	private static final int VERSION_LENGTH = 200;
	/** Every catalog has it, for Puppet's own use, and it declares nothing. */
	private static final String SETTINGS = "Settings";

	private final SortedMap<String, Boolean> collections = new TreeMap<>();
	private final SortedMap<String, SortedSet<Installation>> received = new TreeMap<>();
	private final SortedSet<Installation> installations = new TreeSet<>();
	private final SortedMap<Wanted, SortedSet<Installed>> versions = new TreeMap<>();
	private final SortedSet<Installed> installed = new TreeSet<>();
	private final Set<ObjectRef> written = new HashSet<>();
	/** By their hashes, as they may be very long. */
	private final Set<Integer> unfit = new HashSet<>();

	static String environmentKey(String environment) {
		return "environment:" + environment;
	}

	/** Whether a name can be that of an object; one that cannot is remembered. */
	boolean fits(String name) {
		boolean fits = !name.isBlank() && name.length() <= KEY_LENGTH;
		if (!fits)
			unfit.add(name.hashCode());
		return fits;
	}

	static boolean matters(String className) {
		return !className.equals(SETTINGS);
	}

	void collection(String key, boolean living) {
		collections.merge(key, living, Boolean::logicalOr);
	}

	/** @param className empty where no class is known to declare it */
	void declared(String className, Installation installation) {
		if (!fits(installation.wanted().key()) || installation.ensure().length() > VERSION_LENGTH)
			return;
		installations.add(installation);
		versions.computeIfAbsent(installation.wanted(), any -> new TreeSet<>());
		if (!className.isEmpty() && fits(className + installation.key()))
			received.computeIfAbsent(className, any -> new TreeSet<>()).add(installation);
	}

	/** A node that is to have a package has this version of it. */
	void installed(Wanted wanted, Installed version) {
		if (versions.containsKey(wanted) && fits(version))
			versions.get(wanted).add(version);
	}

	/** Some node has it, whether it is to or not. */
	void installed(Installed version) {
		if (fits(version))
			installed.add(version);
	}

	private boolean fits(Installed version) {
		return fits(version.key()) && version.version().length() <= VERSION_LENGTH;
	}

	int collections() {
		return collections.size();
	}

	int packages() {
		return versions.size();
	}

	int installedPackages() {
		return installed.size();
	}

	/** How many names could not be those of objects. */
	int unfit() {
		return unfit.size();
	}

	void writeTo(MetadataSink sink) throws DroverException {
		for (Map.Entry<String, Boolean> collection : collections.entrySet())
			collection(collection.getKey(), collection.getValue(), sink);
		for (Installation installation : installations)
			program(installation, sink);
		for (Map.Entry<Wanted, SortedSet<Installed>> entry : versions.entrySet()) {
			Wanted wanted = entry.getKey();
			SortedMap<String, String> attributes = new TreeMap<>(provider(wanted.provider()));
			attributes.putAll(wanted.distributionPackage());
			write(sink, ObjectKind.PACKAGE, wanted.key(), wanted.name(), "", attributes);
			for (Installed version : entry.getValue())
				need(sink, ref(wanted), DependencyKind.CONTAINS, ref(version));
			installed.addAll(entry.getValue());
		}
		for (Installed version : installed)
			write(sink, ObjectKind.PACKAGE, version.key(), version.name(), version.version(), provider(version.provider()));
	}

	private void collection(String key, boolean living, MetadataSink sink) throws DroverException {
		write(sink, ObjectKind.COLLECTION, key, key.replaceFirst("^environment:", "environment "), "", living ? Map.of() : Map.of(Attributes.OBSOLETE, UNUSED));
		for (Installation installation : received.getOrDefault(key, Collections.emptySortedSet()))
			need(sink, new ObjectRef(ObjectKind.COLLECTION, key), DependencyKind.RECEIVES, deployment(key, installation));
		for (Installation installation : received.getOrDefault(key, Collections.emptySortedSet())) {
			ObjectRef deployment = deployment(key, installation);
			write(sink, ObjectKind.DEPLOYMENT, deployment.key(), key + ": " + words(installation), "", Map.of());
			need(sink, deployment, DependencyKind.DEPLOYS, program(installation));
		}
	}

	private void program(Installation installation, MetadataSink sink) throws DroverException {
		write(sink, ObjectKind.PROGRAM, installation.key(), words(installation), "", installation.attributes());
		need(sink, program(installation), DependencyKind.BELONGS_TO, ref(installation.wanted()));
	}

	private static String words(Installation installation) {
		return installation.wanted().key() + ' ' + installation.ensure();
	}

	private static Map<String, String> provider(String provider) {
		return provider.isEmpty() ? Map.of() : Map.of("provider", provider);
	}

	private static ObjectRef deployment(String className, Installation installation) {
		return new ObjectRef(ObjectKind.DEPLOYMENT, className + '/' + installation.key());
	}

	private static ObjectRef program(Installation installation) {
		return new ObjectRef(ObjectKind.PROGRAM, installation.key());
	}

	private static ObjectRef ref(Wanted wanted) {
		return new ObjectRef(ObjectKind.PACKAGE, wanted.key());
	}

	private static ObjectRef ref(Installed version) {
		return new ObjectRef(ObjectKind.PACKAGE, version.key());
	}

	/** A package may be called as another one with its provider is: the first one counts. */
	private void write(MetadataSink sink, ObjectKind kind, String key, String name, String version, Map<String, String> attributes) throws DroverException {
		if (written.add(new ObjectRef(kind, key)))
			sink.object(ManagedObject.of(kind, key, name, version, attributes));
	}

	private static void need(MetadataSink sink, ObjectRef from, DependencyKind kind, ObjectRef to) throws DroverException {
		sink.dependency(new Dependency(from, to, kind));
	}
}
