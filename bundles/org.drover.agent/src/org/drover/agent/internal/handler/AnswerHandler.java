package org.drover.agent.internal.handler;

import java.io.IOException;
import java.util.Optional;

import org.drover.agent.Places;
import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Refusal;
import org.drover.agent.internal.command.Step;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.Command.Answer;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Result;

/** Puts the answer to a request where the program that asked finds it. Killed in the middle, it is done again. */
public final class AnswerHandler implements Handler<Answer> {

	private final Places places;

	public AnswerHandler(Places places) {
		this.places = places;
	}

	@Override
	public Class<Answer> kind() {
		return Answer.class;
	}

	@Override
	public Optional<Result> run(Answer command, Step step) throws IOException, Refusal {
		if (!CommandMessage.isId(command.request()))
			throw new Refusal("it is not said which request is answered");
		SafeFiles.folder(places.answers());
		SafeFiles.write(places.answer(command.request()), ProtocolJson.write(command));
		return Optional.of(new Result.Answered(command.request()));
	}
}
