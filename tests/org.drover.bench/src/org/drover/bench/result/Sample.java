package org.drover.bench.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One value a round, in the order of the rounds; at least one. */
public record Sample(@JsonValue List<Double> values) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Sample {
		values = List.copyOf(values);
		if (values.isEmpty())
			throw new IllegalArgumentException("a sample of nothing says nothing");
	}

	public static Sample of(double... values) {
		return new Sample(Arrays.stream(values).boxed().toList());
	}

	/** Of an even number of values the mean of the two in the middle. */
	public double median() {
		double[] sorted = sorted();
		int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	public double lowest() {
		return sorted()[0];
	}

	public double highest() {
		double[] sorted = sorted();
		return sorted[sorted.length - 1];
	}

	/** Round by round, since what disturbs a round disturbs both. */
	public Sample dividedBy(Sample other) {
		if (values.size() != other.values.size())
			throw new IllegalArgumentException(values.size() + " rounds beside " + other.values.size());
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < values.size(); round++)
			ratios.add(values.get(round) / other.values.get(round));
		return new Sample(ratios);
	}

	private double[] sorted() {
		return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
	}
}
