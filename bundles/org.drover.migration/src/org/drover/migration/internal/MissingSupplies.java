package org.drover.migration.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.Side;

/** Looks at every provider of a plan that should be up before a wave, on both sides, and says which are not. */
final class MissingSupplies {

	private final Sides sides;
	private final JobDescription job;
	private final int wave;
	private final boolean anyVersion;

	private MissingSupplies(Sides sides, JobDescription job, int wave, boolean anyVersion) {
		this.sides = sides;
		this.job = job;
		this.wave = wave;
		this.anyVersion = anyVersion;
	}

	/** @param wave all before it is done, and nothing of it */
	static MissingSupplies before(int wave, JobDescription job, Sides sides) {
		return new MissingSupplies(sides, job, wave, false);
	}

	/** Whatever version of content has taken the place of the planned one: clients that go back are to have what is there by then. */
	static MissingSupplies inAnyVersion(int wave, JobDescription job, Sides sides) {
		return new MissingSupplies(sides, job, wave, true);
	}

	/**
	 * Their places in the plan's model.
	 *
	 * @param readsSource called before the source is asked; so of the other
	 */
	Set<Integer> find(Runnable readsSource, Runnable readsTarget) throws DroverException {
		readsSource.run();
		Map<ObjectRef, ManagedObject> source = sides.source().provider().isPresent() ? read(sides.sourceProvider(), wanted(Side.LEGACY)) : null;
		readsTarget.run();
		Map<ObjectRef, ManagedObject> target = read(sides.targetProvider(), wanted(Side.TARGET));
		Set<Integer> missing = new HashSet<>();
		List<SupplyModel> supplies = job.model().supplies();
		for (int index = 0; index < supplies.size(); index++) {
			SupplyModel supply = supplies.get(index);
			Map<ObjectRef, ManagedObject> found = supply.side() == Side.LEGACY ? source : target;
			if (found != null && looksAt(supply) && !(stands(supply, found.get(supply.provider())) && isUp(source, supply)))
				missing.add(index);
		}
		return missing;
	}

	/** The new topology's record of a service that it shares does not say how that is. */
	private static boolean isUp(Map<ObjectRef, ManagedObject> source, SupplyModel supply) {
		return source == null || !source.containsKey(supply.provider()) || ServiceHealth.isUp(source.get(supply.provider()));
	}

	/** Services on both sides, objects on the new one: nothing in a plan takes a legacy object away. */
	private boolean looksAt(SupplyModel supply) {
		Family family = supply.provider().kind().family();
		boolean side = family == Family.SERVICE || supply.side() == Side.TARGET && family == Family.CONFIGURATION;
		return side && supply.standsBefore(wave, job.model().steps());
	}

	private Set<ObjectRef> wanted(Side side) {
		Set<ObjectRef> wanted = new TreeSet<>();
		job.model().supplies().stream().filter(supply -> supply.side() == side && looksAt(supply)).map(SupplyModel::provider).forEach(wanted::add);
		return wanted;
	}

	private Map<ObjectRef, ManagedObject> read(Provider provider, Set<ObjectRef> refs) throws DroverException {
		return refs.isEmpty() ? new HashMap<>() : provider.readHolding(refs, contents());
	}

	private Set<ObjectRef> contents() {
		return job.model().supplies().stream().map(SupplyModel::content).filter(content -> !content.isEmpty()).map(ObjectRef::parse).collect(Collectors.toSet());
	}

	private boolean stands(SupplyModel supply, ManagedObject found) {
		if (found == null)
			return false;
		if (found.kind().family() != Family.SERVICE)
			return true;
		String topology = supply.side() == Side.LEGACY ? job.source() : job.target();
		return ServiceAccess.serves(found).contains(topology) && ServiceHealth.isUp(found) && holds(supply, found);
	}

	private boolean holds(SupplyModel supply, ManagedObject point) {
		if (supply.content().isEmpty())
			return true;
		Holdings holdings = Holdings.parse(point.attribute(Attributes.HOLDS));
		ObjectRef content = ObjectRef.parse(supply.content());
		return anyVersion ? holdings.versions().containsKey(content) : holdings.holds(content, supply.version());
	}
}
