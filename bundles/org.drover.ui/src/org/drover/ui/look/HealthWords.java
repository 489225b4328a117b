package org.drover.ui.look;

import org.drover.model.ServiceHealth;

/** How a service is, as people read it. */
public final class HealthWords {

	private HealthWords() {
	}

	public static String of(ServiceHealth health) {
		return switch (health) {
		case WARNING -> Messages.HealthWords_warning;
		case CRITICAL -> Messages.HealthWords_critical;
		case UNSYNCHRONIZED -> Messages.HealthWords_unsynchronized;
		case DOWN -> Messages.HealthWords_down;
		};
	}

	public static Tint tint(ServiceHealth health) {
		return health.serves() ? Tint.WARNING : Tint.BAD;
	}
}
