package org.drover.infrastructure;

import java.util.List;

/**
 * Where a server is plugged in.
 *
 * @param device the address of the switch
 * @param port   its number there
 * @param vlans  of the frames that it was heard in; empty where the switch does not say
 */
public record Attachment(String host, String mac, String device, int port, List<Integer> vlans, Evidence evidence) {

	public Attachment {
		vlans = List.copyOf(vlans);
	}

	/** How sure it is, the surest first. */
	public enum Evidence {
		/** The server itself says so over LLDP. */
		SAID,
		/** It is heard there, and at no other port that is not a way to a further switch. */
		HEARD,
		/** It is heard at several ports of which none is known to lead to a switch; behind this one are the fewest stations. */
		LIKELY,
		/** It is heard only where a further switch begins, which was not surveyed or has forgotten it. */
		BEYOND
	}
}
