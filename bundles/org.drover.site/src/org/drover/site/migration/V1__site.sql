-- A site of Drover's own. Kinds are the codes of ObjectKind and DependencyKind. An effect is the name under which a caller
-- wrote a row, empty for the site's own rows.

CREATE TABLE object (
	kind        smallint NOT NULL,
	obj_key     character varying(1000) NOT NULL,
	name        character varying(1000) NOT NULL,
	version     character varying(200) NOT NULL,
	attributes  character varying NOT NULL, -- JSON, names sorted
	effect      character varying(500) NOT NULL,
	PRIMARY KEY (kind, obj_key)
);
CREATE INDEX object_effect ON object (effect);

CREATE TABLE dependency (
	from_kind  smallint NOT NULL,
	from_key   character varying(1000) NOT NULL,
	kind       smallint NOT NULL,
	to_kind    smallint NOT NULL,
	to_key     character varying(1000) NOT NULL,
	PRIMARY KEY (from_kind, from_key, kind, to_kind, to_key),
	FOREIGN KEY (from_kind, from_key) REFERENCES object (kind, obj_key)
);

-- Who published content; all rows of an owner have one version and hash.
CREATE TABLE content (
	owner_kind  smallint NOT NULL,
	owner_key   character varying(1000) NOT NULL,
	effect      character varying(500) NOT NULL,
	version     character varying(200) NOT NULL,
	hash        character(64) NOT NULL,
	size        bigint NOT NULL,
	PRIMARY KEY (owner_kind, owner_key, effect)
);

-- The files of the published version of an owner, once however often it was published.
CREATE TABLE content_file (
	owner_kind  smallint NOT NULL,
	owner_key   character varying(1000) NOT NULL,
	path        character varying(2000) NOT NULL,
	sha256      character(64) NOT NULL,
	size        bigint NOT NULL,
	PRIMARY KEY (owner_kind, owner_key, path)
);
CREATE INDEX content_file_sha256 ON content_file (sha256);

-- Clients that are assigned here or were, until their object is deleted. The last three columns are telemetry.
CREATE TABLE client_state (
	obj_key        character varying(1000) PRIMARY KEY,
	site           character varying(200) NOT NULL,
	released_site  character varying(200), -- null while the client stays
	released_url   character varying(1000),
	present        boolean NOT NULL, -- has been given policy since it was accepted
	last_heard     timestamp with time zone,
	last_message   character varying(20) NOT NULL,
	messages       bigint NOT NULL
);
