package org.drover.mailbox;

import org.drover.mailbox.internal.BeatMark;
import org.drover.mailbox.internal.FileName;

/** The secret with which an agent and its fleet mark heartbeats. Never printed. */
public final class BeatKey {

	private final BeatMark mark;

	BeatKey(BeatMark mark) {
		this.mark = mark;
	}

	boolean isOn(FileName.Beat beat) {
		return mark.isOn(beat);
	}
}
