package org.drover.connector.configmgr.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.model.ObjectKind;

/** What Configuration Manager calls service roles, for those that clients rely on. */
final class RoleNames {

	private static final Map<ObjectKind, String> NAMES = new EnumMap<>(Map.of(ObjectKind.MANAGEMENT_POINT, "SMS Management Point",
			ObjectKind.SERVER_LOCATOR_POINT, "SMS Server Locator Point", ObjectKind.SOFTWARE_UPDATE_POINT, "SMS Software Update Point",
			ObjectKind.STATE_MIGRATION_POINT, "SMS State Migration Point", ObjectKind.DISTRIBUTION_POINT, "SMS Distribution Point"));
	private static final Map<String, ObjectKind> KINDS = NAMES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

	private RoleNames() {
	}

	/** Null for a kind that is no service role. */
	static String name(ObjectKind kind) {
		return NAMES.get(kind);
	}

	/** Null for a role that clients do not rely on. */
	static ObjectKind kind(String name) {
		return KINDS.get(name);
	}
}
