package org.drover.ui.diagram.internal.dependencies;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;

/** The same objects in two topologies of a project, the one that was added first at the left; one of them may have none. */
record Pair(DiagramInput left, DiagramInput right) {

	/** With the first other topology that was gathered; empty where there is none. */
	static Optional<Pair> of(ProjectSession session, DiagramInput input) {
		List<TopologySnapshot> all = session.topologies();
		Optional<TopologySnapshot> other = all.stream().filter(snapshot -> snapshot != input.snapshot() && snapshot.inventory().isPresent()).findFirst();
		return other.map(snapshot -> all.indexOf(snapshot) < all.indexOf(input.snapshot()) ? new Pair(input.at(snapshot), input)
				: new Pair(input, input.at(snapshot)));
	}

	Comparison compare(Direction direction) {
		return new Comparison(left.reach(direction, Set.of()), right.reach(direction, Set.of()));
	}

	Panes.Titles titles() {
		return new Panes.Titles(left.snapshot().name(), right.snapshot().name());
	}
}
