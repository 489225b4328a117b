package org.drover.connector.ansible.internal;

/** Stands where a source has a value that is encrypted; the value itself is never kept. */
enum Secret {
	VAULTED
}
