-- Content in whose place other content of its owner is published. It comes back when that is withdrawn.

-- replaced_by: the effect whose content is published instead.
CREATE TABLE replaced_content (
	owner_kind   smallint NOT NULL,
	owner_key    character varying(1000) NOT NULL,
	effect       character varying(500) NOT NULL,
	replaced_by  character varying(500) NOT NULL,
	version      character varying(200) NOT NULL,
	hash         character(64) NOT NULL,
	size         bigint NOT NULL,
	PRIMARY KEY (owner_kind, owner_key, effect)
);

CREATE TABLE replaced_content_file (
	owner_kind   smallint NOT NULL,
	owner_key    character varying(1000) NOT NULL,
	replaced_by  character varying(500) NOT NULL,
	path         character varying(2000) NOT NULL,
	sha256       character(64) NOT NULL,
	size         bigint NOT NULL,
	PRIMARY KEY (owner_kind, owner_key, replaced_by, path)
);
CREATE INDEX replaced_content_file_sha256 ON replaced_content_file (sha256);
