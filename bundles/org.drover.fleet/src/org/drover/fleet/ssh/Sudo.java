package org.drover.fleet.ssh;

/** How a user becomes root on a host. Prints without secrets. */
public sealed interface Sudo {

	/** The user is root. */
	record NotNeeded() implements Sudo {
	}

	/** sudo asks this user for nothing. */
	record Free() implements Sudo {
	}

	/** sudo asks for the user's password; it gets it over a pipe. */
	record WithPassword(Secret password) implements Sudo {
	}
}
