package org.drover.ui.agents.internal.state;

import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.Survey;
import org.drover.fleet.Agent;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.Fleet;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.ui.look.Words;

/** All that is shown of one agent. */
public record AgentDetail(Agent agent, Optional<AgentStatus> status, List<AgentCommand> history) {

	private static final int MOST = 500;

	public AgentDetail {
		history = List.copyOf(history);
	}

	/** For a background thread. */
	public static AgentDetail read(Fleet fleet, MailboxId box) throws DroverException {
		return new AgentDetail(fleet.agent(box), fleet.status(box), fleet.history(box, MOST));
	}

	public List<StatusLines.Line> statusLines() {
		return StatusLines.of(agent, status);
	}

	public List<SurveyLine> surveyLines() {
		return SurveyLine.of(status.map(AgentStatus::survey).orElse(Survey.NONE));
	}

	/** When the survey was taken, or that there is none. */
	public String surveyed() {
		return status.map(AgentStatus::survey).filter(survey -> survey.taken() != null)
				.map(survey -> Words.say(Messages.AgentDetail_surveyed, StatusLines.AT.format(survey.taken()))).orElse(Messages.AgentDetail_notSurveyed);
	}
}
