package org.drover.site;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.site.internal.Closing;
import org.drover.site.internal.PasswordFile;
import org.drover.site.internal.SiteData;
import org.drover.site.internal.SiteDatabase;
import org.drover.site.internal.SiteFolder;

/**
 * A running configuration-management site of Drover's own: a validating provider below {@code /provider}, a management point below {@code /mp}
 * and a distribution point below {@code /dp} of one address, over a database and a content folder that one process has open at a time.
 * However that process ends, the next one finds all that was answered for.
 */
public final class SiteServer implements AutoCloseable {

	private static final String CODE = "[A-Za-z0-9_-]{1,50}";

	private final Closing parts = new Closing();
	private final SiteOptions options;
	private final SiteFolder folder;
	private final SiteDatabase database;
	private final SiteData data;
	private final ServiceHost host;
	private final URI base;

	private SiteServer(SiteOptions options, Clock clock) throws DroverException {
		boolean open = false;
		try {
			this.options = options;
			folder = parts.add(SiteFolder.hold(options.folder()));
			database = parts.add(SiteDatabase.open(folder.path()));
			PasswordFile password = PasswordFile.open(folder.password());
			data = parts.add(new SiteData(database.jdbc(), folder, options.topology(), clock));
			host = parts.add(ServiceHost.open());
			base = host.listen(options.host(), options.port(), routes(password), data::distributionPoint);
			data.setBase(base.toString());
			open = true;
		} finally {
			if (!open)
				parts.close();
		}
	}

	/** Starts the site in a folder, making it where there is none. */
	public static SiteServer open(SiteOptions options) throws DroverException {
		return open(options, Clock.systemUTC());
	}

	/** @param clock decides which deployments have expired */
	public static SiteServer open(SiteOptions options, Clock clock) throws DroverException {
		if (!options.topology().matches(CODE))
			throw new DroverException("'" + options.topology() + "' is not a site code: use up to 50 letters, digits, hyphens and underscores");
		if (!isLoopback(options.host()))
			throw new DroverException("a site listens on this machine's loopback address only, not on " + options.host()
					+ ", as its connections are not encrypted: use 127.0.0.1");
		return new SiteServer(options, clock);
	}

	private static boolean isLoopback(String host) {
		try {
			return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
		} catch (UnknownHostException e) {
			return false;
		}
	}

	private List<ServiceRoute> routes(PasswordFile password) {
		Supplier<String> topology = options::topology;
		return List.of(new ServiceRoute("provider", providerRef(), topology, data.provider(password)),
				new ServiceRoute("mp", managementPoint(), topology, data.managementPoint()),
				new ServiceRoute("dp", distributionPoint(), topology, data.distributionPoint()));
	}

	/** The site's code. */
	public String topology() {
		return options.topology();
	}

	/** Without a trailing slash; the provider, the management point and the distribution point are below. */
	public URI baseUri() {
		return base;
	}

	/** Holds the password of the provider's user {@code drover}; readable by its owner alone. */
	public Path passwordFile() {
		return folder.password();
	}

	/** Holds the files of published content and nothing else. */
	public Path contentFolder() {
		return folder.content();
	}

	/** The site's database, for reading. */
	public DataSource dataSource() {
		return database.dataSource();
	}

	/** What the site's services have answered. */
	public AccessCounts accessCounts() {
		return host.counts();
	}

	/** How many requests of clients each service has answered, by its base address; those of services that are gone too. */
	public Map<String, Long> answers() {
		Map<String, Long> answers = new TreeMap<>(Map.of(base + "/mp", 0L, base + "/dp", 0L));
		accessCounts().snapshot().forEach((service, count) -> {
			if (!service.equals(providerRef()))
				answers.put(data.own().url(service, base.toString()), count.answered());
		});
		return answers;
	}

	/** Who may use which service, shared ones too, as this site has it on record. */
	public ServiceGate gate() {
		return new ModelGate(data.model(), topology());
	}

	public ObjectRef managementPoint() {
		return data.own().managementPoint();
	}

	public ObjectRef distributionPoint() {
		return data.own().distributionPoint();
	}

	/** The provider's requests are counted under the site itself. */
	public ObjectRef providerRef() {
		return data.own().site();
	}

	@Override
	public void close() {
		parts.close();
	}
}
