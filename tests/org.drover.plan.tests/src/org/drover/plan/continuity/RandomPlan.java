package org.drover.plan.continuity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.drover.model.DroverException;

/**
 * A random plan of up to ten steps: supplies with several giving and taking steps, steps that touch several supplies, classes that
 * stay and classes that move, with and without waves, fresh or half done.
 */
final class RandomPlan {

	static final int MOST_STEPS = 10;

	final Random random;
	final int size;
	final List<Step> steps = new ArrayList<>();
	final List<Before> orders = new ArrayList<>();
	final List<ClientClass> classes = new ArrayList<>();
	final StepOrder order;
	final BitSet done = new BitSet();
	private final List<Integer> total;
	private final boolean waves;
	private final double safety;

	RandomPlan(long seed) {
		this(seed, MOST_STEPS);
	}

	RandomPlan(long seed, int mostSteps) {
		random = new Random(seed);
		size = 2 + random.nextInt(mostSteps - 1);
		total = new ArrayList<>(IntStream.range(0, size).boxed().toList());
		Collections.shuffle(total, random);
		waves = random.nextInt(3) == 0;
		safety = Math.sqrt(random.nextDouble());
		steps();
		orders();
		int count = 1 + random.nextInt(2);
		for (int number = 0; number < count; number++)
			classes.add(clients("class " + number));
		order = order();
		if (random.nextInt(3) == 0)
			doSome();
	}

	private void steps() {
		int[] wave = new int[size];
		int now = 1;
		for (int step : total)
			wave[step] = waves && random.nextInt(3) == 0 ? ++now : now;
		for (int step = 0; step < size; step++)
			steps.add(new Step(step, StepKind.values()[random.nextInt(4)], "do " + step, wave[step]));
	}

	private void orders() {
		double density = random.nextDouble();
		for (int first = 0; first < size; first++)
			for (int then = first + 1; then < size; then++)
				if (random.nextDouble() < density)
					orders.add(new Before(total.get(first), total.get(then)));
	}

	private ClientClass clients(String name) {
		List<Requirement> requirements = new ArrayList<>();
		for (int number = random.nextInt(2); number >= 0; number--)
			requirements.add(new Requirement("need " + number, supplies(), supplies()));
		if (random.nextInt(3) == 0)
			return ClientClass.staying(name, 1, requirements);
		int start = random.nextInt(size);
		int end = start + random.nextInt(size - start);
		if (start != end)
			orders.add(new Before(total.get(start), total.get(end)));
		return new ClientClass(name, 1, total.get(start), total.get(end), requirements);
	}

	private List<Supply> supplies() {
		List<Supply> supplies = IntStream.range(0, 1 + random.nextInt(5)).mapToObj(number -> new Supply("supply " + number, gives(), takes()))
				.toList();
		for (int number = 1; number < supplies.size(); number++)
			relieve(supplies.get(number - 1), supplies.get(number));
		return supplies;
	}

	/** Mostly orders a supply before the one it stands in for goes: what makes a plan hold that takes a lot. */
	private void relieve(Supply going, Supply coming) {
		for (int take : going.takes())
			for (int give : coming.gives())
				if (total.indexOf(give) < total.indexOf(take) && random.nextDouble() < safety)
					orders.add(new Before(give, take));
	}

	/** Mostly few, so that not every plan is refused; in a plan drawn as safe rather the first steps than any. */
	private int[] gives() {
		int[] gives = some(3);
		return random.nextDouble() < safety ? Arrays.stream(gives).filter(give -> total.indexOf(give) < 2 * size / 3).toArray() : gives;
	}

	private int[] takes() {
		int[] takes = some(5);
		return random.nextDouble() < safety ? Arrays.stream(takes).filter(take -> total.indexOf(take) > size / 3).toArray() : takes;
	}

	private int[] some(int fewerThan) {
		return random.ints(random.nextInt(fewerThan), 0, size).toArray();
	}

	private StepOrder order() {
		try {
			StepOrder.Builder builder = StepOrder.of(size);
			orders.forEach(order -> builder.before(order.first(), order.then()));
			if (waves)
				builder.waves(steps);
			return builder.build();
		} catch (DroverException e) {
			throw new AssertionError("an order drawn from a total order is not circular", e);
		}
	}

	private void doSome() {
		int count = random.nextInt(size + 1);
		for (int step = nextFree(done); step >= 0 && done.cardinality() < count; step = nextFree(done))
			done.set(step);
	}

	private int nextFree(BitSet prefix) {
		int[] free = IntStream.range(0, size).filter(step -> isFree(prefix, step)).toArray();
		return free.length == 0 ? -1 : free[random.nextInt(free.length)];
	}

	/** Whether a step may happen next; by the orders as they were drawn, not by the class under test. */
	boolean isFree(BitSet prefix, int step) {
		return !prefix.get(step) && orders.stream().allMatch(order -> order.then() != step || prefix.get(order.first()))
				&& (!waves || steps.stream().allMatch(each -> each.wave() >= steps.get(step).wave() || prefix.get(each.number())));
	}

	ContinuityResult check(int budget) {
		return ContinuityCheck.check(steps, order, done, classes, budget);
	}
}
