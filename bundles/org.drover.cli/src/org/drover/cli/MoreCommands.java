package org.drover.cli;

import java.util.Optional;

import org.drover.connector.ClientAgents;
import org.drover.model.DroverException;
import org.drover.store.Project;

/**
 * Commands, and a part of {@code serve}, that need bundles which all others do without. A service; not there where a process has been started
 * without these bundles, so that it starts faster.
 */
public interface MoreCommands {

	/** What {@code agent} is for. Here, as help lists it also where it is not there. */
	String AGENT = "Agents on servers: installs them, says how they are, tells them what to do.";

	/** What {@code mailbox} is for. */
	String MAILBOX = "Mailboxes in which managers and agents meet, served over WebDAV.";

	/** What {@code infrastructure} is for. */
	String INFRASTRUCTURE = "What surrounds the servers: switches, VLANs and storage, surveyed from here.";

	/** @return picocli's command of that name, to be made with an {@link Environment}; empty where it is none of these */
	Optional<Class<?>> command(String name);

	/** How agents act for the clients of a project, while jobs are at work on it. */
	ClientAgents.Source agents(Project project);

	/** Begins what {@code serve} does beside working on the project's queue. */
	Attendance attend(Project project) throws DroverException;

	/** Goes on until it is closed. */
	@FunctionalInterface
	interface Attendance extends AutoCloseable {

		@Override
		void close();
	}
}
