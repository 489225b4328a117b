package org.drover.model;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a managed object is. The names are the field's own; {@link #code()} is what databases keep and must never change, the
 * order of the constants is free to.
 */
public enum ObjectKind {
	SITE(1, Family.TOPOLOGY),
	SITE_SYSTEM(2, Family.TOPOLOGY),
	MANAGEMENT_POINT(3, Family.SERVICE),
	SERVER_LOCATOR_POINT(4, Family.SERVICE),
	SOFTWARE_UPDATE_POINT(5, Family.SERVICE),
	STATE_MIGRATION_POINT(6, Family.SERVICE),
	DISTRIBUTION_POINT(7, Family.SERVICE),
	BOUNDARY(8, Family.CONFIGURATION),
	BOUNDARY_GROUP(9, Family.CONFIGURATION),
	CLIENT(10, Family.CLIENT),
	COLLECTION(11, Family.CONFIGURATION),
	PACKAGE(12, Family.CONFIGURATION),
	PROGRAM(13, Family.CONFIGURATION),
	APPLICATION(14, Family.CONFIGURATION),
	TASK_SEQUENCE(15, Family.CONFIGURATION),
	BOOT_IMAGE(16, Family.CONFIGURATION),
	OS_IMAGE(17, Family.CONFIGURATION),
	DRIVER_PACKAGE(18, Family.CONFIGURATION),
	DRIVER(19, Family.CONFIGURATION),
	UPDATE(20, Family.CONFIGURATION),
	UPDATE_GROUP(21, Family.CONFIGURATION),
	UPDATE_PACKAGE(22, Family.CONFIGURATION),
	CONFIGURATION_ITEM(23, Family.CONFIGURATION),
	BASELINE(24, Family.CONFIGURATION),
	DEPLOYMENT(25, Family.CONFIGURATION),
	OS_PACKAGE(26, Family.CONFIGURATION),
	/** As topologies before update groups have it; a migration makes a group of it. */
	UPDATE_LIST(27, Family.CONFIGURATION),
	METERING_RULE(28, Family.CONFIGURATION),
	/** What virtual applications share on a client. */
	VIRTUAL_ENVIRONMENT(29, Family.CONFIGURATION),
	FOLDER(30, Family.CONFIGURATION),
	SAVED_SEARCH(31, Family.CONFIGURATION),
	/** How a component of a site, or a service role, is set. */
	SITE_SETTINGS(32, Family.CONFIGURATION);

	/** How a migration treats objects of a kind. */
	public enum Family {
		/** Sites and servers: the new topology has its own; they are shown, never copied. */
		TOPOLOGY,
		/** Service roles: provided by the new topology, shared, or taken over. */
		SERVICE,
		/** What an administrator configures: copied through the validating side. */
		CONFIGURATION,
		/** Managed computers: moved last. */
		CLIENT
	}

	/** With gaps. */
	private static final ObjectKind[] BY_CODE = new ObjectKind[1 + Arrays.stream(values()).mapToInt(ObjectKind::code).max().orElseThrow()];

	static {
		for (ObjectKind kind : values())
			BY_CODE[kind.code] = kind;
	}

	private final int code;
	private final Family family;
	private final String label;

	ObjectKind(int code, Family family) {
		this.code = code;
		this.family = family;
		this.label = name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public int code() {
		return code;
	}

	public Family family() {
		return family;
	}

	/** The name in commands and JSON: lower case with hyphens, {@code distribution-point}. */
	public String label() {
		return label;
	}

	/** @throws IllegalArgumentException where no kind has this code */
	public static ObjectKind ofCode(int code) {
		if (code >= 0 && code < BY_CODE.length && BY_CODE[code] != null)
			return BY_CODE[code];
		throw new IllegalArgumentException("no object kind has the code " + code);
	}

	/** @throws IllegalArgumentException where no kind has this {@link #label()} */
	public static ObjectKind ofLabel(String label) {
		return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
	}
}
