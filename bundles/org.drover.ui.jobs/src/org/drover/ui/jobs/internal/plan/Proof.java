package org.drover.ui.jobs.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.Need;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.Side;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Words;

/**
 * Who meets a need, on both sides: what a proof of continuity rests on.
 *
 * @param need   in words
 * @param before who meets it where the clients are
 * @param after  who meets it where they go, and from when
 */
public record Proof(String need, String before, String after) {

	private static final int NAMED = 2;

	/** For each need of a plan, the ones that most could go wrong with first: services and content before plain objects. */
	public static List<Proof> of(ContinuityModel model, RefWords words) {
		List<Proof> proofs = new ArrayList<>();
		List<Proof> objects = new ArrayList<>();
		for (Need need : model.needs()) {
			Proof proof = new Proof(Words.capital(words.readable(need.name())), side(model, need, Side.LEGACY, words), side(model, need, Side.TARGET, words));
			(need.name().contains(" ") ? proofs : objects).add(proof);
		}
		proofs.addAll(objects);
		return proofs;
	}

	private static String side(ContinuityModel model, Need need, Side side, RefWords words) {
		List<SupplyModel> supplies = need.supplies().stream().map(model.supplies()::get).filter(supply -> supply.side() == side).toList();
		if (supplies.isEmpty())
			return Messages.Proof_nobody;
		String named = supplies.stream().limit(NAMED).map(supply -> supply(model, supply, words)).collect(Collectors.joining("; "));
		return supplies.size() <= NAMED ? named : named + "; " + Words.say(Messages.Proof_more, supplies.size() - NAMED);
	}

	private static String supply(ContinuityModel model, SupplyModel supply, RefWords words) {
		int gives = supply.gives().stream().mapToInt(step -> model.steps().get(step).wave()).max().orElse(0);
		int takes = supply.takes().stream().mapToInt(step -> model.steps().get(step).wave()).min().orElse(0);
		String from = gives == 0 ? "" : Words.say(Messages.Proof_from, gives);
		String until = takes == 0 ? "" : Words.say(Messages.Proof_until, takes);
		return Stream.of(words.name(supply.provider()), from, until).filter(told -> !told.isEmpty()).collect(Collectors.joining(", "));
	}
}
