package org.drover.migration;

import java.util.Optional;

import org.drover.model.ObjectRef;

/**
 * Something that Drover made and that nobody needs any more.
 *
 * @param topology name in the project of the topology that it is in; empty where it is in none
 * @param object   which; empty where it is none of a topology's objects
 * @param what     in words, without a full stop
 * @param byHand   how people remove it; empty where {@link Leftovers#remove} does
 * @param effect   under which it was made; empty where it was made under none
 * @param job      that made it, its id; empty where none did
 */
public record Leftover(Kind kind, String topology, Optional<ObjectRef> object, String what, Optional<String> byHand, String effect, String job) {

	public enum Kind {
		/** A service is shared with a topology that does not use it. */
		SHARING,
		/** The record of a service that does not serve this topology any more. */
		RECORD,
		/** An object whose job was taken back, or never came to its end. */
		OBJECT,
		/** Content that was published by such a job. */
		CONTENT,
		/** The record of a client that has moved, in the topology that it left: what removes it cannot be taken back. */
		CLIENT,
		/** What a job has edited in a topology that is retired. */
		EDIT,
		/** An agent on a server. */
		AGENT,
		/** What the project itself keeps. */
		PROJECT
	}

	public boolean isIrreversible() {
		return kind == Kind.CLIENT;
	}
}
