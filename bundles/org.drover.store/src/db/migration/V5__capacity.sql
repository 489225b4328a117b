-- What agents found of the capacity of real machines, which of them speak with two voices, and what they ask for.

-- found: JSON, a sample without its time. first_at, last_at: the first and the last of samples that follow each other and are the same, by the agent's
-- clock; no further apart than a sample counts. message, part: which of the agent's bodies the first was. It is owed for the past even where the agent is
-- forgotten, so it does not go with it.
CREATE TABLE agent_capacity (
	box VARCHAR(64) NOT NULL,
	message BIGINT NOT NULL,
	part INTEGER NOT NULL,
	found TEXT NOT NULL,
	first_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	last_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	PRIMARY KEY (box, message, part)
);
CREATE INDEX agent_capacity_box ON agent_capacity (box, last_at);
CREATE INDEX agent_capacity_last ON agent_capacity (last_at);

-- The chains that processes of an agent make of what they say. link: the last that was heard of a chain. turn: grows with each link that is heard of that
-- agent. run: of the server's system.
CREATE TABLE agent_chain (
	box VARCHAR(64) NOT NULL REFERENCES agent (box) ON DELETE CASCADE,
	link VARCHAR(64) NOT NULL,
	run VARCHAR(400) NOT NULL,
	turn BIGINT NOT NULL,
	PRIMARY KEY (box, link)
);

-- Identities that more than one server has. order_id: of the command by which whoever takes it gives the identity up; ordered_at: when it was ordered;
-- taken_id: the last such command that somebody has followed.
CREATE TABLE agent_clone (
	box VARCHAR(64) PRIMARY KEY REFERENCES agent (box) ON DELETE CASCADE,
	proven_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	order_id VARCHAR(64) NOT NULL,
	ordered_at TIMESTAMP(6) WITH TIME ZONE,
	taken_id VARCHAR(64)
);

-- What agents ask for. body: JSON. state: OPEN, GRANTED or REFUSED. text: why it was refused.
CREATE TABLE agent_request (
	box VARCHAR(64) NOT NULL REFERENCES agent (box) ON DELETE CASCADE,
	id VARCHAR(64) NOT NULL,
	service VARCHAR(200) NOT NULL,
	body TEXT NOT NULL,
	state VARCHAR(20) NOT NULL,
	text TEXT NOT NULL,
	asked_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	answered_at TIMESTAMP(6) WITH TIME ZONE,
	PRIMARY KEY (box, id)
);
CREATE INDEX agent_request_state ON agent_request (state);
