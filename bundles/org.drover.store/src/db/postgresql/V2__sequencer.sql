-- Jobs that several managers work on, that wait and are decided about, and whose journal shows when somebody has changed it.

-- options: JSON, how hard to work and what to do when a task fails. requested: what a person wants of a running job (PAUSE, CANCEL, UNDO).
-- manager, fence: who leads the job, and a number that grows each time somebody else takes it over; lease_until is by the database's clock.
-- journal_seq, journal_hash: the head of the journal's chain. decision: what a person is asked.
ALTER TABLE job ADD COLUMN options TEXT DEFAULT '{}' NOT NULL;
ALTER TABLE job ADD COLUMN priority INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE job ADD COLUMN requested VARCHAR(20);
ALTER TABLE job ADD COLUMN decision VARCHAR(4000);
ALTER TABLE job ADD COLUMN manager VARCHAR(400);
ALTER TABLE job ADD COLUMN fence BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE job ADD COLUMN lease_until TIMESTAMPTZ;
ALTER TABLE job ADD COLUMN journal_seq BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE job ADD COLUMN journal_hash VARCHAR(64) DEFAULT '' NOT NULL;

-- resources: names separated by line feeds, of which at most so many tasks may run at once as the job's options say.
-- timeout_millis: 0 = none. waits_for: a sentence; waits_kind: what sort of wait. changed: grows with every change of state, in the project.
ALTER TABLE task ADD COLUMN resources VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE task ADD COLUMN timeout_millis BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE task ADD COLUMN manager VARCHAR(400);
ALTER TABLE task ADD COLUMN fence BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE task ADD COLUMN next_try_at TIMESTAMPTZ;
ALTER TABLE task ADD COLUMN waits_kind VARCHAR(20);
ALTER TABLE task ADD COLUMN waits_for VARCHAR(4000);
ALTER TABLE task ADD COLUMN waits_since TIMESTAMPTZ;

-- seq: the line's place in its job's chain, from 1, and hash what links it to the line before: both null until it is sealed.
ALTER TABLE journal ADD COLUMN seq BIGINT;
ALTER TABLE journal ADD COLUMN hash VARCHAR(64);
CREATE INDEX journal_job ON journal (job, seq);

-- What retention leaves of the lines it drops: the chain goes on from here.
CREATE TABLE journal_anchor (
	job BIGINT PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
	seq BIGINT NOT NULL,
	hash VARCHAR(64) NOT NULL,
	at TIMESTAMPTZ NOT NULL
);

-- db-scheduler's own table, by its documentation.
CREATE TABLE scheduled_tasks (
	task_name VARCHAR(100) NOT NULL,
	task_instance VARCHAR(200) NOT NULL,
	task_data BYTEA,
	execution_time TIMESTAMPTZ NOT NULL,
	picked BOOLEAN NOT NULL,
	picked_by VARCHAR(400),
	last_success TIMESTAMPTZ,
	last_failure TIMESTAMPTZ,
	consecutive_failures INTEGER,
	last_heartbeat TIMESTAMPTZ,
	version BIGINT NOT NULL,
	priority SMALLINT,
	PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_last_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_priority_time ON scheduled_tasks (priority DESC, execution_time ASC);
