package org.drover.agent.internal.handler;

import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.drover.agent.internal.command.Handler;
import org.drover.agent.internal.command.Step;
import org.drover.agent.protocol.Command.TakeSurvey;
import org.drover.agent.protocol.Result;
import org.drover.agent.protocol.Survey;
import org.drover.agent.protocol.SurveyTask;

/** Surveys the server. Killed in the middle, it is done again: it changes nothing. */
public final class SurveyHandler implements Handler<TakeSurvey> {

	private final Function<Set<SurveyTask>, Survey> surveys;
	private final Consumer<Survey> taken;

	/** @param taken told of surveys of everything */
	public SurveyHandler(Function<Set<SurveyTask>, Survey> surveys, Consumer<Survey> taken) {
		this.surveys = surveys;
		this.taken = taken;
	}

	@Override
	public Class<TakeSurvey> kind() {
		return TakeSurvey.class;
	}

	@Override
	public Optional<Result> run(TakeSurvey command, Step step) throws InterruptedIOException {
		try {
			Survey survey = surveys.apply(command.tasks());
			if (command.tasks().isEmpty())
				taken.accept(survey);
			return Optional.of(new Result.Surveyed(SurveySize.fit(survey)));
		} catch (CancellationException e) {
			throw (InterruptedIOException) new InterruptedIOException("the survey was ended").initCause(e);
		}
	}
}
