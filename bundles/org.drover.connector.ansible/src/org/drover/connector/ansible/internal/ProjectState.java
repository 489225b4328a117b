package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** All that Drover has written into a project; what people wrote there themselves is not in it. */
final class ProjectState {

	/** Code of the topology. */
	final String topology;
	final SortedMap<ObjectRef, NewObject> objects = new TreeMap<>();
	/** What created each of them. */
	final SortedMap<ObjectRef, String> effects = new TreeMap<>();
	/** As they are encrypted, by owner and name; owners without secrets are absent. */
	final SortedMap<ObjectRef, SortedMap<String, String>> secrets = new TreeMap<>();
	/** By client key; those that were never assigned are absent. */
	final SortedMap<String, Standing> clients = new TreeMap<>();
	/** In the order they came. */
	final List<Publication> published = new ArrayList<>();
	/** SHA-256 of each file as it was written, by path; of the pool's files, of their content. */
	final SortedMap<String, String> files = new TreeMap<>();

	ProjectState(String topology) {
		this.topology = topology;
	}

	boolean isEmpty() {
		return objects.isEmpty() && clients.isEmpty() && published.isEmpty();
	}

	/** The secrets of an object by name, as they are encrypted. */
	SortedMap<String, String> sealed(ObjectRef owner) {
		return secrets.getOrDefault(owner, Collections.emptySortedMap());
	}

	boolean isAssigned(String client) {
		Standing standing = clients.get(client);
		return standing != null && !standing.released();
	}

	/** The content of an object that hosts are given; empty where none is published. */
	Optional<Publication> content(ObjectRef owner) {
		return published.reversed().stream().filter(publication -> publication.owner().equals(owner)).findFirst();
	}

	/** The project folder itself, as the one that gives content to hosts. */
	ManagedObject point() {
		SortedMap<ObjectRef, String> held = new TreeMap<>();
		published.forEach(publication -> held.put(publication.owner(), publication.version()));
		SortedMap<String, String> attributes = new TreeMap<>();
		attributes.put(Attributes.OWNER, topology);
		attributes.put(Attributes.SITE, topology);
		if (!held.isEmpty())
			attributes.put(Attributes.HOLDS, Holdings.of(held).toString());
		return new ManagedObject(pointRef(), "project folder of " + topology, "", attributes);
	}

	ObjectRef pointRef() {
		return new ObjectRef(ObjectKind.DISTRIBUTION_POINT, topology + "-FILES");
	}
}
