-- Agents on servers: where their mailboxes lie, what is known of them, what they are told and what they say.

-- The keys that all managers of the project share. id: 1, there is one. sealed: the private parts.
CREATE TABLE fleet_key (
	id SMALLINT PRIMARY KEY,
	public_key VARCHAR(400) NOT NULL,
	sealed BYTEA NOT NULL
);

-- sweep: grows with each sweep that a manager begins; who comes with an older number was not the first. looked_at: when the last whole sweep was, by the
-- clock of the place; swept_at: when the last one began, by the database's.
CREATE TABLE mailbox_place (
	name VARCHAR(200) COLLATE "C" PRIMARY KEY,
	address VARCHAR(4000) NOT NULL,
	credential_user VARCHAR(1000),
	credential_sealed BYTEA,
	sweep BIGINT NOT NULL,
	sweeper VARCHAR(400),
	swept_at TIMESTAMPTZ,
	looked_at TIMESTAMPTZ
);

-- box: the name of the mailbox, and of the agent. host: as it was installed or calls itself. copy_of: the agent it is a copy of. agent_key: null until
-- somebody has accepted it. enrolment: how a key exchange stands. message_floor: the number of its last message that was taken; status_floor: that of
-- its newest status. left_at: when it was uninstalled.
CREATE TABLE agent (
	box VARCHAR(64) COLLATE "C" PRIMARY KEY,
	place VARCHAR(200) COLLATE "C" NOT NULL REFERENCES mailbox_place (name),
	host VARCHAR(400) NOT NULL,
	copy_of VARCHAR(64),
	agent_key VARCHAR(400),
	enrolment BYTEA,
	message_floor BIGINT NOT NULL,
	status_floor BIGINT NOT NULL,
	status TEXT,
	status_at TIMESTAMPTZ,
	found_at TIMESTAMPTZ NOT NULL,
	left_at TIMESTAMPTZ
);
CREATE INDEX agent_place ON agent (place);

-- The last sign of life. beat_at, looked_at: by the clock of the place, the latter when the mailbox was last looked for. Apart from the agent, as it
-- changes all the time.
CREATE TABLE agent_pulse (
	box VARCHAR(64) COLLATE "C" PRIMARY KEY REFERENCES agent (box) ON DELETE CASCADE,
	beat BIGINT NOT NULL,
	beat_seconds BIGINT NOT NULL,
	beat_at TIMESTAMPTZ NOT NULL,
	looked_at TIMESTAMPTZ NOT NULL
);

-- Files of commands that were ever sent. sent_key: what for, so that it is not sent twice.
CREATE TABLE agent_file (
	box VARCHAR(64) COLLATE "C" NOT NULL REFERENCES agent (box) ON DELETE CASCADE,
	manager VARCHAR(8) COLLATE "C" NOT NULL,
	number BIGINT NOT NULL,
	sent_key VARCHAR(100) COLLATE "C" NOT NULL,
	PRIMARY KEY (box, manager, number),
	CONSTRAINT agent_file_key UNIQUE (box, sent_key)
);

-- Those that the agent has not acknowledged. content: sealed for it.
CREATE TABLE agent_outbox (
	box VARCHAR(64) COLLATE "C" NOT NULL REFERENCES agent (box) ON DELETE CASCADE,
	manager VARCHAR(8) COLLATE "C" NOT NULL,
	number BIGINT NOT NULL,
	content BYTEA NOT NULL,
	PRIMARY KEY (box, manager, number)
);

-- command: sealed, as it may carry secrets. state: ORDERED, TAKEN, or how it ended, a name of org.drover.agent.protocol.Response.Outcome. manager, number: its
-- file. response: sealed JSON, as it is longer than a text should be and may repeat a secret.
CREATE TABLE agent_command (
	box VARCHAR(64) COLLATE "C" NOT NULL REFERENCES agent (box) ON DELETE CASCADE,
	id VARCHAR(64) COLLATE "C" NOT NULL,
	kind VARCHAR(40) NOT NULL,
	command BYTEA NOT NULL,
	state VARCHAR(20) NOT NULL,
	manager VARCHAR(8) NOT NULL,
	number BIGINT NOT NULL,
	ordered_by VARCHAR(400) NOT NULL,
	ordered_at TIMESTAMPTZ NOT NULL,
	taken_at TIMESTAMPTZ,
	ended_at TIMESTAMPTZ,
	text TEXT NOT NULL,
	response BYTEA,
	PRIMARY KEY (box, id)
);
CREATE INDEX agent_command_file ON agent_command (box, manager, number);
CREATE INDEX agent_command_id ON agent_command (id, state);

-- What agents say unasked. kind: ALERT or REQUEST. message, part: which of the agent's bodies it was. said_at: by the agent's clock.
CREATE TABLE agent_notice (
	box VARCHAR(64) COLLATE "C" NOT NULL REFERENCES agent (box) ON DELETE CASCADE,
	message BIGINT NOT NULL,
	part INTEGER NOT NULL,
	kind VARCHAR(20) NOT NULL,
	severity VARCHAR(20) NOT NULL,
	code VARCHAR(200) NOT NULL,
	text TEXT NOT NULL,
	body TEXT NOT NULL,
	said_at TIMESTAMPTZ,
	stored_at TIMESTAMPTZ NOT NULL,
	PRIMARY KEY (box, message, part)
);
CREATE INDEX agent_notice_stored ON agent_notice (stored_at);
