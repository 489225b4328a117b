package org.drover.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.model.Attributes;
import org.drover.model.ObjectKind;
import org.drover.ui.look.Words;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

/** Which distribution points may be shared with another topology or reassigned to it: some of one topology. */
public final class PointCheck {

	private PointCheck() {
	}

	/** The objects that are selected, in a table or in a diagram; none where anything else is selected too. */
	public static List<EstateObject> objects(ISelection selection) {
		List<EstateObject> objects = new ArrayList<>();
		if (selection instanceof IStructuredSelection chosen) {
			for (Object element : (List<?>) chosen.toList()) {
				EstateObject object = Adapters.adapt(element, EstateObject.class);
				if (object == null)
					return List.of();
				objects.add(object);
			}
		}
		return objects;
	}

	/** Whether distribution points are selected, and nothing else. Looks no further than to the first that is none. */
	public static boolean arePoints(ISelection selection) {
		return selection instanceof IStructuredSelection chosen && !chosen.isEmpty() && ((List<?>) chosen.toList()).stream().allMatch(PointCheck::isPoint);
	}

	private static boolean isPoint(Object element) {
		EstateObject object = Adapters.adapt(element, EstateObject.class);
		return object != null && object.kind() == ObjectKind.DISTRIBUTION_POINT;
	}

	/** Why these can be neither shared nor reassigned, in words with what to do; empty where they may. Looks at each once. */
	public static Optional<String> objection(ISelection selection) {
		List<EstateObject> objects = objects(selection);
		if (objects.isEmpty())
			return Optional.of(Messages.PointCheck_nothing);
		if (!arePoints(selection))
			return Optional.of(Messages.PointCheck_only);
		TopologySnapshot first = objects.getFirst().snapshot();
		return objects.stream().allMatch(object -> object.snapshot() == first) ? MoveCheck.retired(first) : Optional.of(Messages.PointCheck_mixed);
	}

	/** As {@link #objection(ISelection)}, and why not with this topology. */
	public static Optional<String> objection(ISelection selection, TopologySnapshot target) {
		return objection(selection).or(() -> already(objects(selection), target)).or(() -> MoveCheck.retired(target));
	}

	private static Optional<String> already(List<EstateObject> points, TopologySnapshot target) {
		boolean there = points.stream().anyMatch(point -> point.snapshot().name().equals(target.name()) || owner(point).equals(target.topology().code()));
		return there ? Optional.of(Words.say(Messages.PointCheck_already, target.name())) : Optional.empty();
	}

	/**
	 * The topology that runs a distribution point: another one may only have a record of it.
	 *
	 * @param all topologies of the project
	 */
	public static TopologySnapshot home(EstateObject point, List<TopologySnapshot> all) {
		return all.stream().filter(topology -> topology.topology().code().equals(owner(point)))
				.filter(topology -> topology.inventory().filter(inventory -> inventory.estate().indexOf(point.ref()) >= 0).isPresent()).findFirst()
				.orElse(point.snapshot());
	}

	private static String owner(EstateObject point) {
		return point.object().attribute(Attributes.OWNER);
	}
}
