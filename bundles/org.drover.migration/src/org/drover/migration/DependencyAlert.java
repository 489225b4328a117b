package org.drover.migration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.drover.model.Dependency;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.store.Estate;

/**
 * What a selection depends on, told to an administrator instead of moving it.
 *
 * @param source    names of the two topologies in the project
 * @param selection what was chosen
 * @param name      of it, in words
 * @param needs     how many objects of each kind it needs, itself included
 * @param services  that it needs
 * @param obsolete  how many of what it needs are obsolete
 * @param dangling  what it needs and the topology does not have
 * @param cycles    groups that depend on each other in a circle
 */
public record DependencyAlert(String source, String target, List<ObjectRef> selection, String name, Map<ObjectKind, Integer> needs, List<ObjectRef> services,
		int obsolete, List<Dependency> dangling, List<List<ObjectRef>> cycles) {

	public static DependencyAlert of(Scope scope, Selection selection, String sourceName, String targetName) {
		Estate estate = scope.estate();
		Map<ObjectKind, Integer> needs = new EnumMap<>(ObjectKind.class);
		needs.putAll(scope.counts());
		List<ObjectRef> services = IntStream.of(scope.needed().nodes()).filter(object -> estate.kind(object).family() == Family.SERVICE).mapToObj(estate::ref).sorted().toList();
		return new DependencyAlert(sourceName, targetName, selection.chosen(), Selection.words(selection.chosen(), estate), needs, services, scope.obsolete(),
				scope.dangling(), scope.cycles());
	}

	/** How many objects are needed, what was chosen included. */
	public int objects() {
		return needs.values().stream().mapToInt(Integer::intValue).sum();
	}
}
