package org.drover.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.drover.store.DatabaseAddress;

/**
 * Finds the password for an address, in this order: a password file named on the command line, one that the address names, the environment
 * variable {@value #VARIABLE}, a prompt where a person sits at a terminal.
 */
public final class Passwords {

	public static final String VARIABLE = "DROVER_PASSWORD";

	private final Map<String, String> variables;

	public Passwords(Map<String, String> variables) {
		this.variables = variables;
	}

	/** @param connectors know which addresses need none: nobody is asked for that */
	public Credentials of(ConnectorAddress address, Optional<Path> file, ConnectorRegistry connectors) throws DroverException {
		return of(address, file, connectors.needsPassword(address));
	}

	public Credentials of(ConnectorAddress address, Optional<Path> file) throws DroverException {
		return of(address, file, true);
	}

	private Credentials of(ConnectorAddress address, Optional<Path> file, boolean needed) throws DroverException {
		String user = address.parameters().getOrDefault(ConnectorAddress.USER, "");
		Optional<Path> named = file.or(() -> Optional.ofNullable(address.parameters().get(ConnectorAddress.PASSWORD_FILE)).map(Path::of));
		if (named.isPresent())
			return new Credentials(user, read("password", named.get()));
		if (variables.containsKey(VARIABLE))
			return new Credentials(user, variables.get(VARIABLE));
		return needed ? new Credentials(user, prompt(address.scheme() + ':' + address.location(), address.location())) : Credentials.NONE;
	}

	/** @param user whom a person at a terminal is asked about */
	public String of(DatabaseAddress address, String user, Optional<Path> file) throws DroverException {
		if (file.isPresent())
			return read("password", file.get());
		return variables.containsKey(VARIABLE) ? variables.get(VARIABLE) : prompt(address.toString(), user + " at " + address.host());
	}

	/** @param kind password or passphrase, for messages */
	public static String read(String kind, Path file) throws DroverException {
		try {
			return Files.readString(file).strip();
		} catch (IOException e) {
			throw new DroverException("cannot read the " + kind + " file " + file + ": name a readable file that holds the " + kind + " alone", e);
		}
	}

	private static String prompt(String address, String whose) throws DroverException {
		Console console = System.console();
		if (console == null)
			throw new DroverException("no password for " + address + ": give it by --password-file, or in the variable " + VARIABLE);
		char[] password = console.readPassword("Password for %s: ", whose);
		return password == null ? "" : new String(password);
	}
}
