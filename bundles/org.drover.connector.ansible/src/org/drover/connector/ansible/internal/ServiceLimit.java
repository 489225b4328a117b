package org.drover.connector.ansible.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;

/** To which core services a host is limited, as a variable of its own or of its groups says. */
final class ServiceLimit {

	static final String VARIABLE = LegalNames.OWN + "limited_to";

	private static final SortedSet<String> KINDS = Arrays.stream(ObjectKind.values()).filter(kind -> kind.family() == Family.SERVICE).map(ObjectKind::label)
			.collect(Collectors.toCollection(TreeSet::new));

	private ServiceLimit() {
	}

	/**
	 * As {@link Attributes#LIMITED_TO} has it; empty where nothing is said, which limits nothing.
	 *
	 * @throws DroverException where it names what is no kind of service: the host would be taken for one that needs less than it does
	 */
	static Optional<String> of(String host, Map<String, Object> variables) throws DroverException {
		SortedSet<String> kinds = new TreeSet<>();
		Rules.texts(variables.get(VARIABLE), text -> Arrays.stream(text.split(",")).map(String::strip).filter(kind -> !kind.isEmpty()).forEach(kinds::add));
		for (String kind : kinds) {
			if (!KINDS.contains(kind))
				throw new DroverException("the host " + host + " is limited by " + VARIABLE + " to '" + kind + "', which is no kind of service: it takes " + String.join(", ", KINDS));
		}
		return kinds.isEmpty() ? Optional.empty() : Optional.of(String.join(",", kinds));
	}
}
