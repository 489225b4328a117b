package org.drover.connector.configmgr.internal;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.drover.connector.Credentials;
import org.drover.model.DroverException;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;

/**
 * Where a site's own database is: {@code jdbc:sqlserver://HOST[:PORT];databaseName=NAME}, with few other options. The connection is encrypted and
 * the server's certificate verified unless the address says that any certificate will do; there is no way to do without encryption.
 */
final class SqlServerAddress {

	static final String SCHEME = "jdbc:sqlserver:";
	static final String FORM = "jdbc:sqlserver://HOST:PORT;databaseName=NAME";

	private static final String DATABASE = "databaseName";
	private static final Set<String> OPTIONS = Set.of(DATABASE, "domain", "encrypt", "hostNameInCertificate", "trustStore", "trustServerCertificate");
	private static final Pattern URL = Pattern.compile(SCHEME + "//(" + DatabaseAddress.HOST + ")(?::(\\d{1,5}))?((?:;[^;]*)*)");
	/** No braces, which the driver's own addresses quote with, and no white space. */
	private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.$*/\\\\:-]+");
	/** What encrypt may be: as the server offers it, or before the first word (TDS 8.0). */
	private static final Set<String> ENCRYPTION = Set.of("true", "strict");

	private SqlServerAddress() {
	}

	static DataSource open(String url, Credentials credentials) throws DroverException {
		Matcher parts = URL.matcher(url);
		if (!parts.matches() || parts.group(2) != null && Integer.parseInt(parts.group(2)) > DatabaseAddress.LAST_PORT)
			throw new DroverException("the database address is not one that can be read: write " + FORM + ", with no options but " + options());
		SQLServerDataSource source = new SQLServerDataSource();
		source.setServerName(parts.group(1).replaceAll("[\\[\\]]", ""));
		if (parts.group(2) != null)
			source.setPortNumber(Integer.parseInt(parts.group(2)));
		source.setUser(credentials.user());
		source.setPassword(credentials.password());
		source.setApplicationName("Drover");
		source.setApplicationIntent("ReadOnly");
		source.setLoginTimeout(DatabaseAddress.CONNECT_SECONDS);
		// whoever gathers says whether to try again
		source.setConnectRetryCount(0);
		source.setEncrypt("true");
		source.setTrustServerCertificate(false);
		setOptions(source, parts.group(3));
		if (source.getDatabaseName() == null)
			throw new DroverException("the database address names no database: write " + FORM);
		return source;
	}

	private static void setOptions(SQLServerDataSource source, String options) throws DroverException {
		for (String option : options.split(";")) {
			if (option.isEmpty())
				continue;
			String[] pair = option.split("=", 2);
			if (pair.length < 2 || !OPTIONS.contains(pair[0]) || !VALUE.matcher(pair[1]).matches())
				throw new DroverException("the option '" + pair[0] + "' is not allowed in a database address, or not with this value: only " + options() + " are");
			setOption(source, pair[0], pair[1]);
		}
	}

	private static void setOption(SQLServerDataSource source, String name, String value) throws DroverException {
		switch (name) {
		case DATABASE -> source.setDatabaseName(value);
		case "domain" -> {
			// a Windows account by its password; without it the account is one of the server's own
			source.setIntegratedSecurity(true);
			source.setAuthenticationScheme("NTLM");
			source.setDomain(value);
		}
		case "encrypt" -> {
			if (!ENCRYPTION.contains(value))
				throw new DroverException("a site database is not read without encryption: the option encrypt can be true or strict");
			source.setEncrypt(value);
		}
		case "hostNameInCertificate" -> source.setHostNameInCertificate(value);
		case "trustStore" -> source.setTrustStore(value);
		default -> source.setTrustServerCertificate(Boolean.parseBoolean(value));
		}
	}

	private static String options() {
		return String.join(", ", new TreeSet<>(OPTIONS));
	}
}
