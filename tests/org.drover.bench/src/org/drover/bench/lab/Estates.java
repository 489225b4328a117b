package org.drover.bench.lab;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.MetadataSink;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.Estate;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Estates in memory, without a project. */
public final class Estates {

	private Estates() {
	}

	public static Estate read(Connector connector) throws DroverException {
		List<ManagedObject> objects = new ArrayList<>();
		List<Dependency> dependencies = new ArrayList<>();
		connector.read(new MetadataSink() {
			@Override
			public void object(ManagedObject object) {
				objects.add(object);
			}

			@Override
			public void dependency(Dependency dependency) {
				dependencies.add(dependency);
			}
		}, new NullProgressMonitor());
		return Estate.of(objects, dependencies, Instant.EPOCH);
	}

	/** Of a new site that nobody has moved to yet. */
	public static Estate ofNewSite(Path folder, String topology) throws DroverException {
		try (SiteServer site = SiteServer.open(SiteOptions.of(folder, topology)); Connector connector = connect(site)) {
			return read(connector);
		}
	}

	public static ConnectorAddress address(SiteServer site) throws DroverException {
		return ConnectorAddress.parse("site:" + site.baseUri() + "#password-file=" + site.passwordFile().toAbsolutePath());
	}

	public static Connector connect(SiteServer site) throws DroverException {
		return new SiteConnectorProvider().connect(address(site), Credentials.NONE);
	}
}
