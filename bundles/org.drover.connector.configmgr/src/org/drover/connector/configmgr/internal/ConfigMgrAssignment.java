package org.drover.connector.configmgr.internal;

import java.util.ArrayList;
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
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Assigns clients by SMS_Collection.ReassignClientsToSite. */
final class ConfigMgrAssignment implements ClientAssignment {

	private static final String DEVICES = "SMS_CombinedDeviceResources";
	private static final int PRIMARY = 2;

	private final AdminService service;

	ConfigMgrAssignment(AdminService service) {
		this.service = service;
	}

	@Override
	public ClientHome home(String site) throws DroverException {
		for (JsonNode one : service.all("SMS_Site")) {
			String code = one.path("SiteCode").asText();
			if (site.isEmpty() ? one.path("Type").asInt() == PRIMARY : site.equals(code))
				return home(code, one.path("DefaultManagementPoint").asText(""));
		}
		throw new DroverException(site.isEmpty() ? "the legacy topology has no primary site that clients could be assigned to"
				: "the legacy topology has no site " + site + ": gather again");
	}

	private static ClientHome home(String site, String managementPoint) throws DroverException {
		if (managementPoint.isEmpty() || managementPoint.equals("null"))
			throw new DroverException("the AdminService names no default management point of the site " + site + ": clients cannot be told where to report");
		return new ClientHome(site, managementPoint);
	}

	@Override
	public Map<String, String> assigned(Collection<String> clients) throws DroverException {
		Map<String, String> assigned = new HashMap<>();
		for (JsonNode device : devices(clients)) {
			if (device.path("SiteCode").isTextual())
				assigned.put(device.path("SMSID").asText(), device.get("SiteCode").textValue());
		}
		return assigned;
	}

	@Override
	public void accept(Map<String, String> siteByClient) throws DroverException {
		Map<String, List<String>> bySite = new TreeMap<>();
		siteByClient.forEach((client, site) -> bySite.computeIfAbsent(site, any -> new ArrayList<>()).add(client));
		for (Map.Entry<String, List<String>> site : bySite.entrySet())
			reassign(site.getValue(), service.parameters().put("NewSiteCode", site.getKey().isEmpty() ? home("").site() : site.getKey()));
	}

	/** An empty management point is sent as it is: the clients have none to go to. */
	@Override
	public void release(Collection<String> clients, ClientHome to) throws DroverException {
		reassign(clients, service.parameters().put("NewSiteCode", to.site()).put("ManagementPoint", to.managementPoint()));
	}

	@Override
	public Set<String> present(Collection<String> clients) throws DroverException {
		Set<String> present = new HashSet<>();
		for (JsonNode device : devices(clients)) {
			if (device.path("PolicySinceAssignment").asBoolean())
				present.add(device.path("SMSID").asText());
		}
		return present;
	}

	private List<JsonNode> devices(Collection<String> clients) throws DroverException {
		return service.in(DEVICES, "SMSID", clients);
	}

	/** All or nothing where the service says so; a repeated call does no harm in any case. */
	private void reassign(Collection<String> clients, ObjectNode parameters) throws DroverException {
		if (clients.isEmpty())
			return;
		Map<String, Integer> ids = new HashMap<>();
		devices(clients).forEach(device -> ids.put(device.path("SMSID").asText(), device.path("ResourceID").asInt()));
		for (String client : clients) {
			if (!ids.containsKey(client))
				throw new DroverException("the legacy topology does not know the client " + client + ": gather again");
		}
		ArrayNode resources = parameters.putArray("ResourceIDs");
		clients.forEach(client -> resources.add(ids.get(client)));
		int done = service.call("SMS_Collection.ReassignClientsToSite", parameters).path("ReturnValue").asInt();
		if (done < clients.size())
			throw new DroverException("only " + done + " of " + clients.size() + " clients could be assigned to the site " + parameters.get("NewSiteCode").asText() + ": see the site's log");
	}
}
