package org.drover.lab.internal.legacy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.lab.EstateSize;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * A generated estate, without addresses of services.
 *
 * @param sources     the content of objects, by the object
 * @param demo        the collection that demonstrations move
 * @param demoClients its valid members
 */
record Estate(List<ManagedObject> objects, List<Dependency> dependencies, Map<ObjectRef, SourceFolder> sources, ObjectRef demo,
		List<ObjectRef> demoClients) {

	private static final String UNUSED = "no deployment leads to it (v_Advertisement, v_CIAssignmentToCI); last changed on 2024-02-01T04:30:00Z (%s)";
	private static final Set<ObjectKind> ITEMS = EnumSet.of(ObjectKind.APPLICATION, ObjectKind.UPDATE_GROUP, ObjectKind.BASELINE);
	private static final Set<ObjectKind> MARKED_UNUSED = EnumSet.of(ObjectKind.PACKAGE, ObjectKind.APPLICATION, ObjectKind.TASK_SEQUENCE,
			ObjectKind.BOOT_IMAGE, ObjectKind.OS_IMAGE, ObjectKind.DRIVER_PACKAGE, ObjectKind.UPDATE_GROUP, ObjectKind.UPDATE_PACKAGE,
			ObjectKind.BASELINE);

	/** Draws an estate; equal sizes give equal estates. */
	static Estate generate(EstateSize size) {
		EstateDraft draft = new EstateDraft(size);
		TopologyPart topology = new TopologyPart(draft);
		topology.draw();
		ClientsPart clients = new ClientsPart(draft, topology.offices());
		clients.draw();
		CollectionsPart collections = new CollectionsPart(draft, topology.offices(), clients.clients());
		collections.draw();
		SoftwarePart software = new SoftwarePart(draft);
		software.draw();
		new DeploymentsPart(draft, software, collections).draw();
		ContentNeeds needs = new ContentNeeds(draft);
		new ContentPlacement(draft, topology).place(clients.clients(), needs);
		markUnused(draft, needs.deployed());
		return new Estate(List.copyOf(draft.objects()), List.copyOf(draft.dependencies()), draft.sources(), collections.demo().ref(),
				collections.validMembers(collections.demo()));
	}

	private static void markUnused(EstateDraft draft, Set<ObjectRef> deployed) {
		for (ManagedObject object : List.copyOf(draft.objects())) {
			if (MARKED_UNUSED.contains(object.kind()) && !deployed.contains(object.ref()))
				draft.set(object.ref(), Attributes.OBSOLETE,
						UNUSED.formatted(ITEMS.contains(object.kind()) ? "v_ConfigurationItems.DateLastModified" : "v_Package.SourceDate"));
		}
	}

	List<ManagedObject> all(ObjectKind kind) {
		return objects.stream().filter(object -> object.kind() == kind).toList();
	}

	/** The dependencies by the object they start at. */
	Map<ObjectRef, List<Dependency>> outgoing() {
		Map<ObjectRef, List<Dependency>> outgoing = new HashMap<>();
		for (Dependency dependency : dependencies)
			outgoing.computeIfAbsent(dependency.from(), any -> new ArrayList<>()).add(dependency);
		return outgoing;
	}

	/** The same estate with services at these addresses. */
	Estate at(Map<ObjectRef, String> urls) {
		List<ManagedObject> addressed = objects.stream()
				.map(object -> urls.containsKey(object.ref()) ? object.with(Attributes.URL, urls.get(object.ref())) : object).toList();
		return new Estate(addressed, dependencies, sources, demo, demoClients);
	}
}
