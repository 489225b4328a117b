package org.drover.migration.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.model.ObjectRef;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.ClassModel;
import org.drover.plan.ContinuityModel.Need;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.Before;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Step;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;

/**
 * A continuity model as it is kept. Most of one are its supplies, every content once for each service that holds it: what they have in common is written
 * once, and is one object again when it is read.
 *
 * @param providers of supplies, each once
 * @param contents  of supplies, each version once; what need not hold anything has the empty one
 */
record KeptModel(List<Step> steps, List<ObjectRef> providers, List<Content> contents, List<Supply> supplies, List<Need> needs, List<ClassModel> classes, int budget,
		List<Before> orders) {

	@JsonFormat(shape = Shape.ARRAY)
	record Content(String owner, String version) {
	}

	/**
	 * @param provider its place among the providers
	 * @param content  its place among the contents
	 */
	@JsonFormat(shape = Shape.ARRAY)
	record Supply(Side side, int provider, int content, List<Integer> gives, List<Integer> takes) {
	}

	static KeptModel of(ContinuityModel model) {
		Map<ObjectRef, Integer> providers = new LinkedHashMap<>();
		Map<Content, Integer> contents = new LinkedHashMap<>();
		List<Supply> supplies = model.supplies().stream().map(supply -> new Supply(supply.side(), place(providers, supply.provider()),
				place(contents, new Content(supply.content(), supply.version())), supply.gives(), supply.takes())).toList();
		return new KeptModel(model.steps(), List.copyOf(providers.keySet()), List.copyOf(contents.keySet()), supplies, model.needs(), model.classes(),
				model.budget(), model.orders());
	}

	private static <T> int place(Map<T, Integer> places, T thing) {
		return places.computeIfAbsent(thing, fresh -> places.size());
	}

	ContinuityModel model() {
		Map<List<Integer>, List<Integer>> lists = new HashMap<>();
		List<SupplyModel> all = supplies.stream().map(supply -> new SupplyModel(supply.side(), providers.get(supply.provider()), contents.get(supply.content()).owner(),
				contents.get(supply.content()).version(), once(lists, supply.gives()), once(lists, supply.takes()))).toList();
		return new ContinuityModel(steps, all, needs, classes, budget, orders);
	}

	/** Thousands of supplies are given or taken by the same steps, and most by none. */
	private static List<Integer> once(Map<List<Integer>, List<Integer>> lists, List<Integer> list) {
		return lists.computeIfAbsent(list, List::copyOf);
	}
}
