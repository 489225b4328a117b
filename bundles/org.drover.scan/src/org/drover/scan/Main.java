package org.drover.scan;

import java.util.List;

import org.drover.scan.internal.ScanCommands;

/** The command line of scans, for other programs too; {@code docs/scan.md} says what it takes and what it exits with. */
public final class Main {

	private Main() {
	}

	public static void main(String[] words) throws InterruptedException {
		System.exit(new ScanCommands(System.out, System.err).run(List.of(words)));
	}
}
