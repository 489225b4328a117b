package org.drover.fleet;

import org.drover.fleet.ssh.SshHost;

/** Told how far hosts are. Called in several threads; must not throw. */
public interface InstallListener {

	/** Needs not to know. */
	InstallListener NONE = new InstallListener() {
	};

	/** @param step for a person: what is done now */
	default void step(SshHost host, String step) {
	}

	default void ended(HostReport report) {
	}
}
