package org.drover.model.draft;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/** An object as it was gathered, with the dependencies that start at it. */
public record Row(ManagedObject object, List<Dependency> dependencies) {

	public Row {
		dependencies = List.copyOf(dependencies);
	}

	public ObjectRef ref() {
		return object.ref();
	}

	/** What the object needs in this way, in the order of the dependencies. */
	public List<ObjectRef> targets(DependencyKind kind) {
		return dependencies.stream().filter(dependency -> dependency.kind() == kind).map(Dependency::to).toList();
	}

	/** Equal dependencies in another order make an equal row. */
	boolean sameAs(Row other) {
		return object.equals(other.object) && set(dependencies).equals(set(other.dependencies));
	}

	private static Set<Dependency> set(List<Dependency> dependencies) {
		return dependencies.stream().collect(Collectors.toSet());
	}
}
