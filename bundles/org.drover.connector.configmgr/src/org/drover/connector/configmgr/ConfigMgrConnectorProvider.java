package org.drover.connector.configmgr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.Credentials;
import org.drover.connector.configmgr.internal.ConfigMgrConnector;
import org.drover.model.DroverException;
import org.osgi.service.component.annotations.Component;

/** Connects to Microsoft Configuration Manager: {@code configmgr:JDBC-URL#provider=URL}. What it reads and calls is in docs/configmgr.md. */
@Component(service = ConnectorProvider.class)
public final class ConfigMgrConnectorProvider implements ConnectorProvider {

	@Override
	public String scheme() {
		return "configmgr";
	}

	@Override
	public Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
		return ConfigMgrConnector.open(address, new Credentials(user(address, credentials), password(address, credentials)));
	}

	private static String user(ConnectorAddress address, Credentials credentials) {
		return credentials.user().isEmpty() ? address.parameters().getOrDefault(ConnectorAddress.USER, "") : credentials.user();
	}

	private static String password(ConnectorAddress address, Credentials credentials) throws DroverException {
		String file = address.parameters().get(ConnectorAddress.PASSWORD_FILE);
		if (!credentials.password().isEmpty() || file == null)
			return credentials.password();
		try {
			return Files.readString(Path.of(file)).strip();
		} catch (IOException | InvalidPathException e) {
			throw new DroverException("cannot read the password file " + file + ": check that it is there and that this account may", e);
		}
	}
}
