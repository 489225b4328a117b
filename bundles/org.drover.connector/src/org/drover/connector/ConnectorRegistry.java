package org.drover.connector;

import java.util.List;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The connectors that are installed, by scheme. */
@Component(service = ConnectorRegistry.class)
public final class ConnectorRegistry {

	private final List<ConnectorProvider> providers;

	@Activate
	public ConnectorRegistry(@Reference List<ConnectorProvider> providers) {
		this.providers = List.copyOf(providers);
	}

	/** @throws DroverException where no connector takes the scheme, or connecting fails */
	public Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
		for (ConnectorProvider provider : providers) {
			if (provider.scheme().equals(address.scheme()))
				return provider.connect(address, credentials);
		}
		throw new DroverException("no connector for '" + address.scheme() + "': this installation has "
				+ providers.stream().map(ConnectorProvider::scheme).sorted().collect(Collectors.joining(", ")));
	}

	/** As {@link ConnectorProvider#needsPassword}; false where no connector takes the scheme. */
	public boolean needsPassword(ConnectorAddress address) {
		return providers.stream().anyMatch(provider -> provider.scheme().equals(address.scheme()) && provider.needsPassword(address));
	}

	/** As {@link ConnectorProvider#readsOnly}; false where no connector takes the scheme. */
	public boolean readsOnly(String scheme) {
		return providers.stream().anyMatch(provider -> provider.scheme().equals(scheme) && provider.readsOnly());
	}

	/** @throws DroverException where no connector of this scheme reads files that can be written, too */
	public EstateFormat format(String scheme) throws DroverException {
		for (ConnectorProvider provider : providers) {
			if (provider.scheme().equals(scheme) && provider.format().isPresent())
				return provider.format().get();
		}
		throw new DroverException("this installation cannot write or check '" + scheme + "' files: the connector for them is missing");
	}
}
