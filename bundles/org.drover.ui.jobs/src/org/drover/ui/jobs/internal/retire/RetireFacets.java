package org.drover.ui.jobs.internal.retire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

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
	private static final Set<Kind> LEAVABLE = EnumSet.of(Kind.OBJECTS, Kind.CHANGED, Kind.CONTENT);

	private RetireFacets() {
	}

	/** Each reason, with the objects that it is about. @param node number of an object in the source; -1 where it is not there */
	static List<Facet> keepers(List<Keeper> keepers, RefWords words, ToIntFunction<ObjectRef> node) {
		return keepers.stream().map(keeper -> new Facet(title(keeper.kind()), Optional.empty(), icon(keeper.kind()), Words.capital(words.readable(keeper.sentence())) + '.',
				Rows.of(keeper.objects(), ref -> new Row(ref.kind(), words.name(ref), ref.key(), title(keeper.kind()), node.applyAsInt(ref))))).toList();
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
