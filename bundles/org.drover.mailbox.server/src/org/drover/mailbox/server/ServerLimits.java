package org.drover.mailbox.server;

import java.time.Duration;

/**
 * What one mailbox and one request may take.
 *
 * @param file  bytes of a file
 * @param bytes of all files in a mailbox
 * @param files in a mailbox, folders counted
 * @param idle  how long a connection may rest
 */
public record ServerLimits(long file, long bytes, int files, Duration idle) {

	/** 16 MiB a file, 256 MiB and 10,000 files a mailbox. */
	public static final ServerLimits USUAL = new ServerLimits(16 << 20, 256 << 20, 10_000, Duration.ofMinutes(2));
}
