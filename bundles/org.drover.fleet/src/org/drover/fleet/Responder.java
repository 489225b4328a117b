package org.drover.fleet;

import org.drover.agent.protocol.Command.Answer;
import org.drover.agent.protocol.Request;
import org.drover.model.DroverException;

/**
 * Answers what agents ask for of one service. Two managers may ask it the same at once, and a manager again that died before it had kept the answer: the
 * agent gets one answer.
 */
@FunctionalInterface
public interface Responder {

	/**
	 * @return what names the request
	 * @throws DroverException where it can be answered later only: it is asked again
	 */
	Answer answer(Agent agent, Request request) throws DroverException;
}
