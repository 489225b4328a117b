package org.drover.scan;

/**
 * The host component identifier: facts of the real machine and of nothing else. Two of them are equal where they are the same machine.
 *
 * @param serial of the machine; never blank
 * @param type   of the machine, as its maker numbers it; may be empty
 * @param model  of the machine; may be empty
 */
public record HostComponent(String serial, String type, String model) {

	/** The longest of its facts. */
	public static final int LONGEST = 256;

	/** @throws IllegalArgumentException where there is no serial, or a fact is too long or holds control characters */
	public HostComponent {
		if (serial.isBlank())
			throw new IllegalArgumentException("a machine without a serial cannot be told from others");
		serial = checked(serial);
		type = checked(type);
		model = checked(model);
	}

	private static String checked(String fact) {
		String text = fact.strip();
		if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))
			throw new IllegalArgumentException("not a fact of a machine: it is longer than " + LONGEST + " characters, or not plain text");
		return text;
	}

	@Override
	public String toString() {
		return serial + (type.isEmpty() ? "" : ", type " + type) + (model.isEmpty() ? "" : ", model " + model);
	}
}
