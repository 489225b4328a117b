package org.drover.connector.configmgr.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The site databases that can be read, and the only options of theirs that an address may carry. Some options of drivers run code or scripts. */
final class DatabaseAddress {

	static final String HOST = "[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]";
	private static final Pattern H2 = Pattern.compile("jdbc:h2:tcp://(?:" + HOST + ")(?::\\d{1,5})?/[A-Za-z0-9_][A-Za-z0-9_/-]*");
	private static final Pattern POSTGRESQL = Pattern.compile("jdbc:postgresql://(" + HOST + ")(?::(\\d{1,5}))?/([A-Za-z0-9_.-]+)(?:\\?(.*))?");
	private static final Set<String> POSTGRESQL_OPTIONS = Set.of("ssl", "sslmode", "sslrootcert", "currentSchema");
	static final int CONNECT_SECONDS = 10;
	static final int LAST_PORT = 65_535;

	private DatabaseAddress() {
	}

	static DataSource open(String url, Credentials credentials) throws DroverException {
		if (url.startsWith(SqlServerAddress.SCHEME))
			return SqlServerAddress.open(url, credentials);
		if (H2.matcher(url).matches())
			return h2(url, credentials);
		Optional<DataSource> postgresql = postgresql(POSTGRESQL.matcher(url), credentials);
		return postgresql.orElseThrow(() -> new DroverException("the database address is not one that can be read: write "
				+ SqlServerAddress.FORM + ", jdbc:postgresql://HOST:PORT/DATABASE, with no options but " + String.join(", ", POSTGRESQL_OPTIONS.stream().sorted().toList())
				+ ", or jdbc:h2:tcp://HOST:PORT/NAME without any"));
	}

	private static DataSource h2(String url, Credentials credentials) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL(url);
		source.setUser(credentials.user());
		source.setPassword(credentials.password());
		source.setLoginTimeout(CONNECT_SECONDS);
		return source;
	}

	private static Optional<DataSource> postgresql(Matcher url, Credentials credentials) throws DroverException {
		if (!url.matches())
			return Optional.empty();
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setServerNames(new String[] { url.group(1) });
		if (url.group(2) != null)
			source.setPortNumbers(new int[] { Integer.parseInt(url.group(2)) });
		source.setDatabaseName(url.group(3));
		source.setUser(credentials.user());
		source.setPassword(credentials.password());
		source.setConnectTimeout(CONNECT_SECONDS);
		source.setReadOnly(true);
		if (url.group(4) != null)
			setOptions(source, url.group(4));
		return Optional.of(source);
	}

	private static void setOptions(PGSimpleDataSource source, String options) throws DroverException {
		for (String[] option : Arrays.stream(options.split("&", -1)).map(pair -> pair.split("=", 2)).toList()) {
			if (option.length < 2 || !POSTGRESQL_OPTIONS.contains(option[0]) || option[1].contains("%"))
				throw new DroverException("the option '" + option[0] + "' is not allowed in a database address: only "
						+ String.join(", ", POSTGRESQL_OPTIONS.stream().sorted().toList()) + " are");
			setOption(source, option[0], option[1]);
		}
	}

	private static void setOption(PGSimpleDataSource source, String name, String value) {
		switch (name) {
		case "ssl" -> source.setSsl(Boolean.parseBoolean(value));
		case "sslmode" -> source.setSslMode(value);
		case "sslrootcert" -> source.setSslRootCert(value);
		default -> source.setCurrentSchema(value);
		}
	}
}
