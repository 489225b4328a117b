package org.drover.mailbox;

/** The secret that an agent and its fleet share to mark heartbeats. Never printed. */
public final class BeatKey {

	BeatKey(byte[] secret) {
	}
}
