package org.drover.connector.ansible.internal;

/** Where things are in a project folder; texts with forward slashes, relative to it. */
final class ProjectPaths {

	static final String OWN = ".drover";
	static final String JOURNAL = OWN + "/journal.json";
	/** What is about to be put in place. */
	static final String COMMIT = OWN + "/commit.json";
	static final String COMMIT_DRAFT = COMMIT + ".draft";
	static final String NEXT = OWN + "/next";
	static final String LOCK = OWN + "/lock";
	/** Content, each distinct file once, by its hash. */
	static final String POOL = OWN + "/content";

	static final String CONFIGURATION = "ansible.cfg";
	static final String INVENTORY = "inventory";
	static final String HOSTS = INVENTORY + "/hosts.yml";
	static final String GROUP_VARIABLES = INVENTORY + "/group_vars";
	static final String HOST_VARIABLES = INVENTORY + "/host_vars";
	static final String CATALOGUE = "catalogue";
	static final String ROLES = "roles";
	static final String PLAYBOOKS = "playbooks";
	static final String FILES = "files";
	/** What playbooks say of hosts they have been through; no file of Drover's. */
	static final String REPORTS = "reports";

	private ProjectPaths() {
	}
}
