package org.drover.agent;

import java.nio.file.Path;

/**
 * Where an agent's files lie.
 *
 * @param root "/", or the folder of a tree that stands for it
 */
public record Places(Path root) {

	/** The unit's name, and that of all the agent's folders. */
	public static final String NAME = "drover-agent";

	public Places {
		root = root.toAbsolutePath().normalize();
	}

	/** Versions of the program, what starts them, and which is the current one. */
	public Path program() {
		return root.resolve("opt").resolve(NAME);
	}

	public Path versions() {
		return program().resolve("versions");
	}

	/** A link to the current version. */
	public Path current() {
		return program().resolve("current");
	}

	public Path settings() {
		return root.resolve("etc").resolve(NAME);
	}

	public Path config() {
		return settings().resolve("agent.json");
	}

	public Path assignment() {
		return settings().resolve("assignment.json");
	}

	/** How products that are to be licensed are known; need not be there. */
	public Path products() {
		return settings().resolve("products.json");
	}

	/** Scripts that may be run by name. */
	public Path scripts() {
		return settings().resolve("scripts");
	}

	/** Run when the server is assigned to another site, where it is there. */
	public Path assignHook() {
		return settings().resolve("hooks").resolve("assign");
	}

	/** What the agent must remember. */
	public Path state() {
		return root.resolve("var/lib").resolve(NAME);
	}

	public Path mailbox() {
		return state().resolve("mailbox");
	}

	public Path journal() {
		return state().resolve("journal");
	}

	/** Content that a later command will use. */
	public Path staged() {
		return state().resolve("staged");
	}

	/** What was in the place of files before others were put there. */
	public Path kept() {
		return state().resolve("kept");
	}

	/** Folders of scripts that run. */
	public Path work() {
		return state().resolve("work");
	}

	public Path upgrade() {
		return state().resolve("upgrade");
	}

	/** Is there once the agent has been told to leave. */
	public Path leaving() {
		return state().resolve("leaving");
	}

	/** Is there once the agent has been told to make an identity of its own, with the one that it gives up. */
	public Path separate() {
		return state().resolve("separate");
	}

	/** What came of requests, a file each. */
	public Path answers() {
		return state().resolve("answers");
	}

	/** @param request its id */
	public Path answer(String request) {
		return answers().resolve(request + ".json");
	}

	public Path identity() {
		return state().resolve("identity.json");
	}

	public Path survey() {
		return state().resolve("survey.json");
	}

	public Path unit() {
		return root.resolve("etc/systemd/system").resolve(NAME + ".service");
	}

	/** Whether a path is one of the agent's own, of which no command may read or write any. */
	public boolean own(Path path) {
		return path.startsWith(program()) || path.startsWith(settings()) || path.startsWith(state()) || path.equals(unit());
	}
}
