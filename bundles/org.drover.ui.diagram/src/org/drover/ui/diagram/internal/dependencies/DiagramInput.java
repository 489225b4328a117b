package org.drover.ui.diagram.internal.dependencies;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.drover.model.ObjectRef;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

/** The objects that a diagram starts from, all of one topology. */
record DiagramInput(TopologySnapshot snapshot, int[] objects) {

	/** Of a selection with several topologies in it, the first one's objects. */
	static Optional<DiagramInput> of(ISelection selection) {
		if (!(selection instanceof IStructuredSelection structured))
			return Optional.empty();
		List<EstateObject> objects = ((List<?>) structured.toList()).stream().filter(EstateObject.class::isInstance).map(EstateObject.class::cast).toList();
		if (objects.isEmpty())
			return Optional.empty();
		TopologySnapshot snapshot = objects.getFirst().snapshot();
		return Optional.of(new DiagramInput(snapshot,
				objects.stream().filter(object -> object.snapshot() == snapshot).mapToInt(EstateObject::index).distinct().toArray()));
	}

	/** The same objects as last gathered; empty where none of them is there any more. */
	Optional<DiagramInput> in(ProjectSession session) {
		Optional<TopologySnapshot> now = session.topology(snapshot.name()).filter(found -> found.inventory().isPresent());
		if (now.isEmpty() || now.get() == snapshot)
			return now.map(found -> this);
		DiagramInput found = at(now.get());
		return found.objects.length == 0 ? Optional.empty() : Optional.of(found);
	}

	/** The same objects, as far as another topology that was gathered has them; maybe none. */
	DiagramInput at(TopologySnapshot other) {
		return new DiagramInput(other, Arrays.stream(objects).map(object -> other.inventory().orElseThrow().estate().indexOf(ref(object)))
				.filter(object -> object >= 0).toArray());
	}

	Reach reach(Direction direction, Set<ObjectRef> migrated) {
		return Reach.of(snapshot.inventory().orElseThrow(), snapshot.graph().orElseThrow(), objects, direction, migrated);
	}

	private ObjectRef ref(int object) {
		return snapshot.inventory().orElseThrow().estate().ref(object);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DiagramInput that && snapshot == that.snapshot && Arrays.equals(objects, that.objects);
	}

	@Override
	public int hashCode() {
		return Objects.hash(System.identityHashCode(snapshot), Arrays.hashCode(objects));
	}
}
