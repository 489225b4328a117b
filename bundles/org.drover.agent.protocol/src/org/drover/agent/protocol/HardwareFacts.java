package org.drover.agent.protocol;

import java.util.List;

/**
 * The machine. Texts are empty where the machine does not say.
 *
 * @param serial     may need the administrator's rights to be read
 * @param firmware   of its BIOS or UEFI
 * @param memory     in bytes
 * @param processors one for each package
 */
public record HardwareFacts(String vendor, String model, String serial, String uuid, Firmware firmware, List<Processor> processors,
		long memory, List<Memory> modules, List<Card> cards) {

	/** Nothing is known. */
	public static final HardwareFacts NONE = new HardwareFacts("", "", "", "", null, List.of(), 0, List.of(), List.of());

	public HardwareFacts {
		firmware = firmware == null ? new Firmware("", "", "", false) : firmware;
		processors = processors == null ? List.of() : List.copyOf(processors);
		modules = modules == null ? List.of() : List.copyOf(modules);
		cards = cards == null ? List.of() : List.copyOf(cards);
	}

	/** @param uefi whether the system was booted by UEFI */
	public record Firmware(String vendor, String version, String date, boolean uefi) {
	}

	/** @param hertz the highest, 0 where unknown */
	public record Processor(String name, String vendor, String architecture, int cores, int threads, long hertz) {
	}

	/** @param size in bytes */
	public record Memory(String slot, String kind, long size, long hertz) {
	}

	/** @param kind such as "graphics" or "sound" */
	public record Card(String kind, String vendor, String name) {
	}
}
