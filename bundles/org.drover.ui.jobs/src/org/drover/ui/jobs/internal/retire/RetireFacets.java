package org.drover.ui.jobs.internal.retire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.drover.model.ObjectRef;
import org.drover.plan.Going;
import org.drover.plan.Keeper;
import org.drover.plan.Keeper.Kind;
import org.drover.ui.jobs.internal.plan.Facet;
import org.drover.ui.jobs.internal.plan.Rows;
import org.drover.ui.jobs.internal.plan.Rows.Row;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Words;

/** What keeps a topology, and what will be gone with it, as tables show it. */
final class RetireFacets {

	/** Reasons about objects that a person can let go all the same. */
	private static final Set<Kind> LEAVABLE = EnumSet.of(Kind.OBJECTS, Kind.CHANGED, Kind.CONTENT, Kind.UPDATES);

	private static final int MOST_SAID = 3;

	private RetireFacets() {
	}

	/**
	 * Each kind of reason that there is, with the objects that it is about; each object with its own reason.
	 *
	 * @param node number of an object in the source; -1 where it is not there
	 */
	static List<Facet> keepers(List<Keeper> keepers, RefWords words, ToIntFunction<ObjectRef> node) {
		List<Facet> facets = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			List<Keeper> those = keepers.stream().filter(keeper -> keeper.kind() == kind).toList();
			List<Row> rows = new ArrayList<>();
			for (Keeper keeper : those) {
				String sentence = sentence(keeper, words);
				keeper.objects().forEach(ref -> rows.add(new Row(ref.kind(), words.name(ref), ref.key(), sentence, node.applyAsInt(ref))));
			}
			if (!those.isEmpty())
				facets.add(new Facet(title(kind), Optional.empty(), icon(kind), meaning(those, words), Rows.of(rows)));
		}
		return facets;
	}

	/** The first few in full: of the others each object says its own. */
	private static String meaning(List<Keeper> keepers, RefWords words) {
		String said = keepers.stream().limit(MOST_SAID).map(keeper -> sentence(keeper, words)).collect(Collectors.joining("\n"));
		return keepers.size() <= MOST_SAID ? said : said + "\n" + Words.say(Messages.RetireFacets_more, keepers.size() - MOST_SAID);
	}

	private static String sentence(Keeper keeper, RefWords words) {
		return Words.capital(words.readable(keeper.sentence())) + '.';
	}

	/** All that will be gone, then each reason that occurs. */
	static List<Facet> going(List<Going> going, ToIntFunction<ObjectRef> node) {
		List<Facet> facets = new ArrayList<>();
		facets.add(facet("filter", Messages.RetireFacets_all, going, node));
		for (Going.Reason reason : Going.Reason.values()) {
			List<Going> those = going.stream().filter(each -> each.reason() == reason).toList();
			if (!those.isEmpty())
				facets.add(facet(icon(reason), title(reason), those, node));
		}
		return facets;
	}

	private static Facet facet(String icon, String title, List<Going> going, ToIntFunction<ObjectRef> node) {
		return new Facet(title, Optional.empty(), icon, "",
				Rows.of(going, each -> new Row(each.ref().kind(), each.name(), each.ref().key(), each.detail(), node.applyAsInt(each.ref()))));
	}

	/** What a person can let go although it keeps the topology. */
	static Set<ObjectRef> leavable(Collection<Keeper> keepers) {
		Set<ObjectRef> leavable = new TreeSet<>();
		keepers.stream().filter(keeper -> LEAVABLE.contains(keeper.kind())).forEach(keeper -> leavable.addAll(keeper.objects()));
		return leavable;
	}

	private static String title(Kind kind) {
		return switch (kind) {
			case CLIENTS -> Messages.RetireFacets_clients;
			case OBJECTS -> Messages.RetireFacets_objects;
			case CHANGED -> Messages.RetireFacets_changed;
			case CONTENT -> Messages.RetireFacets_content;
			case SERVICES -> Messages.RetireFacets_services;
			case UPDATES -> Messages.RetireFacets_updates;
			case JOBS -> Messages.RetireFacets_jobs;
			case UNCONFIRMED -> Messages.RetireFacets_unconfirmed;
		};
	}

	private static String icon(Kind kind) {
		return switch (kind) {
			case CLIENTS -> "clients";
			case OBJECTS -> "content";
			case CHANGED -> "edit";
			case CONTENT -> "package";
			case SERVICES -> "shared";
			case UPDATES -> "software-update-point";
			case JOBS -> "jobs";
			case UNCONFIRMED -> "warning";
		};
	}

	private static String title(Going.Reason reason) {
		return switch (reason) {
			case OBSOLETE -> Messages.RetireFacets_obsolete;
			case LEFT_OUT -> Messages.RetireFacets_leftOut;
			case UNUSED -> Messages.RetireFacets_unused;
		};
	}

	private static String icon(Going.Reason reason) {
		return switch (reason) {
			case OBSOLETE -> "obsolete";
			case LEFT_OUT -> "delete";
			case UNUSED -> "package";
		};
	}
}
