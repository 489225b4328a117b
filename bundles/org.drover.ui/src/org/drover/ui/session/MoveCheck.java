package org.drover.ui.session;

import java.util.List;
import java.util.Optional;

import org.drover.plan.Selection;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

/** What may be chosen to be moved: clients, configuration and services of one topology that {@link Selection} takes. The rest stays. */
public final class MoveCheck {

	private MoveCheck() {
	}

	/** Why these cannot be moved to any topology, in words with what to do; empty where they can. Looks at each once. */
	public static Optional<String> objection(ISelection selection) {
		if (!(selection instanceof IStructuredSelection chosen) || chosen.isEmpty())
			return Optional.of(Messages.MoveCheck_nothing);
		EstateObject first = object(chosen.getFirstElement());
		if (first == null)
			return Optional.of(Messages.MoveCheck_nothing);
		for (Object element : (List<?>) chosen.toList()) {
			EstateObject object = object(element);
			if (object == null)
				return Optional.of(Messages.MoveCheck_others);
			if (!Selection.canChoose(object.kind()))
				return Optional.of(Words.say(Messages.MoveCheck_stay, KindWords.names(object.kind()), object.name()));
			if (object.snapshot() != first.snapshot())
				return Optional.of(Messages.MoveCheck_mixed);
		}
		return retired(first.snapshot());
	}

	/** What an element of a table or of a diagram stands for; null where that is no object of a topology. */
	private static EstateObject object(Object element) {
		return Adapters.adapt(element, EstateObject.class);
	}

	/** Why nothing moves out of a topology or into it; empty where it is in use. */
	static Optional<String> retired(TopologySnapshot topology) {
		return topology.isRetired() ? Optional.of(Words.say(Messages.MoveCheck_retired, topology.name(), topology.retirements().getLast().job())) : Optional.empty();
	}

	/** As {@link #objection(ISelection)}, and why not to this topology. */
	public static Optional<String> objection(ISelection selection, TopologySnapshot target) {
		return objection(selection).or(() -> already(object(((IStructuredSelection) selection).getFirstElement()), target)).or(() -> retired(target));
	}

	private static Optional<String> already(EstateObject first, TopologySnapshot target) {
		return first.snapshot().name().equals(target.name()) ? Optional.of(Words.say(Messages.MoveCheck_already, target.name())) : Optional.empty();
	}

	/** What these are: the name of one, {@code 12 clients}, {@code 3 objects} of several kinds. @param chosen at least one object */
	public static String words(IStructuredSelection chosen) {
		EstateObject first = object(chosen.getFirstElement());
		if (chosen.size() == 1)
			return first.name();
		boolean alike = ((List<?>) chosen.toList()).stream().allMatch(element -> object(element).kind() == first.kind());
		return alike ? KindWords.count(chosen.size(), first.kind()) : Words.say(Messages.MoveCheck_objects, chosen.size());
	}
}
