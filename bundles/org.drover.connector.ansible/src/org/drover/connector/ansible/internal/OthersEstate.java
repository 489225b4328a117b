package org.drover.connector.ansible.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;

/** What people have put into a project's inventory themselves: hosts and groups that are not Drover's. */
final class OthersEstate {

	private static final ObjectRef MANAGED = new ObjectRef(ObjectKind.COLLECTION, ProjectFiles.MANAGED);

	private final ProjectState state;
	private final Path inventory;
	private final Rules rules;
	/** References of Drover's own hosts and groups by what the inventory calls them. */
	private final Map<ObjectRef, ObjectRef> own = new HashMap<>();

	OthersEstate(ProjectState state, Path folder, Rules rules) {
		this.state = state;
		this.inventory = folder.resolve(ProjectPaths.INVENTORY);
		this.rules = rules;
		HostNames hosts = new HostNames(state);
		for (NewObject object : state.objects.values()) {
			ObjectRef ref = object.object().ref();
			if (ref.kind() == ObjectKind.CLIENT)
				own.put(new ObjectRef(ObjectKind.CLIENT, hosts.of(ref.key())), ref);
			if (ref.kind() == ObjectKind.COLLECTION)
				own.put(new ObjectRef(ObjectKind.COLLECTION, LegalNames.group(ref.key())), ref);
		}
	}

	/** Hosts and groups that are not Drover's, Ansible's own groups among them, and what the names of others would clash with. */
	Set<ObjectRef> refs(IProgressMonitor monitor) throws DroverException {
		Set<ObjectRef> refs = new HashSet<>();
		write(new MetadataSink() {
			@Override
			public void object(ManagedObject object) {
				refs.add(object.ref());
			}

			@Override
			public void dependency(Dependency dependency) {
				// only what there is counts
			}
		}, monitor);
		return refs;
	}

	Summary write(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		if (!Files.exists(inventory)) {
			for (String group : new String[] { Inventory.ALL, Inventory.UNGROUPED })
				sink.object(ManagedObject.of(ObjectKind.COLLECTION, group, group, "", Map.of(Attributes.BUILT_IN, "true")));
			return new Summary(0, 0, 0, 0, 0, 0);
		}
		return Estate.write(InventoryReader.read(inventory, monitor), rules, state.topology, new MetadataSink() {
			@Override
			public void object(ManagedObject object) throws DroverException {
				if (isOthers(object.ref()))
					sink.object(object);
			}

			@Override
			public void dependency(Dependency dependency) throws DroverException {
				if (isOthers(dependency.from()) && !dependency.to().equals(MANAGED))
					sink.dependency(new Dependency(dependency.from(), own.getOrDefault(dependency.to(), dependency.to()), dependency.kind()));
			}

			@Override
			public void warning(String sentence) {
				sink.warning(sentence);
			}
		});
	}

	private boolean isOthers(ObjectRef ref) {
		boolean site = ref.kind() == ObjectKind.SITE && ref.key().equals(state.topology);
		return !site && !ref.equals(MANAGED) && !own.containsKey(ref);
	}
}
