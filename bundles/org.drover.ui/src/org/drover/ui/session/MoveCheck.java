package org.drover.ui.session;

import java.util.List;
import java.util.Optional;

import org.drover.model.ObjectKind.Family;
import org.drover.plan.Selection;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

/** What may be chosen to be moved: clients and configuration of one topology that {@link Selection} takes. The rest is shared or stays as these need it. */
public final class MoveCheck {

	private MoveCheck() {
	}

	/** Why these cannot be moved to any topology, in words with what to do; empty where they can. Looks at each once. */
	public static Optional<String> objection(ISelection selection) {
		if (!(selection instanceof IStructuredSelection chosen) || chosen.isEmpty() || !(chosen.getFirstElement() instanceof EstateObject first))
			return Optional.of(Messages.MoveCheck_nothing);
		for (Object element : (List<?>) chosen.toList()) {
			if (!(element instanceof EstateObject object))
				return Optional.of(Messages.MoveCheck_others);
			if (!Selection.canChoose(object.kind()) || object.kind().family() == Family.SERVICE)
				return Optional.of(otherwise(object));
			if (object.snapshot() != first.snapshot())
				return Optional.of(Messages.MoveCheck_mixed);
		}
		return retired(first.snapshot());
	}

	/** Why nothing moves out of a topology or into it; empty where it is in use. */
	static Optional<String> retired(TopologySnapshot topology) {
		return topology.isRetired() ? Optional.of(Words.say(Messages.MoveCheck_retired, topology.name(), topology.retirements().getLast().job())) : Optional.empty();
	}

	/** As {@link #objection(ISelection)}, and why not to this topology. */
	public static Optional<String> objection(ISelection selection, TopologySnapshot target) {
		return objection(selection).or(() -> already((EstateObject) ((IStructuredSelection) selection).getFirstElement(), target)).or(() -> retired(target));
	}

	private static Optional<String> already(EstateObject first, TopologySnapshot target) {
		return first.snapshot().name().equals(target.name()) ? Optional.of(Words.say(Messages.MoveCheck_already, target.name())) : Optional.empty();
	}

	/** What happens to it instead. */
	private static String otherwise(EstateObject object) {
		return Words.say(object.kind().family() == Family.SERVICE ? Messages.MoveCheck_service : Messages.MoveCheck_stay, KindWords.names(object.kind()), object.name());
	}

	/** What these are: the name of one, {@code 12 clients}, {@code 3 objects} of several kinds. @param chosen at least one object */
	public static String words(IStructuredSelection chosen) {
		EstateObject first = (EstateObject) chosen.getFirstElement();
		if (chosen.size() == 1)
			return first.name();
		boolean alike = ((List<?>) chosen.toList()).stream().allMatch(element -> element instanceof EstateObject object && object.kind() == first.kind());
		return alike ? KindWords.count(chosen.size(), first.kind()) : Words.say(Messages.MoveCheck_objects, chosen.size());
	}
}
