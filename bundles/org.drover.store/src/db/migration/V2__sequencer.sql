-- Tasks that fail, hang, wait for each other and are decided about, and a journal that shows when somebody has changed it.

-- requested: what a person wants of a job that is at work (PAUSE, CANCEL). remark: what a person should know or decide.
-- journal_seq, journal_hash: the head of the journal's chain, 0 before there is one; journal_check: signs the head.
ALTER TABLE job ADD COLUMN requested VARCHAR(20);
ALTER TABLE job ADD COLUMN remark VARCHAR(4000);
ALTER TABLE job ADD COLUMN journal_seq BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE job ADD COLUMN journal_hash VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE job ADD COLUMN journal_check VARCHAR(64) DEFAULT '' NOT NULL;

-- resources: names separated by line feeds. timeout_millis: 0 = none. fence: grows with every try; who comes with an older one is too late.
-- interrupted: how often a manager ended while at work on it. added_by: the task that added it while the job ran.
ALTER TABLE task ADD COLUMN resources TEXT DEFAULT '' NOT NULL;
ALTER TABLE task ADD COLUMN timeout_millis BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE task ADD COLUMN fence BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE task ADD COLUMN interrupted INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE task ADD COLUMN added_by INTEGER;

-- How many tasks may load a resource at once, whatever their jobs; and which do now.
CREATE TABLE resource_limit (
	name VARCHAR(400) PRIMARY KEY,
	most INTEGER NOT NULL
);
CREATE TABLE permit (
	resource VARCHAR(400) NOT NULL REFERENCES resource_limit (name) ON DELETE CASCADE,
	job BIGINT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
	task INTEGER NOT NULL,
	PRIMARY KEY (resource, job, task)
);

-- seq: the line's place in its job's chain, from 1, null until it is sealed. hash: what links it to the line before; until it is sealed a
-- signature of the line alone, null in lines of schema 1.
ALTER TABLE journal ADD COLUMN seq BIGINT;
ALTER TABLE journal ADD COLUMN hash VARCHAR(64);
CREATE INDEX journal_job ON journal (job, seq);

-- What retention leaves of the lines it drops: the chain goes on from here. signature: signs the others.
CREATE TABLE journal_anchor (
	job BIGINT PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
	seq BIGINT NOT NULL,
	hash VARCHAR(64) NOT NULL,
	at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	signature VARCHAR(64) NOT NULL
);
