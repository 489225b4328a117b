package org.drover.agent.internal.run;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

import org.drover.agent.protocol.Presence;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chain that this process makes of what it says, so that a manager can tell two that were one. For the agent's thread. */
final class Chain {

	private static final Logger LOG = LoggerFactory.getLogger(Chain.class);
	private static final int LINK = 16;

	private final String run;
	private final Clock clock;
	private final SecureRandom random = new SecureRandom();
	private String last = "";

	Chain(String run, Clock clock) {
		this.run = run;
		this.clock = clock;
	}

	/** The next link. Where it cannot be sent for now it is left out: that of a later message stands for it. */
	void go(Mail mail) throws IOException {
		byte[] link = new byte[LINK];
		random.nextBytes(link);
		Presence presence = new Presence(clock.instant(), run, HexFormat.of().formatHex(link), last);
		try {
			mail.send(ProtocolJson.write(presence));
			last = presence.link();
		} catch (DroverException e) {
			LOG.debug("a link of the chain is left out: {}", e.getMessage());
		}
	}
}
