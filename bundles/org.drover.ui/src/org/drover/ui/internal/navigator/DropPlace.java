package org.drover.ui.internal.navigator;

import java.util.Optional;
import java.util.stream.IntStream;

import org.drover.model.ObjectKind;
import org.drover.store.Estate;
import org.drover.ui.look.Words;
import org.drover.ui.session.MoveCheck;
import org.drover.ui.session.PointCheck;
import org.eclipse.jface.viewers.ISelection;

/** Where in the tree objects may be dropped: on a topology or a heading below it, and on its site where it has but one. */
final class DropPlace {

	private DropPlace() {
	}

	/** Why these may not be dropped there, in words with what to do; empty where they may. */
	static Optional<String> objection(Node place, ISelection dragged) {
		Optional<String> unfit = PointCheck.arePoints(dragged) ? PointCheck.objection(dragged, place.topology()) : MoveCheck.objection(dragged, place.topology());
		return unfit.or(() -> objection(place));
	}

	/** A topology gives the clients that come to it a site itself. */
	private static Optional<String> objection(Node place) {
		String topology = place.topology().name();
		if (place.object() == null)
			return Optional.empty();
		if (place.object().kind() != ObjectKind.SITE)
			return Optional.of(Words.say(Messages.DropPlace_topology, topology));
		return sites(place.object().inventory().estate()) == 1 ? Optional.empty() : Optional.of(Words.say(Messages.DropPlace_sites, topology));
	}

	private static long sites(Estate estate) {
		return IntStream.range(0, estate.size()).filter(object -> estate.kind(object) == ObjectKind.SITE).count();
	}
}
