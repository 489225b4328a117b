package org.drover.ui.diagram.internal.dependencies;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.drover.model.DependencyKind;

/**
 * All dependencies from the objects of one group on those of another.
 *
 * @param from  place of the group in its graph
 * @param kinds their kinds, a bit each by the kind's code
 */
public record GroupLink(int from, int to, int count, int kinds) {

	public Set<DependencyKind> dependencyKinds() {
		List<DependencyKind> present = new ArrayList<>();
		for (DependencyKind kind : DependencyKind.values())
			if ((kinds & 1 << kind.code()) != 0)
				present.add(kind);
		return present.isEmpty() ? Set.of() : EnumSet.copyOf(present);
	}
}
