package org.drover.connector.ansible.internal;

import org.drover.model.DroverException;

/**
 * Where something stands, for messages. What stands there is never quoted: it may be a password.
 *
 * @param line counted from 1; 0 where only the file is known
 */
record Place(String file, int line) {

	DroverException broken(String what) {
		return new DroverException(this + ": " + what);
	}

	@Override
	public String toString() {
		return line == 0 ? file : file + ", line " + line;
	}
}
