package org.drover.mailbox.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.drover.mailbox.MailboxEvent;
import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.MailboxId;

/** What was wrong in a mailbox, until somebody asks. */
public final class Events {

	private static final int KEPT = 1_000;

	private final MailboxId box;
	private final Deque<MailboxEvent> events = new ArrayDeque<>();

	public Events(MailboxId box) {
		this.box = box;
	}

	/** @param text after the name of the file and of the mailbox */
	void add(Kind kind, FileName file, String text) {
		add(new MailboxEvent(kind, box, file.text(), "The file " + file.text() + " of the mailbox " + box.brief() + " " + text));
	}

	void add(MailboxEvent event) {
		if (events.size() == KEPT)
			events.remove();
		events.add(event);
	}

	/** All of them, once. */
	public List<MailboxEvent> drain() {
		List<MailboxEvent> all = List.copyOf(events);
		events.clear();
		return all;
	}
}
