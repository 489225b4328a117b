package org.drover.connector.configmgr.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.connector.ChangeSink;
import org.drover.connector.ChangeSource;
import org.drover.connector.ClientAssignment;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ContentSource;
import org.drover.connector.Credentials;
import org.drover.connector.Decommissioning;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.connector.Provider;
import org.drover.connector.SecretSource;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** One Configuration Manager hierarchy: its site database and, where the address names one, its AdminService. */
public final class ConfigMgrConnector implements Connector {

	/** Names the AdminService's server in an address. */
	private static final String PROVIDER = "provider";
	private static final Set<String> PARAMETERS = Set.of(PROVIDER, ConnectorAddress.USER, ConnectorAddress.PASSWORD_FILE);
	private static final String OLDEST = "5.";

	private final SiteDatabase database;
	private final EstateReader estate;
	private final EstateReader.TopSite top;
	private final String location;
	private final Optional<AdminService> service;
	private final Optional<ServiceRoles> roles;
	private final ContentSource content;
	private final SecretSource secrets;

	private ConfigMgrConnector(SiteDatabase database, EstateReader estate, EstateReader.TopSite top, String location, Optional<AdminService> service) {
		this.database = database;
		this.estate = estate;
		this.top = top;
		this.location = location;
		this.service = service;
		this.roles = service.map(admin -> new ServiceRoles(admin, estate.paths()));
		this.content = new PackageSource(database, estate);
		this.secrets = new CollectionVariables(database);
	}

	/** @throws DroverException where the address is not allowed, or what it names is unreachable, foreign or refuses the account */
	public static ConfigMgrConnector open(ConnectorAddress address, Credentials credentials) throws DroverException {
		for (String parameter : address.parameters().keySet()) {
			if (!PARAMETERS.contains(parameter))
				throw new DroverException("a Configuration Manager address has no parameter '" + parameter + "': only provider, user and password-file");
		}
		SiteDatabase database = new SiteDatabase(DatabaseAddress.open(address.location(), credentials), "the site database at " + server(address.location()));
		EstateReader estate = new EstateReader(database, Clock.systemUTC());
		EstateReader.TopSite top = estate.topSite();
		if (!top.version().startsWith(OLDEST))
			throw GatheringStatus.UNSUPPORTED_VERSION.failure("the site " + top.code() + " has version " + top.version()
					+ ", and only Configuration Manager 2012 and later (5.x) can be read", null);
		String provider = address.parameters().getOrDefault(PROVIDER, "");
		Optional<AdminService> service = provider.isEmpty() ? Optional.empty() : Optional.of(AdminService.at(provider, credentials));
		return new ConfigMgrConnector(database, estate, top, address.location(), service);
	}

	/** Host, port and name, without the driver and its options. */
	private static String server(String url) {
		return url.substring(url.indexOf("//") + 2).replaceFirst("[?;].*", "");
	}

	@Override
	public String topology() {
		return top.code();
	}

	@Override
	public String description() {
		return "Configuration Manager " + top.version() + ", " + top.name() + " (" + top.code() + "), database " + server(location);
	}

	@Override
	public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		estate.read(sink, monitor);
	}

	@Override
	public Optional<ChangeSource> changes() {
		return Optional.of(new ChangeSource() {
			@Override
			public Optional<String> readAll(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
				return estate.readAll(sink, monitor);
			}

			@Override
			public Optional<String> readChanges(String mark, ChangeSink sink, IProgressMonitor monitor) throws DroverException {
				return estate.readChanges(mark, sink, monitor);
			}
		});
	}

	@Override
	public List<PreflightFinding> preflight() {
		List<PreflightFinding> findings = new ArrayList<>();
		findings.add(finding("site database", () -> {
			EstateReader.TopSite now = estate.topSite();
			return "site " + now.code() + ", version " + now.version();
		}));
		findings.add(finding("permission to read", this::readable));
		if (service.isEmpty())
			findings.add(new PreflightFinding("AdminService", false, "the source address names no provider: add #provider=https://SERVER, or clients cannot be moved"));
		else
			findings.add(finding("AdminService", () -> service.get().all("SMS_Site").size() + " sites at " + service.get().base()));
		return findings;
	}

	private String readable() throws DroverException {
		return database.read(new NullProgressMonitor(), session -> {
			int views = 0;
			for (View view : View.values()) {
				if (session.probe(view))
					views++;
			}
			return views + " readings of views are allowed" + session.warnings().stream().map(warning -> "; " + warning).collect(Collectors.joining());
		});
	}

	/** Looks at one thing. */
	@FunctionalInterface
	private interface Look {
		String at() throws DroverException;
	}

	private static PreflightFinding finding(String subject, Look look) {
		try {
			return new PreflightFinding(subject, true, look.at());
		} catch (DroverException e) {
			return new PreflightFinding(subject, false, e.getMessage());
		}
	}

	@Override
	public Optional<Provider> provider() {
		return roles.map(known -> new ConfigMgrProvider(known, estate));
	}

	@Override
	public Optional<ClientAssignment> clientAssignment() {
		return service.map(ConfigMgrAssignment::new);
	}

	@Override
	public Optional<Decommissioning> decommissioning() {
		return service.map(admin -> new ConfigMgrDecommissioning(admin, roles.orElseThrow()));
	}

	@Override
	public Optional<ContentSource> contentSource() {
		return Optional.of(content);
	}

	@Override
	public Optional<SecretSource> secretSource() {
		return Optional.of(secrets);
	}

	@Override
	public void close() {
		service.ifPresent(AdminService::close);
	}
}
