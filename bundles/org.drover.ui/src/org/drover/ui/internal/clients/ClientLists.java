package org.drover.ui.internal.clients;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;
import org.drover.store.Estate;
import org.drover.ui.internal.estate.EstateStates;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;

/** Finds the clients of what is selected; for background threads, but for {@link #subject}. */
final class ClientLists {

	private ClientLists() {
	}

	/** The first selected thing that has clients: a collection, a site, a gathered topology. */
	static Optional<Object> subject(ISelection selection) {
		if (!(selection instanceof IStructuredSelection elements))
			return Optional.empty();
		for (Object element : elements) {
			if (hasClients(element))
				return Optional.of(element);
		}
		return Optional.empty();
	}

	private static boolean hasClients(Object element) {
		return switch (element) {
			case TopologySnapshot topology -> topology.inventory().isPresent();
			case EstateObject object -> object.kind() == ObjectKind.COLLECTION || object.kind() == ObjectKind.SITE;
			default -> false;
		};
	}

	static ClientList of(Object subject, EstateStates states, ClientFacts facts) {
		if (subject instanceof TopologySnapshot topology)
			return ClientList.of(topology, topology.name(), states, facts, all(topology.inventory().orElseThrow().estate()));
		EstateObject object = (EstateObject) subject;
		int[] clients = object.kind() == ObjectKind.COLLECTION ? members(object, states) : assigned(object);
		return ClientList.of(object.snapshot(), object.name(), states, facts, clients);
	}

	private static int[] all(Estate estate) {
		return IntStream.range(0, estate.size()).filter(object -> estate.kind(object) == ObjectKind.CLIENT).toArray();
	}

	/** Valid members, then those obsolete clients that the collection still lists. */
	private static int[] members(EstateObject collection, EstateStates states) {
		int[] members = collection.inventory().members(collection.index());
		int[] obsolete = states.obsoleteMembers(collection.ref().key());
		int[] all = Arrays.copyOf(members, members.length + obsolete.length);
		System.arraycopy(obsolete, 0, all, members.length, obsolete.length);
		return IntStream.of(all).distinct().toArray();
	}

	private static int[] assigned(EstateObject site) {
		Estate estate = site.inventory().estate();
		int[] to = estate.edgeTo();
		byte[] kind = estate.edgeKind();
		return IntStream.range(0, estate.edgeCount()).filter(edge -> to[edge] == site.index() && kind[edge] == DependencyKind.ASSIGNED_TO.code())
				.map(edge -> estate.edgeFrom()[edge]).toArray();
	}
}
