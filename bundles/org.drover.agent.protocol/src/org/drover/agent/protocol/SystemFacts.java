package org.drover.agent.protocol;

import java.time.Instant;

/**
 * The operating system.
 *
 * @param name           such as "debian"
 * @param pretty         for a person
 * @param virtualisation such as "kvm" or "lxc"; empty on a bare machine, and where nobody can tell
 */
public record SystemFacts(String host, String domain, String name, String version, String pretty, String kernel, String architecture,
		Instant booted, String timeZone, String virtualisation, String commandLine) {

	/** Nothing is known. */
	public static final SystemFacts NONE = new SystemFacts("", "", "", "", "", "", "", null, "", "", "");
}
