package org.drover.agent.internal.handler;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Step;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.Command.Uninstall;
import org.drover.agent.protocol.Result;

/**
 * Has the agent leave: from now on that is what it does, even when it is killed before it has gone. The answer comes first, for nothing of the
 * agent is there to give one afterwards.
 */
public final class UninstallHandler implements Handler<Uninstall> {

	private final Places places;

	public UninstallHandler(Places places) {
		this.places = places;
	}

	@Override
	public Class<Uninstall> kind() {
		return Uninstall.class;
	}

	@Override
	public Optional<Result> run(Uninstall command, Step step) throws IOException {
		SafeFiles.write(places.leaving(), new byte[0]);
		return Optional.of(new Result.Uninstalling(List.of(places.unit().toString(), places.program().toString(), places.settings().toString(),
				places.state().toString())));
	}
}
