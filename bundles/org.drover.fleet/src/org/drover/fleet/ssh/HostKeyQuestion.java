package org.drover.fleet.ssh;

/** Asks whether a host that is met for the first time is the one that is meant. */
@FunctionalInterface
public interface HostKeyQuestion {

	/** Nobody is there to ask. */
	HostKeyQuestion REFUSE = (host, kind, fingerprint) -> false;

	/**
	 * Called in the thread that connects, one question at a time; the host is not kept waiting meanwhile.
	 *
	 * @param host        as files of known hosts write it
	 * @param kind        of the key, such as {@code ssh-ed25519}
	 * @param fingerprint as {@code ssh-keygen -l} shows it: {@code SHA256:...}
	 */
	boolean accept(String host, String kind, String fingerprint);
}
