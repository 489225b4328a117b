package org.drover.store;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.drover.model.DroverException;

/**
 * Where a PostgreSQL database is: {@code jdbc:postgresql://HOST:PORT/DATABASE?OPTIONS}, with the options listed here and no others, since some
 * that drivers know run code. Never holds a user or a password.
 *
 * @param host    a name or an address, IPv6 in brackets
 * @param options by name; without those that have their default
 */
public record DatabaseAddress(String host, int port, String database, SortedMap<String, String> options) {

	/** How the server has to prove who it is. */
	public static final String SSL_MODE = "sslmode";
	/** A file with the certificate of the server's authority. */
	public static final String SSL_ROOT = "sslrootcert";
	/** Where the tables are, if not in the user's first schema. */
	public static final String SCHEMA = "currentSchema";
	/** Seconds. */
	public static final String CONNECT_TIMEOUT = "connectTimeout";
	/** Seconds that the answer to one statement may take. */
	public static final String SOCKET_TIMEOUT = "socketTimeout";

	private static final int PORT = 5432;
	private static final int LAST_PORT = 65535;
	private static final Pattern URL = Pattern.compile(
			"jdbc:postgresql://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::(\\d{1,5}))?/([A-Za-z0-9_.-]+)(?:\\?(.*))?");
	private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]", Pattern.CASE_INSENSITIVE);

	/** Without allow and prefer, which take whatever whoever answers offers. */
	private static final SortedMap<String, Pattern> OPTIONS = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
			SSL_MODE, Pattern.compile("disable|require|verify-ca|verify-full"),
			SSL_ROOT, Pattern.compile("[^%]+"),
			SCHEMA, Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}"),
			CONNECT_TIMEOUT, Pattern.compile("[1-9]\\d{0,3}"),
			SOCKET_TIMEOUT, Pattern.compile("[1-9]\\d{0,4}"))));

	public DatabaseAddress {
		options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
	}

	/** @throws DroverException without the address, which may hold a password by mistake */
	public static DatabaseAddress parse(String url) throws DroverException {
		Matcher matcher = URL.matcher(url);
		int port = matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : PORT;
		if (!matcher.matches() || port < 1 || port > LAST_PORT)
			throw new DroverException("the database address is not one that can be used: write jdbc:postgresql://HOST:PORT/DATABASE,"
					+ " with no options but " + known());
		return new DatabaseAddress(matcher.group(1), port, matcher.group(3), options(matcher.group(4)));
	}

	public String option(String name, String otherwise) {
		return options.getOrDefault(name, otherwise);
	}

	/** Whether the server is this machine, so that nobody is in between. */
	public boolean loopback() {
		return LOOPBACK.matcher(host).matches();
	}

	/** As {@link #parse} takes it. */
	@Override
	public String toString() {
		String url = "jdbc:postgresql://" + host + ":" + port + "/" + database;
		return options.isEmpty() ? url
				: url + options.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("&", "?", ""));
	}

	private static SortedMap<String, String> options(String text) throws DroverException {
		SortedMap<String, String> options = new TreeMap<>();
		if (text == null || text.isEmpty())
			return options;
		for (String pair : text.split("&", -1)) {
			String[] option = pair.split("=", 2);
			requireAllowed(option);
			if (options.put(option[0], option[1]) != null)
				throw new DroverException("the option '" + option[0] + "' stands twice in the database address: leave one");
		}
		return options;
	}

	private static void requireAllowed(String[] option) throws DroverException {
		Pattern values = OPTIONS.get(option[0]);
		if (values == null)
			throw new DroverException("the option '" + option[0] + "' is not allowed in a database address: only " + known() + " are");
		if (option.length < 2 || !values.matcher(option[1]).matches())
			throw new DroverException("the option '" + option[0] + "' of the database address has a value that it cannot have: write "
					+ expected(option[0], values));
	}

	private static String expected(String name, Pattern values) {
		return switch (name) {
		case SSL_MODE -> values.pattern().replace("|", ", ");
		case SSL_ROOT -> "the path of a certificate file, without %";
		case SCHEMA -> "the name of one schema";
		default -> "a number of seconds";
		};
	}

	private static String known() {
		return String.join(", ", OPTIONS.keySet());
	}
}
