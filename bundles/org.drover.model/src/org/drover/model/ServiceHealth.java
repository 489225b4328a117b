package org.drover.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a topology says of a service that is not well, the least bad first. */
public enum ServiceHealth {
	/** It serves, and somebody should look at it. */
	WARNING(true),
	/** It serves, as far as is known, and has reported errors. */
	CRITICAL(true),
	/** A software update point that has never taken over what its upstream source has, or one above it has not: it answers, and has nothing to say. */
	UNSYNCHRONIZED(false),
	/** It does not answer. */
	DOWN(false);

	private final boolean serves;

	ServiceHealth(boolean serves) {
		this.serves = serves;
	}

	/** The word in {@link Attributes#HEALTH}. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Empty where nothing ails it that is known. */
	public static Optional<ServiceHealth> of(ManagedObject service) {
		return Stream.of(values()).filter(health -> health.label().equals(service.attribute(Attributes.HEALTH))).findFirst();
	}

	/** How a service is, with the cause where that is known: "down, as it answers from a database that is down"; empty where nothing ails it that is known. */
	public static String words(ManagedObject service) {
		return of(service).map(health -> health.words(service.attribute(Attributes.HEALTH_CAUSE))).orElse("");
	}

	/** @param cause in words that go on behind "it"; empty where it is not known */
	public String words(String cause) {
		return label() + (cause.isEmpty() ? "" : ", as it " + cause);
	}

	/** Whether clients can count on such a service. */
	public boolean serves() {
		return serves;
	}

	/** Whether clients can count on a service. */
	public static boolean isUp(ManagedObject service) {
		return of(service).map(ServiceHealth::serves).orElse(true);
	}
}
