package org.drover.bench;

import java.util.Map;
import java.util.TreeMap;

import org.drover.bench.result.Sample;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One JMH benchmark as a side: a new JVM each time, warmed up, and the median of its iterations. */
public final class JmhSide implements Rounds.Side {

	private final Class<?> benchmarks;
	private final String method;
	private final String heap;
	private final int iterations;
	private final Map<String, String> parameters = new TreeMap<>();

	/** @param heap as {@code -Xmx} takes it; all of it is taken from the start, so that growing is not measured */
	public JmhSide(Setting setting, Class<?> benchmarks, String method, String heap) {
		this.benchmarks = benchmarks;
		this.method = method;
		this.heap = heap;
		this.iterations = setting.sized(5, 2);
	}

	public JmhSide with(String parameter, Object value) {
		parameters.put(parameter, String.valueOf(value));
		return this;
	}

	@Override
	public double measure() throws Exception {
		ChainedOptionsBuilder options = new OptionsBuilder().include(benchmarks.getName().replace(".", "\\.") + "\\." + method + "$").forks(1)
				.warmupIterations(iterations).warmupTime(TimeValue.seconds(1)).measurementIterations(iterations)
				.measurementTime(TimeValue.seconds(1)).jvmArgsAppend("-Xmx" + heap, "-Xms" + heap).shouldFailOnError(true).verbosity(VerboseMode.SILENT);
		parameters.forEach(options::param);
		RunResult result = new Runner(options.build()).runSingle();
		return new Sample(result.getBenchmarkResults().iterator().next().getIterationResults().stream()
				.map(iteration -> iteration.getPrimaryResult().getScore()).toList()).median();
	}
}
