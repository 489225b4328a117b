package org.drover.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.drover.model.Attributes;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;

/**
 * The distribution points that serve clients of the topology which is left, and what they hold of what its clients need. There may be more than a hundred
 * thousand, with a hundred contents each: of what no client needs nothing is kept, and who asks where a content is does not look at all of them.
 */
final class LegacyPoints {

	private final Needs needs;
	private final List<Point> own;
	private final Map<Content, List<Point>> holding = new HashMap<>();

	LegacyPoints(Needs needs) {
		this.needs = needs;
		Map<String, Content> needed = new HashMap<>();
		for (Profiles.Profile profile : needs.profiles.all())
			needs.content(profile).forEach(content -> needed.put(content.owner() + "=" + content.version(), content));
		List<Point> all = new ArrayList<>();
		for (int object = 0; object < needs.source.size(); object++) {
			if (needs.source.kind(object) == ObjectKind.DISTRIBUTION_POINT)
				add(object, needs.source.object(object), needed, all);
		}
		all.sort((a, b) -> a.ref().compareTo(b.ref()));
		for (Point point : all)
			point.holdings().versions().forEach((owner, version) -> holding.computeIfAbsent(new Content(owner, version), any -> new ArrayList<>()).add(point));
		own = all.stream().filter(this::isOwn).toList();
	}

	private void add(int object, ManagedObject dp, Map<String, Content> needed, List<Point> all) {
		if (!ServiceAccess.serves(dp).contains(needs.sourceCode))
			return;
		SortedMap<ObjectRef, String> holds = new TreeMap<>();
		for (String pair : dp.attribute(Attributes.HOLDS).split(",")) {
			Content content = needed.get(pair);
			if (content != null)
				holds.put(content.owner(), content.version());
		}
		all.add(new Point(dp.with(Attributes.HOLDS, ""), Point.boundaries(needs.source, needs.edges, object), new Holdings(holds)));
	}

	/** Those that the topology runs itself, and so may share or let go, in reference order and with what clients need of what they hold. */
	List<Point> own() {
		return own;
	}

	/** Those that hold a content which some client needs, in reference order. */
	List<Point> holding(Content content) {
		return holding.getOrDefault(content, List.of());
	}

	/** Those of {@link #holding} that the topology runs itself. */
	Stream<Point> ownHolding(Content content) {
		return holding(content).stream().filter(this::isOwn);
	}

	private boolean isOwn(Point point) {
		return needs.sourceCode.equals(point.dp().attribute(Attributes.OWNER));
	}

	/** One of them, with all that it holds. */
	Point whole(Point point) {
		return Point.of(needs.source, needs.edges, needs.source.indexOf(point.ref()));
	}
}
