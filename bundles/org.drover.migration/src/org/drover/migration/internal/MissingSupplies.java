package org.drover.migration.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.drover.connector.Provider;
import org.drover.migration.JobDescription;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.model.ServiceHealth;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Violation;

/** Looks at every provider of a plan that should be up before a wave, on both sides, and says which are not. */
final class MissingSupplies {

	private final Sides sides;
	private final JobDescription job;
	private final ContinuityModel model;
	private final int wave;
	private final boolean anyVersion;

	private MissingSupplies(Sides sides, JobDescription job, ContinuityModel model, int wave, boolean anyVersion) {
		this.sides = sides;
		this.job = job;
		this.model = model;
		this.wave = wave;
		this.anyVersion = anyVersion;
	}

	/** @param wave all before it is done, and nothing of it */
	static MissingSupplies before(int wave, JobDescription job, ContinuityModel model, Sides sides) {
		return new MissingSupplies(sides, job, model, wave, false);
	}

	/** Whatever version of content has taken the place of the planned one: clients that go back are to have what is there by then. */
	static MissingSupplies inAnyVersion(int wave, JobDescription job, ContinuityModel model, Sides sides) {
		return new MissingSupplies(sides, job, model, wave, true);
	}

	/**
	 * Providers that cannot be counted on, and why.
	 *
	 * @param places their places in the model, with the reason in words that go on after the provider's name
	 */
	record Missing(ContinuityModel model, SortedMap<Integer, String> places) {

		Set<Integer> supplies() {
			return places.keySet();
		}

		boolean isEmpty() {
			return places.isEmpty();
		}

		/** Those of them that would meet what a violation is about, on its side, with the reasons; empty where there is none. */
		String of(Violation violation) {
			Side side = model.side(violation);
			return model.needs().stream().filter(need -> need.name().equals(violation.requirement())).flatMap(need -> need.supplies().stream())
					.filter(place -> places.containsKey(place) && model.supplies().get(place).side() == side)
					.map(place -> model.supplies().get(place).provider() + " (" + places.get(place) + ")").distinct().collect(Collectors.joining(", "));
		}

		Missing without(Predicate<SupplyModel> some) {
			SortedMap<Integer, String> left = new TreeMap<>(places);
			left.keySet().removeIf(place -> some.test(model.supplies().get(place)));
			return new Missing(model, left);
		}
	}

	/**
	 * Looks now.
	 *
	 * @param readsSource called before the source is asked; so of the other
	 */
	Missing find(Runnable readsSource, Runnable readsTarget) throws DroverException {
		Set<ObjectRef> contents = contents();
		readsSource.run();
		Map<ObjectRef, ManagedObject> source = sides.source().provider().isPresent() ? read(sides.sourceProvider(), wanted(Side.LEGACY), contents) : null;
		readsTarget.run();
		Map<ObjectRef, ManagedObject> target = read(sides.targetProvider(), wanted(Side.TARGET), contents);
		SortedMap<Integer, String> missing = new TreeMap<>();
		List<SupplyModel> supplies = model.supplies();
		for (int index = 0; index < supplies.size(); index++) {
			SupplyModel supply = supplies.get(index);
			Map<ObjectRef, ManagedObject> found = supply.side() == Side.LEGACY ? source : target;
			if (found == null || !looksAt(supply))
				continue;
			String why = fault(supply, found.get(supply.provider())).or(() -> faultWhereItRuns(source, supply)).orElse("");
			if (!why.isEmpty())
				missing.put(index, why);
		}
		return new Missing(model, missing);
	}

	/** The new topology's record of a service that it shares does not say how that is. */
	private Optional<String> faultWhereItRuns(Map<ObjectRef, ManagedObject> source, SupplyModel supply) {
		ManagedObject record = source == null ? null : source.get(supply.provider());
		return record == null || ServiceHealth.isUp(record) ? Optional.empty() : Optional.of(isNotUp(record, job.source()));
	}

	private static String isNotUp(ManagedObject service, String topology) {
		return "is " + ServiceHealth.words(service) + ", says " + topology;
	}

	/** Services on both sides, objects on the new one: nothing in a plan takes a legacy object away. */
	private boolean looksAt(SupplyModel supply) {
		Family family = supply.provider().kind().family();
		boolean side = family == Family.SERVICE || supply.side() == Side.TARGET && family == Family.CONFIGURATION;
		return side && supply.standsBefore(wave, model.steps());
	}

	private Set<ObjectRef> wanted(Side side) {
		Set<ObjectRef> wanted = new TreeSet<>();
		model.supplies().stream().filter(supply -> supply.side() == side && looksAt(supply)).map(SupplyModel::provider).forEach(wanted::add);
		return wanted;
	}

	private static Map<ObjectRef, ManagedObject> read(Provider provider, Set<ObjectRef> refs, Set<ObjectRef> contents) throws DroverException {
		return refs.isEmpty() ? new HashMap<>() : provider.readHolding(refs, contents);
	}

	private Set<ObjectRef> contents() {
		return model.supplies().stream().map(SupplyModel::content).filter(content -> !content.isEmpty()).map(ObjectRef::parse).collect(Collectors.toSet());
	}

	/** Why a provider does not stand, by the record of the topology whose clients rely on it; empty where it does. */
	private Optional<String> fault(SupplyModel supply, ManagedObject found) {
		String topology = supply.side() == Side.LEGACY ? job.source() : job.target();
		if (found == null)
			return Optional.of("is not in " + topology);
		if (found.kind().family() != Family.SERVICE)
			return Optional.empty();
		if (!ServiceAccess.serves(found).contains(topology))
			return Optional.of("does not serve " + topology);
		if (!ServiceHealth.isUp(found))
			return Optional.of(isNotUp(found, topology));
		return holds(supply, found) ? Optional.empty() : Optional.of("does not hold " + supply.content() + " version " + supply.version());
	}

	private boolean holds(SupplyModel supply, ManagedObject point) {
		if (supply.content().isEmpty())
			return true;
		Holdings holdings = Holdings.parse(point.attribute(Attributes.HOLDS));
		ObjectRef content = ObjectRef.parse(supply.content());
		return anyVersion ? holdings.versions().containsKey(content) : holdings.holds(content, supply.version());
	}
}
