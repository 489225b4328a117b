package org.drover.plan.continuity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether the services of each kind suffice for all clients that may come together, wave by wave in the worst case: all that may have
 * arrived, and none gone. A service counts in a wave when it is up for certain; it may come within the wave, if before any of the
 * wave's clients arrive, and go within it, if after all of them have left. Never too hopeful, sometimes too careful, hence warnings.
 */
public final class CapacityCheck {

	private final List<Step> steps;
	private final StepOrder order;
	private final List<ClientClass> classes;
	private final List<ServiceCapacity> services;
	private final Map<Side, Long> others;

	private CapacityCheck(List<Step> steps, StepOrder order, List<ClientClass> classes, List<ServiceCapacity> services,
			Map<Side, Long> others) {
		this.steps = steps;
		this.order = order;
		this.classes = classes;
		this.services = services;
		this.others = others;
	}

	/**
	 * @param order one built with {@link StepOrder.Builder#waves}
	 * @param others clients on each side that are in none of the classes; absent = none
	 * @return by kind, wave and side
	 */
	public static List<CapacityWarning> check(List<Step> steps, StepOrder order, List<ClientClass> classes,
			List<ServiceCapacity> services, Map<Side, Long> others) {
		ContinuityCheck.checkPlaces(steps, order);
		return new CapacityCheck(steps, order, classes, services, others).warnings();
	}

	private List<CapacityWarning> warnings() {
		List<CapacityWarning> warnings = new ArrayList<>();
		int[] waves = steps.stream().mapToInt(Step::wave).sorted().distinct().toArray();
		for (String kind : services.stream().map(ServiceCapacity::kind).distinct().sorted().toList())
			for (int wave : waves)
				new WaveOfKind(kind, wave).warnings().forEach(warnings::add);
		return warnings;
	}

	private int wave(int step) {
		return steps.get(step).wave();
	}

	private long clients(Predicate<ClientClass> which) {
		return classes.stream().filter(which).mapToLong(ClientClass::clients).sum();
	}

	private long others(Side side) {
		return others.getOrDefault(side, 0L);
	}

	/** The services of one kind in one wave. */
	private final class WaveOfKind {

		private final String kind;
		private final int wave;
		private final List<ServiceCapacity> ofKind;
		private final int[] arrivals;
		private final int[] departures;

		WaveOfKind(String kind, int wave) {
			this.kind = kind;
			this.wave = wave;
			this.ofKind = services.stream().filter(service -> service.kind().equals(kind)).toList();
			this.arrivals = classes.stream().filter(each -> !each.stays()).mapToInt(ClientClass::moveStart).filter(this::isHere).toArray();
			this.departures = classes.stream().filter(each -> !each.stays()).mapToInt(ClientClass::moveEnd).filter(this::isHere).toArray();
		}

		Stream<CapacityWarning> warnings() {
			Optional<CapacityWarning> legacy = worse(check(Optional.of(Side.LEGACY), legacyWithin(), this::servesLegacyWithin),
					check(Optional.of(Side.LEGACY), legacyAfter(), service -> isUpThroughout(service.legacy())));
			Optional<CapacityWarning> target = worse(check(Optional.of(Side.TARGET), targetBefore(), service -> isUpThroughout(service.target())),
					check(Optional.of(Side.TARGET), targetWithin(), this::servesTargetWithin));
			return Stream.of(legacy, target, together()).flatMap(Optional::stream);
		}

		/** A client is on one side at a time, so services that serve both must bear all clients, but each only once. */
		private Optional<CapacityWarning> together() {
			if (ofKind.stream().noneMatch(service -> service.legacy().isPresent() && service.target().isPresent()))
				return Optional.empty();
			return check(Optional.empty(), everybody(), service -> servesLegacyWithin(service) || servesTargetWithin(service));
		}

		private Optional<CapacityWarning> check(Optional<Side> side, long load, Predicate<ServiceCapacity> serves) {
			List<ServiceCapacity> here = ofKind.stream().filter(service -> side.isEmpty() || service.on(side.get()).isPresent()).toList();
			long capacity = here.stream().filter(serves).mapToLong(ServiceCapacity::clients).sum();
			boolean isChecked = !here.isEmpty() && here.stream().allMatch(ServiceCapacity::isKnown);
			return isChecked && load > capacity ? Optional.of(new CapacityWarning(kind, side, wave, load, capacity)) : Optional.empty();
		}

		private static Optional<CapacityWarning> worse(Optional<CapacityWarning> one, Optional<CapacityWarning> other) {
			return Stream.of(one, other).flatMap(Optional::stream)
					.max(Comparator.comparingLong(warning -> warning.clients() - warning.capacity()));
		}

		private long legacyWithin() {
			return others(Side.LEGACY) + clients(each -> each.stays() || wave(each.moveEnd()) >= wave);
		}

		private long legacyAfter() {
			return others(Side.LEGACY) + clients(each -> each.stays() || wave(each.moveEnd()) > wave);
		}

		private long targetBefore() {
			return others(Side.TARGET) + clients(each -> !each.stays() && wave(each.moveStart()) < wave);
		}

		private long targetWithin() {
			return others(Side.TARGET) + clients(each -> !each.stays() && wave(each.moveStart()) <= wave);
		}

		private long everybody() {
			return others(Side.LEGACY) + others(Side.TARGET) + clients(each -> true);
		}

		private boolean isUpThroughout(Optional<Supply> supply) {
			return supply.isPresent() && givenEarlier(supply.get()) && takenLater(supply.get());
		}

		/** Up until every client of the wave has left. */
		private boolean servesLegacyWithin(ServiceCapacity service) {
			return service.legacy().isPresent() && givenEarlier(service.legacy().get())
					&& Arrays.stream(service.legacy().get().sharedTakes()).allMatch(take -> wave(take) > wave || isAfterAll(take, departures));
		}

		/** Up before any client of the wave arrives. */
		private boolean servesTargetWithin(ServiceCapacity service) {
			return service.target().isPresent() && takenLater(service.target().get())
					&& Arrays.stream(service.target().get().sharedGives()).allMatch(give -> wave(give) < wave || isBeforeAll(give, arrivals));
		}

		private boolean givenEarlier(Supply supply) {
			return Arrays.stream(supply.sharedGives()).allMatch(give -> wave(give) < wave);
		}

		private boolean takenLater(Supply supply) {
			return Arrays.stream(supply.sharedTakes()).allMatch(take -> wave(take) > wave);
		}

		private boolean isAfterAll(int step, int[] those) {
			BitSet before = order.before(step);
			return wave(step) == wave && those.length > 0 && Arrays.stream(those).allMatch(before::get);
		}

		private boolean isBeforeAll(int step, int[] those) {
			BitSet after = order.after(step);
			return wave(step) == wave && those.length > 0 && Arrays.stream(those).allMatch(after::get);
		}

		private boolean isHere(int step) {
			return wave(step) == wave;
		}
	}
}
