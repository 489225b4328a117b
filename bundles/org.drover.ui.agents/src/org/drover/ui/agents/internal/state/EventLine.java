package org.drover.ui.agents.internal.state;

import java.time.Instant;

import org.drover.agent.protocol.Alert.Severity;
import org.drover.fleet.AgentHealth;
import org.drover.fleet.FleetEvent;
import org.drover.fleet.Notice;
import org.drover.mailbox.MailboxId;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;

/** Something that happened in the fleet, as the log tells it. */
public record EventLine(Instant at, MailboxId box, Tint tint, String text) {

	public static EventLine of(Instant at, FleetEvent event) {
		return switch (event) {
			case FleetEvent.Found found -> new EventLine(at, found.box(), Tint.WARNING, Messages.EventLine_found);
			case FleetEvent.HealthChanged changed -> new EventLine(at, changed.box(), tint(changed.now()),
					Words.say(Messages.EventLine_health, AgentState.of(changed.now()).brief(), AgentState.of(changed.before()).brief()));
			case FleetEvent.StatusChanged changed -> new EventLine(at, changed.box(), Tint.MUTED_TEXT, Messages.EventLine_status);
			case FleetEvent.Taken taken -> new EventLine(at, taken.box(), Tint.ACCENT, Messages.EventLine_taken);
			case FleetEvent.Answered answered -> new EventLine(at, answered.box(), CommandWords.tint(answered.state()),
					Words.say(Messages.EventLine_answered, CommandWords.brief(answered.state())));
			case FleetEvent.Noticed noticed -> of(noticed.notice());
			case FleetEvent.Irregular irregular -> new EventLine(at, irregular.box(), Tint.WARNING, irregular.event().text());
		};
	}

	/** What an agent said unasked, also before this console was started. */
	public static EventLine of(Notice notice) {
		String head = Words.say(notice.kind() == Notice.Kind.ALERT ? Messages.EventLine_alert : Messages.EventLine_request, notice.code());
		return new EventLine(notice.storedAt(), notice.box(), tint(notice.severity()),
				notice.text().isEmpty() ? head : Words.say(Messages.EventLine_notice, head, notice.text()));
	}

	private static Tint tint(AgentHealth health) {
		return switch (health) {
			case ONLINE -> Tint.GOOD;
			case OFFLINE, CLONED -> Tint.BAD;
			case SILENT, GONE -> Tint.LEFT;
		};
	}

	private static Tint tint(Severity severity) {
		return switch (severity) {
			case INFO -> Tint.MUTED_TEXT;
			case WARNING -> Tint.WARNING;
			case ERROR -> Tint.BAD;
		};
	}
}
