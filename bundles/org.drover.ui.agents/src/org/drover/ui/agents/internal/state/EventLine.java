package org.drover.ui.agents.internal.state;

import java.time.Instant;
import java.util.Locale;

import org.drover.agent.protocol.Alert.Severity;
import org.drover.fleet.AgentHealth;
import org.drover.fleet.FleetEvent;
import org.drover.fleet.Notice;
import org.drover.mailbox.MailboxId;
import org.drover.ui.look.Tint;

/** Something that happened in the fleet, as the log tells it. */
public record EventLine(Instant at, MailboxId box, Tint tint, String text) {

	public static EventLine of(Instant at, FleetEvent event) {
		return switch (event) {
			case FleetEvent.Found found -> new EventLine(at, found.box(), Tint.WARNING, "New mailbox: its agent is to be enrolled");
			case FleetEvent.HealthChanged changed -> new EventLine(at, changed.box(), tint(changed.now()),
					"Is " + word(changed.now()) + ", was " + word(changed.before()));
			case FleetEvent.StatusChanged changed -> new EventLine(at, changed.box(), Tint.MUTED_TEXT, "Sent a new status");
			case FleetEvent.Taken taken -> new EventLine(at, taken.box(), Tint.ACCENT, "Took its commands");
			case FleetEvent.Answered answered -> new EventLine(at, answered.box(), CommandWords.tint(answered.state()),
					"Answered: " + CommandWords.state(answered.state()).toLowerCase(Locale.ROOT));
			case FleetEvent.Noticed noticed -> of(noticed.notice());
			case FleetEvent.Irregular irregular -> new EventLine(at, irregular.box(), Tint.WARNING, irregular.event().text());
		};
	}

	/** What an agent said unasked, also before this console was started. */
	public static EventLine of(Notice notice) {
		String kind = notice.kind() == Notice.Kind.ALERT ? "Alert " : "Asks for ";
		String text = notice.text().isEmpty() ? "" : ": " + notice.text();
		return new EventLine(notice.storedAt(), notice.box(), tint(notice.severity()), kind + notice.code() + text);
	}

	private static Tint tint(AgentHealth health) {
		return switch (health) {
			case ONLINE -> Tint.GOOD;
			case OFFLINE, CLONED -> Tint.BAD;
			case SILENT, GONE -> Tint.LEFT;
		};
	}

	private static String word(AgentHealth health) {
		return health.name().toLowerCase(Locale.ROOT);
	}

	private static Tint tint(Severity severity) {
		return switch (severity) {
			case INFO -> Tint.MUTED_TEXT;
			case WARNING -> Tint.WARNING;
			case ERROR -> Tint.BAD;
		};
	}
}
