package org.drover.scan.licence;

import java.util.Comparator;
import java.util.Optional;

import org.drover.scan.HostComponent;

/**
 * Where capacity is counted: a real machine, or an unknown one, each instance of an agent on one of its own.
 *
 * @param instance of the agent, where the host is empty; else empty
 */
public record Place(Optional<HostComponent> host, String instance) implements Comparable<Place> {

	private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> place.host.map(HostComponent::serial).orElse(""))
			.thenComparing(place -> place.host.map(HostComponent::toString).orElse("")).thenComparing(Place::instance);

	static Place of(LicenceSample sample, String instance) {
		return sample.host().isPresent() ? new Place(sample.host(), "") : new Place(Optional.empty(), instance);
	}

	@Override
	public int compareTo(Place other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return host.map(HostComponent::toString).orElse("the unknown host of " + instance);
	}
}
