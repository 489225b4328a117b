package org.drover.connector.ansible.internal;

import java.util.Optional;
import java.util.regex.Pattern;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;

/** Tells clients that a project's playbooks cannot work on, by what is known of them. Any other is taken for one that they can. */
final class UnmanagedClient {

	/** As management systems call it: Microsoft Windows NT Workstation 10.0, Windows Server 2022, windows 2019, Win10. What merely mentions it runs something else. */
	private static final Pattern WINDOWS = Pattern.compile("(?i)(?:Microsoft\\S*\\s+)?Win(?:dows|\\d)");

	private UnmanagedClient() {
	}

	/** To go on behind the client's name; empty where nothing is known that speaks against it. */
	static Optional<String> why(ManagedObject client) {
		if (client.is(Attributes.MOBILE))
			return Optional.of("is a mobile device, which Ansible does not manage");
		if (WINDOWS.matcher(client.attribute(Attributes.OPERATING_SYSTEM).strip()).lookingAt())
			return Optional.of("runs Windows, and the playbooks of an Ansible project are for Linux, over SSH");
		return Optional.empty();
	}
}
