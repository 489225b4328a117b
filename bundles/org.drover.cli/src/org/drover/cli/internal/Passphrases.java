package org.drover.cli.internal;

import java.io.Console;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Passwords;
import org.drover.model.DroverException;

/**
 * Finds the passphrase that a backup's key is sealed under, in this order: a file named on the command line, the environment variable
 * {@value #VARIABLE}, a prompt where a person sits at a terminal.
 */
final class Passphrases {

	static final String VARIABLE = "DROVER_PASSPHRASE";

	private final Map<String, String> variables;

	Passphrases(Map<String, String> variables) {
		this.variables = variables;
	}

	/** For sealing: a person is asked twice. */
	char[] chosen(Optional<Path> file) throws DroverException {
		char[] passphrase = of(file);
		if (file.isEmpty() && !variables.containsKey(VARIABLE) && !Arrays.equals(passphrase, prompt("The same again: ")))
			throw new DroverException("the two passphrases differ: try again");
		return passphrase;
	}

	/** For opening. */
	char[] of(Optional<Path> file) throws DroverException {
		char[] passphrase;
		if (file.isPresent())
			passphrase = Passwords.read("passphrase", file.get()).toCharArray();
		else
			passphrase = variables.containsKey(VARIABLE) ? variables.get(VARIABLE).toCharArray() : prompt("Passphrase for the project's key: ");
		if (passphrase.length == 0)
			throw new DroverException("the passphrase is empty: choose one");
		return passphrase;
	}

	private static char[] prompt(String words) throws DroverException {
		Console console = System.console();
		if (console == null)
			throw new DroverException("no passphrase for the project's key: give it by --passphrase-file or in the variable " + VARIABLE
					+ ", or do without the key by --without-key");
		char[] passphrase = console.readPassword(words);
		return passphrase == null ? new char[0] : passphrase;
	}
}
