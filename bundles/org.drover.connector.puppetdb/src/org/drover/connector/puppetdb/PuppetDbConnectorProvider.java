package org.drover.connector.puppetdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.Credentials;
import org.drover.connector.puppetdb.internal.Identity;
import org.drover.connector.puppetdb.internal.PuppetDb;
import org.drover.connector.puppetdb.internal.PuppetDbConnector;
import org.drover.connector.puppetdb.internal.ServerAddress;
import org.drover.connector.puppetdb.internal.SiteCodes;
import org.drover.model.DroverException;
import org.osgi.service.component.annotations.Component;

/**
 * Connects to PuppetDB: {@code puppetdb:https://HOST:8081#key-store=FILE&ca=FILE&password-file=FILE}. A password is that of the key store. What is read is in
 * docs/puppetdb.md.
 */
@Component(service = ConnectorProvider.class)
public final class PuppetDbConnectorProvider implements ConnectorProvider {

	public static final String SCHEME = "puppetdb";
	/** Certificates, in PEM, of which one must have signed the server's. */
	public static final String CA = "ca";
	/** Our certificate with its key. */
	public static final String KEY_STORE = "key-store";
	public static final String TOKEN_FILE = "token-file";
	public static final String TOPOLOGY = "topology";

	private static final Set<String> PARAMETERS = Set.of(CA, KEY_STORE, TOKEN_FILE, TOPOLOGY, ConnectorAddress.USER, ConnectorAddress.PASSWORD_FILE);

	@Override
	public String scheme() {
		return SCHEME;
	}

	@Override
	public Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
		Map<String, String> parameters = address.parameters();
		for (String name : parameters.keySet()) {
			if (!PARAMETERS.contains(name))
				throw new DroverException("a PuppetDB source has no parameter '" + name + "': it may have ca, key-store, password-file, token-file and topology");
		}
		ServerAddress server = ServerAddress.parse(address.location());
		String code = parameters.getOrDefault(TOPOLOGY, SiteCodes.of(server.base().getHost()));
		if (!SiteCodes.isCode(code))
			throw new DroverException("'" + code + "' cannot name a topology: use up to 64 letters, digits, dashes and underscores");
		Optional<Path> keyStore = path(parameters, KEY_STORE);
		Identity identity = Identity.of(path(parameters, CA), keyStore, keyStore.isPresent() ? password(address, credentials) : "", path(parameters, TOKEN_FILE));
		return PuppetDbConnector.open(new PuppetDb(server.base(), identity), code);
	}

	/** Only the store of a client's certificate has one. */
	@Override
	public boolean needsPassword(ConnectorAddress address) {
		return address.parameters().containsKey(KEY_STORE);
	}

	@Override
	public boolean readsOnly() {
		return true;
	}

	private static Optional<Path> path(Map<String, String> parameters, String name) throws DroverException {
		String text = parameters.getOrDefault(name, "");
		try {
			return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
		} catch (InvalidPathException e) {
			throw new DroverException("'" + text + "' is not a path of this system", e);
		}
	}

	private static String password(ConnectorAddress address, Credentials credentials) throws DroverException {
		Optional<Path> file = path(address.parameters(), ConnectorAddress.PASSWORD_FILE);
		if (!credentials.password().isEmpty() || file.isEmpty())
			return credentials.password();
		try {
			return Files.readString(file.get()).strip();
		} catch (IOException e) {
			throw new DroverException("cannot read the password file " + file.get() + ": check that it is there and that this account may", e);
		}
	}
}
