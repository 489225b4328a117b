package org.drover.ui.look;

import org.drover.model.ObjectKind;

/** The colours of object kinds: indigo and blue for the topology, teal for services, warm for clients, and a hue for each sort of content. */
final class KindTint {

	private KindTint() {
	}

	/** As 0xRRGGBB. */
	static int rgb(ObjectKind kind, boolean dark) {
		return dark ? dark(kind) : light(kind);
	}

	private static int light(ObjectKind kind) {
		return switch (kind) {
			case SITE -> 0x4f46e5;
			case SITE_SYSTEM -> 0x3461c9;
			case MANAGEMENT_POINT -> 0x0a6ea8;
			case SERVER_LOCATOR_POINT -> 0x0b7588;
			case SOFTWARE_UPDATE_POINT -> 0x0c7a5d;
			case STATE_MIGRATION_POINT -> 0x476a9a;
			case DISTRIBUTION_POINT -> 0x0c766d;
			case BOUNDARY, BOUNDARY_GROUP, FOLDER, SAVED_SEARCH -> 0x5a6884;
			case CLIENT -> 0xb9500f;
			case COLLECTION -> 0xa35d00;
			case PACKAGE -> 0xb02a6b;
			case PROGRAM -> 0xa0359c;
			case APPLICATION, VIRTUAL_ENVIRONMENT -> 0xc22c50;
			case TASK_SEQUENCE -> 0x7440c9;
			case BOOT_IMAGE, OS_IMAGE, OS_PACKAGE -> 0x8b3fbb;
			case DRIVER_PACKAGE, DRIVER -> 0x6b6a17;
			case UPDATE, UPDATE_GROUP, UPDATE_LIST, UPDATE_PACKAGE -> 0x2e7a2f;
			case CONFIGURATION_ITEM, BASELINE, METERING_RULE, SITE_SETTINGS -> 0x82603f;
			case DEPLOYMENT -> 0x3a5bd9;
		};
	}

	private static int dark(ObjectKind kind) {
		return switch (kind) {
			case SITE -> 0x9495fb;
			case SITE_SYSTEM -> 0x7fa6f8;
			case MANAGEMENT_POINT -> 0x55b8ee;
			case SERVER_LOCATOR_POINT -> 0x45c6d8;
			case SOFTWARE_UPDATE_POINT -> 0x45ce9f;
			case STATE_MIGRATION_POINT -> 0x8fb2e0;
			case DISTRIBUTION_POINT -> 0x35cdbc;
			case BOUNDARY, BOUNDARY_GROUP, FOLDER, SAVED_SEARCH -> 0xa0adc6;
			case CLIENT -> 0xf59a5c;
			case COLLECTION -> 0xf0b04a;
			case PACKAGE -> 0xf07fb2;
			case PROGRAM -> 0xe389de;
			case APPLICATION, VIRTUAL_ENVIRONMENT -> 0xf98398;
			case TASK_SEQUENCE -> 0xb69af5;
			case BOOT_IMAGE, OS_IMAGE, OS_PACKAGE -> 0xcd94ee;
			case DRIVER_PACKAGE, DRIVER -> 0xc9c65a;
			case UPDATE, UPDATE_GROUP, UPDATE_LIST, UPDATE_PACKAGE -> 0x7cce74;
			case CONFIGURATION_ITEM, BASELINE, METERING_RULE, SITE_SETTINGS -> 0xd6ad83;
			case DEPLOYMENT -> 0x8da3fa;
		};
	}
}
