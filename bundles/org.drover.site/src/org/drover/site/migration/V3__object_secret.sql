-- Secrets of objects, each sealed with the key in the site's folder under its name and its owner's. They go with their object, whatever deletes that.
CREATE TABLE object_secret (
	kind     smallint NOT NULL,
	obj_key  character varying(1000) NOT NULL,
	name     character varying(1000) NOT NULL,
	sealed   binary varying NOT NULL,
	PRIMARY KEY (kind, obj_key, name),
	FOREIGN KEY (kind, obj_key) REFERENCES object (kind, obj_key) ON DELETE CASCADE
);
