-- Several managers at work on one queue, and what tasks wait for.

-- run: grows with each run and undo; a task handed out in an earlier one is not begun any more. fence: grows with each manager that takes the
-- job; who comes with an older one has lost it. manager: who is at work on it, null when nobody.
CREATE TABLE job_lease (
	job BIGINT PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
	run BIGINT NOT NULL,
	fence BIGINT NOT NULL,
	manager VARCHAR(400)
);

-- waits_for: what a task that is at work, or would like to be, waits for, a name of org.drover.task.Wait; null when for nothing that is known.
-- waits_on: which one, in words.
ALTER TABLE task ADD COLUMN waits_for VARCHAR(40);
ALTER TABLE task ADD COLUMN waits_on VARCHAR(1000);
ALTER TABLE task ADD COLUMN waits_since TIMESTAMPTZ;

-- Processes that take jobs and tasks from the queues. seen_at: by the database's clock.
CREATE TABLE manager (
	name VARCHAR(400) COLLATE "C" PRIMARY KEY,
	host VARCHAR(400) NOT NULL,
	process BIGINT NOT NULL,
	version VARCHAR(100) NOT NULL,
	workers INTEGER NOT NULL,
	state VARCHAR(20) NOT NULL,
	started_at TIMESTAMPTZ NOT NULL,
	seen_at TIMESTAMPTZ NOT NULL
);

-- What managers are to do with jobs, and the tasks that a job at work has handed out. The columns are db-scheduler's.
CREATE TABLE job_queue (
	task_name VARCHAR(100) COLLATE "C" NOT NULL,
	task_instance VARCHAR(100) COLLATE "C" NOT NULL,
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
CREATE INDEX job_queue_due ON job_queue (picked, priority DESC, execution_time);
CREATE INDEX job_queue_heartbeat ON job_queue (last_heartbeat);

CREATE TABLE task_queue (
	task_name VARCHAR(100) COLLATE "C" NOT NULL,
	task_instance VARCHAR(100) COLLATE "C" NOT NULL,
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
CREATE INDEX task_queue_due ON task_queue (picked, priority DESC, execution_time);
CREATE INDEX task_queue_heartbeat ON task_queue (last_heartbeat);
