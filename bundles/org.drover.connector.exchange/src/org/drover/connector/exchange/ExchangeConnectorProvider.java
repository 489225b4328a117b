package org.drover.connector.exchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.Credentials;
import org.drover.connector.EstateFormat;
import org.drover.connector.exchange.internal.ExchangeConnector;
import org.drover.connector.exchange.internal.ExchangeFormat;
import org.drover.model.DroverException;
import org.osgi.service.component.annotations.Component;

/** Opens exchange packages: {@code exchange:FILE}. A password is the passphrase of the package's secrets; without one they stay sealed. */
@Component(service = ConnectorProvider.class)
public final class ExchangeConnectorProvider implements ConnectorProvider {

	public static final String SCHEME = "exchange";

	private static final Set<String> PARAMETERS = Set.of(ConnectorAddress.USER, ConnectorAddress.PASSWORD_FILE);

	@Override
	public String scheme() {
		return SCHEME;
	}

	@Override
	public Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
		for (String name : address.parameters().keySet()) {
			if (!PARAMETERS.contains(name))
				throw new DroverException("an exchange package has no parameter '" + name + "'");
		}
		if (address.location().isBlank())
			throw new DroverException("an exchange package needs a path: write exchange:FILE");
		try {
			return ExchangeConnector.open(Path.of(address.location()), credentials.password());
		} catch (InvalidPathException e) {
			throw new DroverException("'" + address.location() + "' is not a path of this system", e);
		}
	}

	/** One is the passphrase of the secrets, which there need not be. */
	@Override
	public boolean needsPassword(ConnectorAddress address) {
		return false;
	}

	@Override
	public boolean readsOnly() {
		return true;
	}

	@Override
	public Optional<EstateFormat> format() {
		return Optional.of(new ExchangeFormat());
	}
}
