package org.drover.cli.internal.support;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.store.Topology;
import org.drover.store.TopologyCredentials;
import org.slf4j.LoggerFactory;

/** The names that a bundle without names must not hold: clients and servers of the estates, this machine, users. */
final class KnownNames {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$.-]+");

	private KnownNames() {
	}

	/** Reads whole estates: as slow as that is. */
	static Anonymizer of(Optional<Project> project) throws DroverException {
		Anonymizer names = new Anonymizer();
		names.add("user", System.getProperty("user.name", ""));
		names.add("host", ownHost());
		if (project.isPresent()) {
			for (Topology topology : project.get().topologies().list())
				add(project.get(), topology, names);
		}
		return names;
	}

	private static void add(Project project, Topology topology, Anonymizer names) throws DroverException {
		try {
			project.topologies().credentials(topology.name()).map(TopologyCredentials::user).ifPresent(user -> names.add("user", user));
		} catch (DroverException e) {
			LoggerFactory.getLogger(KnownNames.class).debug("the credentials of {} cannot be opened", topology.name(), e);
		}
		Optional<Estate> estate = project.estates().load(topology.id());
		if (estate.isPresent())
			add(estate.get(), names);
	}

	private static void add(Estate estate, Anonymizer names) {
		for (int object = 0; object < estate.size(); object++) {
			if (estate.kind(object) == ObjectKind.CLIENT || estate.kind(object) == ObjectKind.SITE_SYSTEM) {
				String kind = estate.kind(object) == ObjectKind.CLIENT ? "client" : "host";
				names.add(kind, estate.name(object));
				if (WORD.matcher(estate.key(object)).matches()) // most keys are a number behind a mark, and name nobody
					names.add(kind, estate.key(object));
			}
		}
	}

	private static String ownHost() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return ""; // a machine without a name has none to hide
		}
	}
}
