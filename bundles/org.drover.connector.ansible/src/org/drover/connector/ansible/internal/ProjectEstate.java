package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A project as others see it: what Drover holds there, what people have put beside it, and the topology itself. */
final class ProjectEstate {

	private final ProjectState state;
	private final OthersEstate others;

	private ProjectEstate(ProjectState state, OthersEstate others) {
		this.state = state;
		this.others = others;
	}

	static ProjectEstate of(ProjectFolder folder, Rules rules) throws DroverException {
		ProjectState state = folder.read();
		return new ProjectEstate(state, new OthersEstate(state, folder.path(), rules));
	}

	/** An object as the project keeps it: where a client belongs, and that it is in the group of all hosts, the topology says itself. */
	static NewObject kept(NewObject created) {
		ManagedObject object = created.object().kind() == ObjectKind.CLIENT ? created.object().with(Attributes.SITE, "") : created.object();
		List<Dependency> needs = new ArrayList<>(new LinkedHashSet<>(created.dependencies()));
		needs.removeIf(need -> need.kind() == DependencyKind.MEMBER_OF && isAnsibles(need.to()));
		return new NewObject(object, needs);
	}

	private static boolean isAnsibles(ObjectRef collection) {
		return collection.key().equals(Inventory.ALL) || collection.key().equals(Inventory.UNGROUPED);
	}

	void objects(Map<ObjectRef, ManagedObject> found) throws DroverException {
		write(new MetadataSink() {
			@Override
			public void object(ManagedObject object) {
				found.put(object.ref(), object);
			}

			@Override
			public void dependency(Dependency dependency) {
				// objects were asked for
			}
		}, new NullProgressMonitor());
	}

	Summary write(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		ObjectRef site = new ObjectRef(ObjectKind.SITE, state.topology);
		sink.object(ManagedObject.of(ObjectKind.SITE, state.topology, state.topology, "", Map.of(Attributes.AGENTLESS, "true", Attributes.TAKES_NO, ProjectRules.notTaken())));
		sink.dependency(new Dependency(site, state.pointRef(), DependencyKind.SERVED_BY));
		sink.object(state.point());
		Summary summary = others.write(sink, monitor);
		for (NewObject object : state.objects.values())
			write(object, site, sink);
		return summary;
	}

	private void write(NewObject object, ObjectRef site, MetadataSink sink) throws DroverException {
		ObjectRef ref = object.object().ref();
		Standing standing = ref.kind() == ObjectKind.CLIENT ? state.clients.get(ref.key()) : null;
		sink.object(standing == null ? object.object() : object.object().with(Attributes.SITE, standing.site()));
		for (Dependency need : object.dependencies())
			sink.dependency(need);
		if (ref.kind() == ObjectKind.CLIENT)
			sink.dependency(new Dependency(ref, new ObjectRef(ObjectKind.COLLECTION, Inventory.ALL), DependencyKind.MEMBER_OF));
		if (standing != null && !standing.released())
			sink.dependency(new Dependency(ref, site, DependencyKind.ASSIGNED_TO));
		if (state.content(ref).isPresent())
			sink.dependency(new Dependency(ref, state.pointRef(), DependencyKind.STORED_ON));
	}
}
