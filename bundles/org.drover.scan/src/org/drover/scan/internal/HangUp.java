package org.drover.scan.internal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

import org.drover.scan.MotionNotice;
import org.drover.scan.MotionSeen;

/** Sends SIGHUP to the process that asked for a scan. */
final class HangUp implements MotionNotice {

	private final long process;

	HangUp(long process) {
		this.process = process;
	}

	@Override
	public void moved(MotionSeen seen) throws IOException, InterruptedException {
		int status = new ProcessBuilder("/bin/sh", "-c", "kill -HUP \"$1\"", "sh", String.valueOf(process)).redirectOutput(Redirect.DISCARD)
				.redirectError(Redirect.DISCARD).start().waitFor();
		if (status != 0)
			throw new IOException("process " + process + " cannot be sent a signal: it has ended, or is another user's");
	}
}
