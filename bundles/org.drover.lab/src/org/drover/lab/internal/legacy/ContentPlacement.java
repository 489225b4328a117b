package org.drover.lab.internal.legacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.Holdings;
import org.drover.model.ObjectRef;

/**
 * Puts content on distribution points so that every valid client can fetch what it needs, and not much more: some content is on one
 * general distribution point and protected ones only; what one office alone needs is on its protected distribution point alone; some copies
 * are old, and some never arrived.
 */
final class ContentPlacement {

	private static final int RARE = 8;
	private static final int OLD = 13;
	private static final int LOST = 17;
	private static final int OFTEN_PERCENT = 60;

	private final EstateDraft draft;
	private final TopologyPart topology;
	private final Map<ObjectRef, Map<ObjectRef, String>> held = new LinkedHashMap<>();

	ContentPlacement(EstateDraft draft, TopologyPart topology) {
		this.draft = draft;
		this.topology = topology;
	}

	void place(List<DraftClient> clients, ContentNeeds needs) {
		Set<ObjectRef> onInternet = needed(clients.stream().filter(DraftClient::internet).toList(), needs);
		Set<ObjectRef> onMobile = needed(clients.stream().filter(DraftClient::mobile).toList(), needs);
		Map<ObjectRef, Office> local = local(clients, needs);
		int number = 0;
		for (ObjectRef content : draft.sources().keySet()) {
			if (local.containsKey(content))
				hold(topology.protectedByOffice().get(local.get(content)), content);
			else
				placeGenerally(content, number);
			number++;
			if (onInternet.contains(content))
				hold(topology.internetPoint(), content);
			if (onMobile.contains(content))
				hold(topology.mobilePoint(), content);
		}
		topology.protectedByOffice().keySet().stream().sorted((one, other) -> one.number() - other.number())
				.forEach(office -> placeProtected(office, clients, needs, local));
		held.forEach((point, contents) -> draft.set(point, Attributes.HOLDS, Holdings.of(contents).toString()));
	}

	private void placeGenerally(ObjectRef content, int number) {
		List<ObjectRef> points = new ArrayList<>(topology.generalPoints());
		int copies = number % RARE == RARE - 1 ? 1 : 2 + draft.upTo(points.size() - 2);
		for (int i = 0; i < copies; i++)
			hold(points.remove(draft.upTo(points.size())), content);
		if (!points.isEmpty() && number % OLD == 0)
			holdOld(points.removeFirst(), content);
		if (!points.isEmpty() && number % LOST == 0)
			draft.need(content, DependencyKind.STORED_ON, points.getFirst());
	}

	/** Content that only clients of one office need, where that office has a protected distribution point all of them may use. */
	private Map<ObjectRef, Office> local(List<DraftClient> clients, ContentNeeds needs) {
		Map<ObjectRef, Set<Office>> offices = new LinkedHashMap<>();
		Set<ObjectRef> roaming = new HashSet<>();
		for (DraftClient client : clients) {
			for (ObjectRef content : client.valid() ? needs.of(client.ref()) : Set.<ObjectRef>of()) {
				offices.computeIfAbsent(content, any -> new HashSet<>()).add(client.office());
				if (client.internet() || client.mobile())
					roaming.add(content);
			}
		}
		Map<ObjectRef, Office> local = new LinkedHashMap<>();
		offices.forEach((content, where) -> {
			Office office = where.iterator().next();
			if (where.size() == 1 && !roaming.contains(content) && topology.protectedByOffice().containsKey(office))
				local.put(content, office);
		});
		return local;
	}

	private void placeProtected(Office office, List<DraftClient> clients, ContentNeeds needs, Map<ObjectRef, Office> local) {
		Set<ObjectRef> needed = needed(clients.stream().filter(client -> client.office() == office).toList(), needs);
		int number = 0;
		for (ObjectRef content : draft.sources().keySet()) {
			boolean rare = number++ % RARE == RARE - 1;
			if (needed.contains(content) && !local.containsKey(content) && (rare || draft.chance(OFTEN_PERCENT)))
				hold(topology.protectedByOffice().get(office), content);
		}
	}

	private static Set<ObjectRef> needed(List<DraftClient> clients, ContentNeeds needs) {
		Set<ObjectRef> needed = new HashSet<>();
		clients.stream().filter(DraftClient::valid).forEach(client -> needed.addAll(needs.of(client.ref())));
		return needed;
	}

	private void hold(ObjectRef point, ObjectRef content) {
		hold(point, content, draft.get(content).version());
	}

	private void holdOld(ObjectRef point, ObjectRef content) {
		int version = Integer.parseInt(draft.get(content).version());
		if (version > 1)
			hold(point, content, Integer.toString(version - 1));
	}

	private void hold(ObjectRef point, ObjectRef content, String version) {
		draft.need(content, DependencyKind.STORED_ON, point);
		held.computeIfAbsent(point, any -> new TreeMap<>()).put(content, version);
	}
}
