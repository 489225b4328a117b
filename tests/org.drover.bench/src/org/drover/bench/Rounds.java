package org.drover.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.drover.bench.result.Sample;

/**
 * Measures several sides in turn, round after round and every second round backwards, so that whatever disturbs the machine for a while
 * disturbs all of them alike.
 */
public final class Rounds {

	/** Does its work once and says how much of the unit that was. */
	@FunctionalInterface
	public interface Side {
		double measure() throws Exception;
	}

	private final Consumer<String> progress;
	private final Map<String, Side> sides = new LinkedHashMap<>();
	private final Map<String, List<Double>> values = new LinkedHashMap<>();

	public Rounds(Setting setting) {
		this(sentence -> setting.progress("%s", sentence));
	}

	/** @param progress told of each measurement before it is made */
	public Rounds(Consumer<String> progress) {
		this.progress = progress;
	}

	public Rounds add(String name, Side side) {
		sides.put(name, side);
		return this;
	}

	/** @param warmUps rounds before the others, whose values are not kept */
	public Rounds run(int warmUps, int rounds) throws Exception {
		List<String> order = new ArrayList<>(sides.keySet());
		for (int round = 1 - warmUps; round <= rounds; round++) {
			for (String name : order)
				measure(name, round, rounds);
			Collections.reverse(order);
		}
		return this;
	}

	/** Their names, in the order they were added. */
	public Set<String> sides() {
		return sides.keySet();
	}

	public Sample of(String name) {
		return new Sample(values.get(name));
	}

	private void measure(String name, int round, int rounds) throws Exception {
		progress.accept("  " + name + (round < 1 ? ", warming up" : ", round " + round + " of " + rounds));
		double value = sides.get(name).measure();
		if (round > 0)
			values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
	}
}
