-- What is large and seldom read of a job, packed and in parts: apart from its row, which is read whenever jobs are listed. Of a plan it is the continuity
-- model; jobs of earlier versions have that in their descriptions.
CREATE TABLE job_appendix (
	job BIGINT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
	part INTEGER NOT NULL,
	content VARBINARY(100000) NOT NULL,
	PRIMARY KEY (job, part)
);
