package org.drover.connector.ansible.internal;

/**
 * What a reading found, in numbers.
 *
 * @param secrets variables, or entries within them, that were left out because they look like secrets
 * @param vaults  files of variables that were left out because they are encrypted
 * @param dangling hosts that others need and that are not in the inventory
 */
record Summary(int hosts, int groups, int files, int secrets, int vaults, int dangling) {

	String contents() {
		return count(hosts, "host") + " and " + count(groups, "group") + " in " + count(files, "file");
	}

	String leftOut() {
		String variables = secrets == 1 ? "1 variable that looks like a secret is" : secrets + " variables that look like secrets are";
		String encrypted = vaults == 0 ? "" : ", and " + count(vaults, "encrypted file");
		return variables + " left out" + encrypted;
	}

	private static String count(int number, String what) {
		return number + " " + what + (number == 1 ? "" : "s");
	}
}
