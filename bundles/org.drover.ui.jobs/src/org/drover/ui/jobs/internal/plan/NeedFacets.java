package org.drover.ui.jobs.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.plan.Scope;
import org.drover.store.Estate;
import org.drover.ui.jobs.internal.plan.Rows.Row;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;

/** What a selection needs: all of it, by kind, and what is odd about it. */
public final class NeedFacets {

	private final MigrationPlan plan;
	private final Scope scope;
	private final Estate estate;
	private final Fates fates;

	private NeedFacets(MigrationPlan plan, Scope scope) {
		this.plan = plan;
		this.scope = scope;
		this.estate = scope.estate();
		this.fates = new Fates(plan, estate);
	}

	/** Walks the whole scope; for a background thread where it may be large. */
	public static List<Facet> of(MigrationPlan plan, Scope scope) {
		return new NeedFacets(plan, scope).facets();
	}

	private List<Facet> facets() {
		List<Facet> facets = new ArrayList<>();
		int[] all = scope.needed().nodes();
		facets.add(Facet.of("dependencies", Messages.NeedFacets_all, "", nodes(all)));
		byKind(all).forEach((kind, nodes) -> facets.add(Facet.of(kind, KindWords.names(kind), "", nodes(nodes))));
		add(facets, "obsolete", Messages.NeedFacets_obsolete, Messages.NeedFacets_obsolete_means, obsoleteMembers());
		add(facets, "link", Messages.NeedFacets_circles, Messages.NeedFacets_circles_means, cycles());
		add(facets, "error", Messages.NeedFacets_missing, Messages.NeedFacets_missing_means, dangling());
		return facets;
	}

	private static void add(List<Facet> facets, String icon, String title, String meaning, List<Row> rows) {
		if (!rows.isEmpty())
			facets.add(Facet.of(icon, title, meaning, Rows.of(rows)));
	}

	private Map<ObjectKind, int[]> byKind(int[] nodes) {
		Map<ObjectKind, IntStream.Builder> builders = new EnumMap<>(ObjectKind.class);
		for (int node : nodes)
			builders.computeIfAbsent(estate.kind(node), kind -> IntStream.builder()).add(node);
		Map<ObjectKind, int[]> byKind = new EnumMap<>(ObjectKind.class);
		builders.forEach((kind, builder) -> byKind.put(kind, builder.build().toArray()));
		return byKind;
	}

	private Rows nodes(int[] nodes) {
		return new Rows() {
			@Override
			public int size() {
				return nodes.length;
			}

			@Override
			public Row row(int index) {
				int node = nodes[index];
				return NeedFacets.this.row(node, fates.of(node, estate.ref(node)));
			}
		};
	}

	private Row row(int node, String note) {
		return new Row(estate.kind(node), estate.name(node), estate.key(node), note, node);
	}

	private List<Row> obsoleteMembers() {
		List<String> chosen = plan.selection().stream().filter(ref -> ref.kind() == ObjectKind.COLLECTION).map(ObjectRef::key).toList();
		if (chosen.isEmpty())
			return List.of();
		return IntStream.range(0, estate.size()).filter(object -> estate.kind(object) == ObjectKind.CLIENT)
				.filter(client -> scope.inventory().obsolete(client)).filter(client -> listedIn(client, chosen))
				.mapToObj(client -> row(client, Words.say(Messages.NeedFacets_stays, estate.object(client).attribute(Attributes.OBSOLETE)))).toList();
	}

	private boolean listedIn(int client, List<String> chosen) {
		String listed = estate.object(client).attribute(Attributes.OBSOLETE_MEMBER_OF);
		return Arrays.stream(listed.split(",")).anyMatch(chosen::contains) || chosen.stream().anyMatch(key -> isMember(client, key));
	}

	private boolean isMember(int client, String collection) {
		Inventory inventory = scope.inventory();
		int index = estate.indexOf(new ObjectRef(ObjectKind.COLLECTION, collection));
		return IntStream.of(inventory.members(index)).anyMatch(member -> member == client);
	}

	private List<Row> cycles() {
		List<Row> rows = new ArrayList<>();
		for (int cycle = 0; cycle < plan.cycles().size(); cycle++) {
			List<ObjectRef> members = plan.cycles().get(cycle);
			String note = Words.say(Messages.NeedFacets_circle, cycle + 1, members.size());
			members.forEach(member -> rows.add(row(estate.indexOf(member), note)));
		}
		return rows;
	}

	private List<Row> dangling() {
		List<Row> rows = new ArrayList<>();
		for (Dependency missing : plan.dangling())
			rows.add(new Row(missing.to().kind(), missing.to().key(), missing.to().key(),
					Words.say(Messages.NeedFacets_neededBy, KindWords.one(missing.from().kind()), estate.name(estate.indexOf(missing.from()))), -1));
		return rows;
	}
}
