package org.drover.agent.protocol;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an agent tells managers, beside its status. In JSON its {@code message} says which it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "message")
@JsonSubTypes({ @Type(value = Response.class, name = "RESPONSE"), @Type(value = Alert.class, name = "ALERT"),
		@Type(value = Request.class, name = "REQUEST"), @Type(value = CapacitySample.class, name = "CAPACITY"),
		@Type(value = Presence.class, name = "PRESENCE") })
public sealed interface AgentMessage permits Response, Alert, Request, CapacitySample, Presence {

	/** When it was written, by the agent's clock. */
	Instant at();
}
