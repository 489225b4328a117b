package org.drover.ui.dashboard.internal.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceHealth;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Table;
import org.drover.store.Estate;
import org.drover.ui.look.DependencyWords;
import org.drover.ui.look.HealthWords;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;
import org.drover.ui.session.TopologySnapshot;

/** Objects of a topology as it was gathered, with what is said of them. For background threads. */
public final class EstateRows {

	private static final List<Column> DEPENDENCIES = List.of(Column.text("needs", Messages.EstateRows_needing), Column.text("kind", Messages.Rows_kind),
			Column.text("how", Messages.EstateRows_how), Column.text("missing", Messages.EstateRows_missing));

	private EstateRows() {
	}

	/** @param clients whether clients are wanted, or all else */
	public static Rows obsolete(TopologySnapshot topology, boolean clients) {
		Inventory inventory = topology.inventory().orElseThrow();
		Estate estate = inventory.estate();
		String title = Words.say(clients ? Messages.EstateRows_obsoleteClients : Messages.EstateRows_obsoleteObjects, topology.name());
		return objects(topology, title, Messages.EstateRows_evidence,
				object -> inventory.obsolete(object) && (estate.kind(object) == ObjectKind.CLIENT) == clients, object -> object.attribute(Attributes.OBSOLETE));
	}

	/** Living configuration objects, and whether they have been migrated. @param wanted kind; empty for all */
	public static Rows configuration(TopologySnapshot topology, Optional<ObjectKind> wanted, Set<ObjectRef> migrated) {
		Inventory inventory = topology.inventory().orElseThrow();
		Estate estate = inventory.estate();
		String title = wanted.map(kind -> Words.say(Messages.EstateRows_ofKind, KindWords.names(kind), topology.name()))
				.orElseGet(() -> Words.say(Messages.EstateRows_objects, topology.name()));
		return objects(topology, title, Messages.EstateRows_migrated, object -> !inventory.obsolete(object) && wanted.map(kind -> estate.kind(object) == kind)
				.orElse(estate.kind(object).family() == Family.CONFIGURATION), object -> migrated.contains(object.ref()) ? Messages.Rows_yes : Messages.Rows_no);
	}

	/** Living clients that are assigned to a site or were until they moved. @param left the sites that clients have left, by their keys */
	public static Rows clients(TopologySnapshot topology, String site, Map<String, String> left) {
		Inventory inventory = topology.inventory().orElseThrow();
		Estate estate = inventory.estate();
		String[] sites = IntStream.range(0, estate.attributeSets()).mapToObj(set -> estate.attributes(set).getOrDefault(Attributes.SITE, "")).toArray(String[]::new);
		String title = site.isEmpty() ? Words.say(Messages.EstateRows_clientsOfNoSite, topology.name())
				: Words.say(Messages.EstateRows_clients, site, topology.name());
		return objects(topology, title, Messages.EstateRows_migrated,
				object -> estate.kind(object) == ObjectKind.CLIENT && !inventory.obsolete(object)
						&& left.getOrDefault(estate.key(object), sites[estate.attributeSet(object)]).equals(site),
				client -> left.containsKey(client.key()) ? Messages.Rows_yes : Messages.Rows_no);
	}

	/** Living objects that need something obsolete. */
	public static Rows onObsolete(TopologySnapshot topology) {
		Inventory inventory = topology.inventory().orElseThrow();
		Estate estate = inventory.estate();
		List<List<Object>> rows = new ArrayList<>();
		List<ObjectRef> refs = new ArrayList<>();
		int[] from = estate.edgeFrom();
		int[] to = estate.edgeTo();
		for (int edge = 0; edge < from.length; edge++) {
			if (!inventory.obsolete(to[edge]) || inventory.obsolete(from[edge]))
				continue;
			rows.add(List.of(estate.name(from[edge]), KindWords.one(estate.kind(from[edge])), estate.key(from[edge]), estate.name(to[edge]),
					estate.object(to[edge]).attribute(Attributes.OBSOLETE)));
			refs.add(estate.ref(from[edge]));
		}
		List<Column> columns = List.of(Column.text("name", Messages.Rows_name), Column.text("kind", Messages.Rows_kind), Column.text("key", Messages.Rows_key),
				Column.text("needs", Messages.EstateRows_needsObsolete), Column.text("evidence", Messages.EstateRows_evidence));
		return new Rows(new Table("needing-obsolete", Words.say(Messages.EstateRows_needingObsolete, topology.name()), columns, rows, Messages.Rows_none),
				topology.name(), refs);
	}

	public static Rows dangling(TopologySnapshot topology) {
		Estate estate = topology.inventory().orElseThrow().estate();
		List<List<Object>> rows = new ArrayList<>();
		List<ObjectRef> refs = new ArrayList<>();
		for (Dependency dependency : estate.dangling()) {
			int needing = estate.indexOf(dependency.from());
			rows.add(List.of(needing < 0 ? dependency.from().key() : estate.name(needing), KindWords.one(dependency.from().kind()),
					DependencyWords.of(dependency.kind()), KindWords.one(dependency.to().kind()) + ' ' + dependency.to().key()));
			refs.add(dependency.from());
		}
		return new Rows(new Table("dangling-dependencies", Words.say(Messages.EstateRows_dangling, topology.name()), DEPENDENCIES, rows, Messages.Rows_none),
				topology.name(), refs);
	}

	/** The living services of both sides. */
	public static Rows services(TopologySnapshot legacy, Optional<TopologySnapshot> target) {
		List<List<Object>> rows = new ArrayList<>(services(legacy));
		target.ifPresent(topology -> rows.addAll(services(topology)));
		List<Column> columns = List.of(Column.text("name", Messages.Rows_name), Column.text("kind", Messages.EstateRows_service),
				Column.text("topology", Messages.Rows_topology), Column.text("site", Messages.EstateRows_site), Column.text("health", Messages.EstateRows_health),
				Column.text("capacity", Messages.EstateRows_capacity), Column.text("shared", Messages.EstateRows_sharedWith), Column.text("key", Messages.Rows_key));
		return Rows.plain(new Table("services", Messages.EstateRows_services, columns, rows, Messages.EstateRows_noServices));
	}

	private static List<List<Object>> services(TopologySnapshot topology) {
		Inventory inventory = topology.inventory().orElseThrow();
		Estate estate = inventory.estate();
		return IntStream.range(0, estate.size()).filter(object -> estate.kind(object).family() == Family.SERVICE && !inventory.obsolete(object))
				.mapToObj(estate::object).map(service -> service(topology.name(), service)).toList();
	}

	private static List<Object> service(String topology, ManagedObject service) {
		String health = ServiceHealth.of(service).map(HealthWords::of).orElse("");
		return List.of(service.name(), KindWords.one(service.kind()), topology, service.attribute(Attributes.SITE), health,
				service.attribute(Attributes.CAPACITY), service.attribute(Attributes.SHARED_WITH), service.key());
	}

	/** What is said of an object in the last column. */
	private interface Saying {
		String of(ManagedObject object);
	}

	private static Rows objects(TopologySnapshot topology, String title, String label, IntPredicate wanted, Saying saying) {
		Estate estate = topology.inventory().orElseThrow().estate();
		int[] found = IntStream.range(0, estate.size()).filter(wanted).toArray();
		List<List<Object>> rows = IntStream.of(found).mapToObj(estate::object)
				.map(object -> List.<Object>of(object.name(), KindWords.one(object.kind()), object.key(), saying.of(object))).toList();
		List<Column> columns = List.of(Column.text("name", Messages.Rows_name), Column.text("kind", Messages.Rows_kind), Column.text("key", Messages.Rows_key),
				Column.text("saying", label));
		return new Rows(new Table("objects", title, columns, rows, Messages.Rows_none), topology.name(), IntStream.of(found).mapToObj(estate::ref).toList());
	}
}
