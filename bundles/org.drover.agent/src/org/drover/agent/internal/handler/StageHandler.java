package org.drover.agent.internal.handler;

import java.io.IOException;
import java.util.Optional;

import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Step;
import org.drover.agent.internal.file.Staging;
import org.drover.agent.protocol.Command.StageContent;
import org.drover.agent.protocol.Result;
import org.drover.model.DroverException;

/** Takes a part of content. Killed in the middle, it is done again: the same bytes go to the same place. */
public final class StageHandler implements Handler<StageContent> {

	private final Staging staging;

	public StageHandler(Staging staging) {
		this.staging = staging;
	}

	@Override
	public Class<StageContent> kind() {
		return StageContent.class;
	}

	@Override
	public Optional<Result> run(StageContent command, Step step) throws IOException, DroverException {
		long missing = staging.add(command.sha256(), command.size(), command.offset(), command.content());
		return Optional.of(new Result.Staged(command.sha256(), missing));
	}
}
