package org.drover.mailbox;

import org.drover.mailbox.testing.MemoryContract;
import org.drover.mailbox.testing.MemoryMailboxes;

class MemoryMailboxesTest extends MemoryContract {

	private final MemoryMailboxes memory = new MemoryMailboxes();

	@Override
	protected MailboxMemory open() {
		return memory;
	}

	@Override
	protected MailboxId newBox() {
		return MailboxId.make(new byte[0]);
	}
}
