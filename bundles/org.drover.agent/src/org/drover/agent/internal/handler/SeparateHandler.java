package org.drover.agent.internal.handler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Step;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.Command.Separate;
import org.drover.agent.protocol.Result;

/** Has the agent make another identity at its next start, which follows at once, even when it is killed before. The answer goes out under the old one. */
public final class SeparateHandler implements Handler<Separate> {

	private final Places places;
	private final Supplier<String> agent;

	/** @param agent its identity now */
	public SeparateHandler(Places places, Supplier<String> agent) {
		this.places = places;
		this.agent = agent;
	}

	@Override
	public Class<Separate> kind() {
		return Separate.class;
	}

	@Override
	public Optional<Result> run(Separate command, Step step) throws IOException {
		SafeFiles.write(places.separate(), agent.get().getBytes(StandardCharsets.UTF_8));
		return Optional.of(new Result.Separating(agent.get()));
	}
}
