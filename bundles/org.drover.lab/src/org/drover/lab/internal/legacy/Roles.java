package org.drover.lab.internal.legacy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.drover.model.ObjectKind;

/** What Configuration Manager calls service roles. */
final class Roles {

	static final String SITE_SYSTEM = "SMS Site System";
	static final String DISTRIBUTION_POINT = "SMS Distribution Point";

	private static final Map<ObjectKind, String> NAMES = new EnumMap<>(Map.of(ObjectKind.MANAGEMENT_POINT, "SMS Management Point",
			ObjectKind.SERVER_LOCATOR_POINT, "SMS Server Locator Point", ObjectKind.SOFTWARE_UPDATE_POINT, "SMS Software Update Point",
			ObjectKind.STATE_MIGRATION_POINT, "SMS State Migration Point", ObjectKind.DISTRIBUTION_POINT, DISTRIBUTION_POINT));

	private Roles() {
	}

	static String name(ObjectKind kind) {
		return NAMES.get(kind);
	}

	static Optional<ObjectKind> kind(String roleName) {
		return NAMES.entrySet().stream().filter(role -> role.getValue().equals(roleName)).map(Map.Entry::getKey).findFirst();
	}
}
