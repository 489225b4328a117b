package org.drover.mailbox;

import org.drover.mailbox.testing.MemoryTransport;
import org.drover.mailbox.testing.TransportContract;

class MemoryTransportTest extends TransportContract {

	private final MemoryTransport place = new MemoryTransport();

	@Override
	protected MailboxTransport open() {
		return place;
	}
}
