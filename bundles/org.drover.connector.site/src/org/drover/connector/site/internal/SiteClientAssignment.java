package org.drover.connector.site.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.ClientAssignment;
import org.drover.connector.ClientHome;
import org.drover.model.DroverException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which clients are the site's. Long lists go in several requests, each of which is safe to repeat. */
final class SiteClientAssignment implements ClientAssignment {

	private final SiteClient client;

	SiteClientAssignment(SiteClient client) {
		this.client = client;
	}

	@Override
	public ClientHome home(String site) throws DroverException {
		JsonNode home = client.get("/clients/home?site=" + SiteClient.escape(site));
		return new ClientHome(home.path("site").asText(), home.path("managementPoint").asText());
	}

	@Override
	public Map<String, String> assigned(Collection<String> clients) throws DroverException {
		Map<String, String> assigned = new HashMap<>();
		for (List<String> some : Chunks.of(clients))
			assigned.putAll(Wire.map(client.post("/clients/assigned", clients(some)).path("assigned")));
		return assigned;
	}

	@Override
	public void accept(Map<String, String> siteByClient) throws DroverException {
		for (List<String> some : Chunks.of(siteByClient.keySet())) {
			Map<String, String> sites = new TreeMap<>();
			some.forEach(one -> sites.put(one, siteByClient.get(one)));
			ObjectNode request = Wire.object();
			request.set("sites", Wire.map(sites));
			client.post("/clients/accept", request);
		}
	}

	@Override
	public void release(Collection<String> clients, ClientHome to) throws DroverException {
		for (List<String> some : Chunks.of(clients)) {
			ObjectNode request = clients(some);
			request.putObject("home").put("site", to.site()).put("managementPoint", to.managementPoint());
			client.post("/clients/release", request);
		}
	}

	@Override
	public Set<String> present(Collection<String> clients) throws DroverException {
		Set<String> present = new HashSet<>();
		for (List<String> some : Chunks.of(clients))
			present.addAll(Wire.list(client.post("/clients/present", clients(some)).path("clients")));
		return present;
	}

	private static ObjectNode clients(List<String> clients) {
		ObjectNode request = Wire.object();
		request.set("clients", Wire.list(clients));
		return request;
	}
}
