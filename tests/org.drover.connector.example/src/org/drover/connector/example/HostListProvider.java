package org.drover.connector.example;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.osgi.service.component.annotations.Component;

/** Opens host lists: {@code hostlist:FILE}; the parameter {@value #TOPOLOGY} gives the topology another code than {@value HostListConnector#CODE}. */
@Component(service = ConnectorProvider.class)
public final class HostListProvider implements ConnectorProvider {

	static final String TOPOLOGY = "topology";

	private static final Set<String> PARAMETERS = Set.of(TOPOLOGY, ConnectorAddress.USER, ConnectorAddress.PASSWORD_FILE);

	@Override
	public String scheme() {
		return "hostlist";
	}

	@Override
	public Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
		for (String name : address.parameters().keySet()) {
			if (!PARAMETERS.contains(name))
				throw new DroverException("a host list has no parameter '" + name + "': it may have " + TOPOLOGY);
		}
		String code = address.parameters().getOrDefault(TOPOLOGY, HostListConnector.CODE);
		if (!code.matches("[A-Za-z0-9_-]{1,50}"))
			throw new DroverException("'" + code + "' cannot name a topology: use up to 50 letters, digits, hyphens and underscores");
		try {
			return HostListConnector.open(Path.of(address.location()).toAbsolutePath().normalize(), code);
		} catch (InvalidPathException e) {
			throw new DroverException("'" + address.location() + "' is not a path of this system", e);
		}
	}

	@Override
	public boolean needsPassword(ConnectorAddress address) {
		return false;
	}

	@Override
	public boolean readsOnly() {
		return true;
	}
}
