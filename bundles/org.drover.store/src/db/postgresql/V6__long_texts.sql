-- PostgreSQL keeps long texts apart from their rows by itself; in a project's own database they are so since this version.
COMMENT ON COLUMN job.description IS 'JSON, written once';
COMMENT ON COLUMN task.input IS 'JSON, written once';
