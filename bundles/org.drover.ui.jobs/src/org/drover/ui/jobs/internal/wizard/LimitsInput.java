package org.drover.ui.jobs.internal.wizard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.plan.Bandwidth;
import org.drover.plan.WaveLimits;
import org.drover.ui.look.Words;

/**
 * Limits of waves as a person writes them. A limit that is left empty is what it is unless somebody says otherwise.
 *
 * @param services  clients that a service of a kind may serve
 * @param contents  packages and applications on a distribution point
 * @param bandwidth a rate with its times on each line, as {@link Bandwidth#parse} reads them
 */
record LimitsInput(int inventoriesPerHour, int hours, Map<ObjectKind, String> services, String contents, String bandwidth) {

	/** The services that clients wait for, in the order in which they are shown. */
	static final List<ObjectKind> SERVICES = List.of(ObjectKind.MANAGEMENT_POINT, ObjectKind.SOFTWARE_UPDATE_POINT, ObjectKind.SERVER_LOCATOR_POINT,
			ObjectKind.STATE_MIGRATION_POINT, ObjectKind.DISTRIBUTION_POINT);

	private static final String NUMBER = "\\d{1,9}";

	static LimitsInput of(WaveLimits limits) {
		Map<ObjectKind, String> services = new EnumMap<>(ObjectKind.class);
		for (ObjectKind kind : SERVICES)
			services.put(kind, limits.services().containsKey(kind) ? Long.toString(limits.services().get(kind)) : "");
		String contents = limits.contents() == WaveLimits.DEFAULT.contents() ? "" : Long.toString(limits.contents());
		return new LimitsInput(limits.inventoriesPerHour(), limits.hours(), services, contents,
				limits.bandwidth().stream().map(Bandwidth::toString).collect(Collectors.joining("\n")));
	}

	/**
	 * Limits that are these, and otherwise as before.
	 *
	 * @throws DroverException where something cannot be read, in words for whoever wrote it
	 */
	WaveLimits over(WaveLimits before) throws DroverException {
		Map<ObjectKind, Long> set = new EnumMap<>(ObjectKind.class);
		for (Map.Entry<ObjectKind, String> service : services.entrySet()) {
			if (!service.getValue().isBlank())
				set.put(service.getKey(), number(service.getValue()));
		}
		long most = contents.isBlank() ? WaveLimits.DEFAULT.contents() : number(contents);
		return new WaveLimits(before.pilot(), before.clientsPerWave(), inventoriesPerHour, hours, set, most, rates());
	}

	private static long number(String text) throws DroverException {
		if (!text.strip().matches(NUMBER))
			throw new DroverException(Words.say(Messages.LimitsInput_noNumber, text.strip()));
		return Long.parseLong(text.strip());
	}

	private List<Bandwidth> rates() throws DroverException {
		List<Bandwidth> rates = new ArrayList<>();
		for (String line : bandwidth.lines().filter(line -> !line.isBlank()).toList())
			rates.add(Bandwidth.parse(line.strip()));
		return rates;
	}
}
