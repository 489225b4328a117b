package org.drover.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.plan.Bandwidth;
import org.drover.plan.Wave;
import org.drover.plan.WaveBoundary;
import org.drover.plan.WaveLimits;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What bounds the waves of a plan, as a person says it, and how it is told. */
final class WaveOptions {

	private static final String CONTENTS = "contents";

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

	@Option(names = "--pilot", paramLabel = "N", description = "clients that move first, to be watched before others follow (20)")
	private Integer pilot;

	@Option(names = "--wave-clients", paramLabel = "N", description = "clients that move together after that, at most (250)")
	private Integer waveClients;

	@Option(names = "--inventories-per-hour", paramLabel = "N",
			description = "first inventories that the new topology is to take in an hour (6250); 0 = however many come")
	private Integer inventories;

	@Option(names = "--inventory-hours", paramLabel = "N", description = "hours over which these are counted, and that one wave may use up (1)")
	private Integer hours;

	@Option(names = "--bandwidth", paramLabel = "RATE[@TIMES]",
			description = { "bytes a second for content (500K, 2.5M, 1G, unlimited), and when: '2M@mon-fri 22:00-06:00 Europe/Berlin'; may be repeated:",
					"the first whose times have come counts, and where none has, nothing is copied" })
	private List<String> bandwidth = new ArrayList<>();

	@Option(names = "--limit", paramLabel = "KIND=N",
			description = { "clients that a service of a kind may serve where it does not say so itself, instead of what is published for it", "(management-point=25000,"
					+ " distribution-point=4000...), or contents=N: packages on a distribution point; 0 = no limit; may be repeated" })
	private List<String> limits = new ArrayList<>();

	/** @throws ParameterException where one of them bounds nothing */
	WaveLimits limits() {
		try {
			WaveLimits all = WaveLimits.DEFAULT;
			all = pilot == null ? all : all.pilot(pilot);
			all = waveClients == null ? all : all.clientsPerWave(waveClients);
			all = all.inventories(inventories == null ? all.inventoriesPerHour() : inventories, hours == null ? all.hours() : hours);
			for (String limit : limits)
				all = limited(all, limit);
			List<Bandwidth> rates = new ArrayList<>();
			for (String rate : bandwidth)
				rates.add(Bandwidth.parse(rate));
			return all.bandwidth(rates);
		} catch (IllegalArgumentException | DroverException e) {
			throw wrongUsage(e.getMessage());
		}
	}

	private WaveLimits limited(WaveLimits all, String text) {
		int equals = text.indexOf('=');
		if (equals < 0 || !text.substring(equals + 1).matches("\\d{1,9}"))
			throw wrongUsage("--limit takes KIND=N, not '" + text + "'");
		long most = Long.parseLong(text.substring(equals + 1));
		String kind = text.substring(0, equals).toLowerCase(Locale.ROOT);
		return kind.equals(CONTENTS) ? all.contents(most) : all.service(service(kind), most);
	}

	private ObjectKind service(String label) {
		for (ObjectKind kind : ObjectKind.values()) {
			if (kind.label().equals(label) && kind.family() == ObjectKind.Family.SERVICE)
				return kind;
		}
		throw wrongUsage("--limit knows no service '" + label + "': management-point, distribution-point, server-locator-point, software-update-point,"
				+ " state-migration-point, or " + CONTENTS);
	}

	private ParameterException wrongUsage(String sentence) {
		return new ParameterException(spec.commandLine(), sentence);
	}

	static Map<String, Object> document(Wave wave) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("number", wave.number());
		document.put("title", wave.title());
		document.put("items", wave.items());
		document.put("boundary", document(wave.boundary()));
		return document;
	}

	private static Map<String, Object> document(WaveBoundary boundary) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("reason", boundary.label());
		document.put("service", boundary.service());
		document.put("others", boundary.others());
		document.put("reached", boundary.reached());
		document.put("limit", boundary.limit());
		document.put("next", boundary.next());
		document.put("sentence", boundary.sentence());
		return document;
	}

	static Map<String, Object> document(WaveLimits limits) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("pilot", limits.pilot());
		document.put("waveClients", limits.clientsPerWave());
		document.put("inventoriesPerHour", limits.inventoriesPerHour());
		document.put("inventoryHours", limits.hours());
		Map<String, Long> services = new LinkedHashMap<>();
		limits.services().forEach((kind, most) -> services.put(kind.label(), most));
		document.put("services", services);
		document.put(CONTENTS, limits.contents());
		document.put("bandwidth", limits.bandwidth().stream().map(Bandwidth::toString).toList());
		return document;
	}
}
