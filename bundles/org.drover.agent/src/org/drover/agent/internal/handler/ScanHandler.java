package org.drover.agent.internal.handler;

import java.io.IOException;
import java.util.Optional;

import org.drover.agent.Scan;
import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Refusal;
import org.drover.agent.internal.command.Step;
import org.drover.agent.protocol.Command.RunScan;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;

/** Scans the server. Killed in the middle, it is done again: it changes nothing. */
public final class ScanHandler implements Handler<RunScan> {

	private final Optional<Scan> scan;

	public ScanHandler(Optional<Scan> scan) {
		this.scan = scan;
	}

	@Override
	public Class<RunScan> kind() {
		return RunScan.class;
	}

	@Override
	public Optional<Result> run(RunScan command, Step step) throws IOException, DroverException {
		Scan by = scan.orElseThrow(() -> new Refusal("this agent was built without the motion-safe scan"));
		return Optional.of(by.scan(command));
	}
}
