package org.drover.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is brought to a host to make an agent of it, and what that is told by. All commands are for a POSIX shell, run by root; there may be nothing
 * installed, or something older.
 */
public interface AgentPackage {

	/** A file of the package. */
	interface Part {

		/** Without folders. */
		String name();

		/** In bytes. */
		long size();

		/** Such as 0600. */
		int mode();

		InputStream open() throws IOException;
	}

	/**
	 * What a host has to have.
	 *
	 * @param machines   as {@code uname -m} names them; empty for any
	 * @param systemd    whether that has to manage the host
	 * @param java       the lowest version that has to be installed; 0 where the package brings its own
	 * @param kilobytes  that have to be free where it is installed, and where its files are put before
	 * @param place      the folder it is installed in, or an upper one that is there
	 * @param mailbox    {@code HOST:PORT} that it must be able to connect to; empty where that cannot be tried
	 */
	record Needs(List<String> machines, boolean systemd, int java, long kilobytes, String place, Optional<String> mailbox) {

		public Needs {
			machines = List.copyOf(machines);
		}
	}

	String version();

	Needs needs();

	List<Part> parts();

	/** Installs or upgrades, and starts, in the folder of the parts. Where it fails, or gets SIGTERM, it takes back what it did. */
	String install();

	/** Installs and starts nothing, but makes the agent's identity. Otherwise as {@link #install}. */
	String prepare();

	/** The same for one agent alone: its last part is what the place of its mailbox asks that agent for. */
	AgentPackage with(Map<String, String> credential);

	/** Does nothing where nothing is installed. */
	String remove();

	String start();

	String stop();

	/** Prints the version and, after a space, {@code active} where it runs; nothing where nothing is installed. */
	String query();

	/** Prints, each on a line, the agent's name and its public keys, as far as it can; waits for an agent that is just starting. */
	String identify();
}
