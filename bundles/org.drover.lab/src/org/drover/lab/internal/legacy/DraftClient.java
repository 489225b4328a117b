package org.drover.lab.internal.legacy;

import org.drover.model.ObjectRef;

/**
 * A client as collections see it.
 *
 * @param obsolete empty for a valid one
 */
record DraftClient(ObjectRef ref, Use use, String system, String hardware, String department, Office office, boolean internet, String obsolete) {

	/** What a client is used as. */
	enum Use {
		WORKSTATION("Workstations"), LAPTOP("Laptops"), KIOSK("Kiosks"), SERVER("Servers"), MOBILE("Mobile devices");

		private final String plural;

		Use(String plural) {
			this.plural = plural;
		}

		String plural() {
			return plural;
		}
	}

	boolean valid() {
		return obsolete.isEmpty();
	}

	boolean mobile() {
		return use == Use.MOBILE;
	}

	boolean desktopOrServer() {
		return use != Use.MOBILE;
	}
}
