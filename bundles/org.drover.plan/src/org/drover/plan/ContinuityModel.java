package org.drover.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.Before;
import org.drover.plan.continuity.ClientClass;
import org.drover.plan.continuity.ContinuityCheck;
import org.drover.plan.continuity.ContinuityResult;
import org.drover.plan.continuity.Mender;
import org.drover.plan.continuity.Requirement;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Step;
import org.drover.plan.continuity.StepKind;
import org.drover.plan.continuity.StepOrder;
import org.drover.plan.continuity.Supply;
import org.drover.plan.continuity.Violation;

/**
 * A plan as the continuity check sees it, in plain data that a job keeps, so that it can be checked again while the job runs. Supplies, needs
 * and classes refer to each other by their places in the lists.
 *
 * @param orders what comes before what within a wave, beside the start of a move and its end
 */
public record ContinuityModel(List<Step> steps, List<SupplyModel> supplies, List<Need> needs, List<ClassModel> classes, int budget, List<Before> orders) {

	public ContinuityModel {
		orders = orders == null ? List.of() : List.copyOf(orders); // jobs of earlier versions have none
	}

	/** Without orders within a wave. */
	public ContinuityModel(List<Step> steps, List<SupplyModel> supplies, List<Need> needs, List<ClassModel> classes, int budget) {
		this(steps, supplies, needs, classes, budget, List.of());
	}

	/**
	 * Something that fits a need on one side.
	 *
	 * @param provider the service or, for objects, the object itself
	 * @param content  what it must hold, as {@code kind:key}; empty where it need not hold anything
	 * @param version  of that content
	 * @param gives    steps after all of which it is up
	 * @param takes    steps any of which takes it away
	 */
	public record SupplyModel(Side side, ObjectRef provider, String content, String version, List<Integer> gives, List<Integer> takes) {

		String name() {
			return content.isEmpty() ? provider.toString() : provider + " with " + content + " version " + version;
		}

		/** Whether it should be there once all steps before a wave are done and none later is. */
		public boolean standsBefore(int wave, List<Step> steps) {
			return gives.stream().allMatch(step -> steps.get(step).wave() < wave)
					&& takes.stream().noneMatch(step -> steps.get(step).wave() < wave);
		}
	}

	/** @param supplies of both sides; any one of a side meets the need there */
	public record Need(String name, List<Integer> supplies) {
	}

	/**
	 * @param move the step that starts the classes' move, its end being the next one; -1 for clients that stay
	 * @param home the topology that clients which stay live in
	 */
	public record ClassModel(String name, long clients, int move, List<Integer> needs, Side home) {

		public ClassModel {
			home = home == null ? Side.LEGACY : home; // models of earlier versions do not say it
		}

		/** Of clients that live in the legacy topology. */
		public ClassModel(String name, long clients, int move, List<Integer> needs) {
			this(name, clients, move, needs, Side.LEGACY);
		}
	}

	/**
	 * Checks every moment from the start of a wave on.
	 *
	 * @param wave from 1; all steps of earlier waves count as done
	 * @param down places of supplies that were looked for and found missing
	 */
	public ContinuityResult check(int wave, Set<Integer> down) throws DroverException {
		return ContinuityCheck.check(steps, order(), doneBefore(wave), classes(down), budget);
	}

	/** What the administrator reads of a violation: the failing run, and what would mend it. */
	public String explain(Violation violation) throws DroverException {
		String mending = new Mender(order(), new BitSet(), classes(Set.of()), budget).mend(violation)
				.map(found -> " " + found.sentence(violation, steps)).orElse("");
		return violation.sentence(steps) + mending;
	}

	/** In which topology a violation's clients would be without something. */
	public Side side(Violation violation) {
		boolean settled = classes.stream().anyMatch(found -> found.home() == Side.TARGET && found.name().equals(violation.clientClass()));
		return settled ? Side.TARGET : violation.phase().side();
	}

	/** The wave of the step at which a violation's run fails; 0 where clients are without it before any step. */
	public int failingWave(Violation violation) {
		return violation.failingStep().map(step -> steps.get(step).wave()).orElse(0);
	}

	private StepOrder order() throws DroverException {
		StepOrder.Builder order = StepOrder.of(steps.size()).waves(steps);
		for (Step step : steps) {
			if (step.kind() == StepKind.MOVE_START)
				order.before(step.number(), step.number() + 1);
		}
		orders.forEach(before -> order.before(before.first(), before.then()));
		return order.build();
	}

	private BitSet doneBefore(int wave) {
		BitSet done = new BitSet();
		steps.stream().filter(step -> step.wave() < wave).forEach(step -> done.set(step.number()));
		return done;
	}

	private List<ClientClass> classes(Set<Integer> down) {
		List<Requirement> requirements = needs.stream().map(need -> requirement(need, down, Side.LEGACY, Side.TARGET)).toList();
		List<Requirement> turned = needs.stream().map(need -> requirement(need, down, Side.TARGET, Side.LEGACY)).toList();
		List<ClientClass> all = new ArrayList<>();
		for (ClassModel model : classes) {
			List<Requirement> own = model.needs().stream().map((model.home() == Side.LEGACY ? requirements : turned)::get).toList();
			all.add(model.move() < 0 ? ClientClass.staying(model.name(), model.clients(), own)
					: new ClientClass(model.name(), model.clients(), model.move(), model.move() + 1, own));
		}
		return all;
	}

	/** The check asks clients that stay for what their home supplies, which it calls the legacy side. */
	private Requirement requirement(Need need, Set<Integer> down, Side home, Side other) {
		return new Requirement(need.name(), side(need, home, down), side(need, other, down));
	}

	private List<Supply> side(Need need, Side side, Set<Integer> down) {
		return need.supplies().stream().filter(supply -> supplies.get(supply).side() == side && !down.contains(supply))
				.map(supplies::get).map(ContinuityModel::supply).toList();
	}

	private static Supply supply(SupplyModel model) {
		return new Supply(model.name(), ints(model.gives()), ints(model.takes()));
	}

	private static int[] ints(List<Integer> numbers) {
		return numbers.stream().flatMapToInt(IntStream::of).toArray();
	}
}
