package org.drover.scan.licence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.scan.HostComponent;

/**
 * Tells apart the machines that speak under one identity. Runs that overlap in time are of different machines; so is one run that is on another
 * host without having been moved. Runs that follow each other are taken for one machine that was started again.
 */
final class Lines {

	/** By time; what is told for the same moment has an order too, so that nothing depends on which came first. */
	static final Comparator<LicenceSample> ORDER = Comparator.comparing(LicenceSample::at).thenComparing(sample -> sample.guest().reach())
			.thenComparing(LicenceSample::toString);

	/** All samples of one machine, in order. */
	record Line(String name, List<LicenceSample> samples) {
	}

	private final String agent;
	private final List<List<List<LicenceSample>>> machines = new ArrayList<>();
	private boolean returned;

	private Lines(String agent) {
		this.agent = agent;
	}

	/** @param samples of one agent, all different */
	static Lines of(String agent, Collection<LicenceSample> samples) {
		Lines lines = new Lines(agent);
		Map<String, List<LicenceSample>> runs = new LinkedHashMap<>();
		samples.stream().sorted(ORDER).forEach(sample -> runs.computeIfAbsent(sample.run(), run -> new ArrayList<>()).add(sample));
		List<List<LicenceSample>> parts = new ArrayList<>();
		for (List<LicenceSample> run : runs.values())
			parts.addAll(lines.parts(run));
		parts.sort(Comparator.comparing(List::getFirst, ORDER));
		parts.forEach(lines::place);
		return lines;
	}

	List<Line> all() {
		List<Line> all = new ArrayList<>();
		for (int i = 0; i < machines.size(); i++)
			all.add(new Line(name(i), machines.get(i).stream().flatMap(List::stream).toList()));
		return all;
	}

	Optional<CloneReport> clones() {
		if (machines.size() < 2 && !returned)
			return Optional.empty();
		List<CloneReport.Instance> instances = new ArrayList<>();
		for (Line line : all()) {
			Set<String> runs = new LinkedHashSet<>();
			Set<Place> places = new LinkedHashSet<>();
			for (LicenceSample sample : line.samples()) {
				runs.add(sample.run());
				places.add(Place.of(sample, line.name()));
			}
			instances.add(new CloneReport.Instance(line.name(), runs, places, line.samples().getFirst().at(), line.samples().getLast().at()));
		}
		return Optional.of(new CloneReport(agent, machines.size() > 1, List.copyOf(instances)));
	}

	private String name(int machine) {
		return machines.size() == 1 ? agent : agent + "#" + (machine + 1);
	}

	/** A run by itself, or what of it is on each host, where no single machine can have been on them in that order. */
	private List<List<LicenceSample>> parts(List<LicenceSample> run) {
		List<LicenceSample> believed = run.stream().filter(sample -> sample.consistent() && sample.host().isPresent()).toList();
		Set<HostComponent> left = new LinkedHashSet<>();
		for (int i = 1; i < believed.size(); i++) {
			LicenceSample was = believed.get(i - 1);
			LicenceSample is = believed.get(i);
			if (was.host().equals(is.host()))
				continue;
			if (was.at().equals(is.at()) || was.motion().isPresent() && is.motion().isPresent() && is.motion().get() <= was.motion().get())
				return byHost(run);
			left.add(was.host().get());
			returned |= was.motion().isEmpty() && left.contains(is.host().get());
		}
		return List.of(run);
	}

	private static List<List<LicenceSample>> byHost(List<LicenceSample> run) {
		Map<Optional<HostComponent>, List<LicenceSample>> parts = new LinkedHashMap<>();
		run.forEach(sample -> parts.computeIfAbsent(sample.host(), host -> new ArrayList<>()).add(sample));
		return List.copyOf(parts.values());
	}

	/** Gives a part to a machine that had ended before it, one that was on the same host if there is one, else to a new machine. */
	private void place(List<LicenceSample> part) {
		Instant first = part.getFirst().at();
		List<List<List<LicenceSample>>> free = machines.stream().filter(machine -> machine.getLast().getLast().at().isBefore(first)).toList();
		Optional<List<List<LicenceSample>>> same = free.stream()
				.filter(machine -> machine.getLast().getLast().host().equals(part.getFirst().host())).findFirst();
		List<List<LicenceSample>> machine = same.or(() -> free.stream().findFirst()).orElseGet(ArrayList::new);
		if (machine.isEmpty())
			machines.add(machine);
		machine.add(part);
	}
}
