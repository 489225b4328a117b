package org.drover.connector.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.connector.ChangeSink;
import org.drover.connector.ChangeSource;
import org.drover.connector.ClientAssignment;
import org.drover.connector.Connector;
import org.drover.connector.ContentSource;
import org.drover.connector.ContentTarget;
import org.drover.connector.Decommissioning;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.connector.Provider;
import org.drover.connector.SecretSource;
import org.drover.connector.SecretTarget;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

import com.fasterxml.jackson.databind.JsonNode;

/** An open connection to a site of Drover's own. */
public final class SiteConnector implements Connector {

	private static final int PROTOCOL = 1;

	private final SiteClient client;
	private final String topology;
	/** Whether the site is one that keeps secrets. */
	private final boolean keepsSecrets;

	private SiteConnector(SiteClient client, JsonNode hello) {
		this.client = client;
		this.topology = hello.path("topology").asText();
		this.keepsSecrets = hello.path("secrets").asBoolean();
	}

	/** Says hello; closes the client where that fails. */
	public static SiteConnector open(SiteClient client) throws DroverException {
		boolean open = false;
		try {
			SiteConnector connector = new SiteConnector(client, hello(client));
			open = true;
			return connector;
		} finally {
			if (!open)
				client.close();
		}
	}

	private static JsonNode hello(SiteClient client) throws DroverException {
		JsonNode hello = client.get("");
		if (!hello.path("product").asText().equals("drover-site"))
			throw client.noSite(null);
		if (hello.path("protocol").asInt() != PROTOCOL)
			throw new DroverException("the site at " + client.base() + " speaks protocol " + hello.path("protocol").asInt() + ", this Drover "
					+ PROTOCOL + ": use the same version on both sides");
		return hello;
	}

	@Override
	public String topology() {
		return topology;
	}

	@Override
	public String description() {
		return "Drover site " + topology + " at " + client.base();
	}

	@Override
	public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		new EstateReader(client).read(sink, monitor);
	}

	@Override
	public Optional<ChangeSource> changes() {
		return Optional.of(new ChangeSource() {
			@Override
			public Optional<String> readAll(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
				return new EstateReader(client).read(sink, monitor);
			}

			@Override
			public Optional<String> readChanges(String mark, ChangeSink sink, IProgressMonitor monitor) throws DroverException {
				return new EstateReader(client).readChanges(mark, sink, monitor);
			}
		});
	}

	@Override
	public List<PreflightFinding> preflight() throws DroverException {
		List<PreflightFinding> findings = new ArrayList<>();
		findings.add(new PreflightFinding("reachability", true, description() + " answers"));
		for (JsonNode finding : client.get("/preflight").path("findings"))
			findings.add(new PreflightFinding(finding.path("subject").asText(), finding.path("passed").asBoolean(), finding.path("detail").asText()));
		findings.add(new PreflightFinding("secrets", true, secrets().isPresent() ? "secrets are taken and given out" : "no secrets are taken or given out: " + whyNoSecrets()));
		return findings;
	}

	private Optional<SiteSecrets> secrets() {
		return keepsSecrets && client.isPrivate() ? Optional.of(new SiteSecrets(client)) : Optional.empty();
	}

	private String whyNoSecrets() {
		return keepsSecrets ? "the connection is not encrypted; name the site by https://, or by 127.0.0.1 on its own machine" : "the site is of an older Drover";
	}

	@Override
	public Optional<Provider> provider() {
		return Optional.of(new SiteProvider(client));
	}

	@Override
	public Optional<ContentSource> contentSource() {
		return Optional.of(new SiteContentSource(client));
	}

	@Override
	public Optional<ContentTarget> contentTarget() {
		return Optional.of(new SiteContentTarget(client));
	}

	@Override
	public Optional<SecretSource> secretSource() {
		return secrets().map(SecretSource.class::cast);
	}

	@Override
	public Optional<SecretTarget> secretTarget() {
		return secrets().map(SecretTarget.class::cast);
	}

	@Override
	public Optional<ClientAssignment> clientAssignment() {
		return Optional.of(new SiteClientAssignment(client));
	}

	@Override
	public Optional<Decommissioning> decommissioning() {
		return Optional.of(new SiteDecommissioning(client, topology));
	}

	@Override
	public void close() {
		client.close();
	}
}
