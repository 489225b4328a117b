package org.drover.ui.jobs.internal.wizard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.plan.Selection;
import org.drover.store.Estate;
import org.drover.ui.look.KindWords;

/**
 * A service that can be chosen to follow clients.
 *
 * @param kind   in words
 * @param serves the topologies that use it, by their names in the project where these are known
 */
record ServiceLine(ObjectRef ref, String name, String kind, String site, String serves) {

	/**
	 * Those that a topology runs itself and may give away, by kind and name, but for these and what is obsolete. Looks at each of its objects once.
	 *
	 * @param code  the topology's
	 * @param names of topologies, by their codes
	 */
	static List<ServiceLine> of(Inventory inventory, String code, Map<String, String> names, Set<ObjectRef> without) {
		Estate estate = inventory.estate();
		List<ServiceLine> lines = new ArrayList<>();
		for (int object = 0; object < estate.size(); object++) {
			ObjectKind kind = estate.kind(object);
			if (kind.family() != Family.SERVICE || !Selection.canChoose(kind) || inventory.obsolete(object))
				continue;
			ManagedObject service = estate.object(object);
			if (service.attribute(Attributes.OWNER).equals(code) && !without.contains(service.ref()))
				lines.add(line(service, names));
		}
		lines.sort(Comparator.comparing((ServiceLine line) -> line.ref().kind()).thenComparing(ServiceLine::name));
		return lines;
	}

	private static ServiceLine line(ManagedObject service, Map<String, String> names) {
		String serves = ServiceAccess.serves(service).stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(", "));
		return new ServiceLine(service.ref(), service.name(), KindWords.name(service.kind()), service.attribute(Attributes.SITE), serves);
	}

	/** Whether each word of a text is somewhere in it. */
	boolean has(String text) {
		String all = String.join(" ", name, kind, site, serves).toLowerCase(Locale.ROOT);
		return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
	}

	/** For the columns of a table. */
	String[] cells() {
		return new String[] { name, kind, site, serves };
	}
}
