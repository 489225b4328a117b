package org.drover.connector.configmgr.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.Decommissioning;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

import com.fasterxml.jackson.databind.JsonNode;

/** What the AdminService does when a hierarchy is left: it deletes devices. Replacing programs is what only some hierarchies know, and these name the programs. */
final class ConfigMgrDecommissioning implements Decommissioning {

	private static final String PROGRAM = "Program";
	private static final String SYSTEMS = "SMS_R_System";
	private static final String DEVICES = "SMS_CombinedDeviceResources";

	private final AdminService service;
	private final ServiceRoles roles;

	ConfigMgrDecommissioning(AdminService service, ServiceRoles roles) {
		this.service = service;
		this.roles = roles;
	}

	@Override
	public Optional<String> whyNotHandedOver(ManagedObject role) {
		return role.kind() == ObjectKind.MANAGEMENT_POINT ? Optional.of("a management point works on the database of its own site") : Optional.empty();
	}

	@Override
	public Optional<String> whyNotUpgraded(ManagedObject role) throws DroverException {
		return program(role.ref()).isEmpty() ? Optional.of("Configuration Manager does not replace the programs of its site systems by others") : Optional.empty();
	}

	@Override
	public String program(ObjectRef role) throws DroverException {
		return roles.get(role).path(PROGRAM).asText("");
	}

	@Override
	public void upgrade(ObjectRef ref, String program) throws DroverException {
		JsonNode role = roles.get(ref);
		if (!role.path(PROGRAM).asText("").equals(program))
			roles.call("UpgradeProgram", role, Map.of(PROGRAM, program));
	}

	@Override
	public Optional<String> whyNotForgotten() {
		return Optional.empty();
	}

	/** One by one, as the AdminService deletes instances. */
	@Override
	public void forget(Collection<ObjectRef> clients) throws DroverException {
		List<String> keys = clients.stream().map(ObjectRef::key).toList();
		requireGone(keys);
		for (JsonNode system : service.in(SYSTEMS, "SMSUniqueIdentifier", keys))
			service.delete(SYSTEMS, system.path("ResourceId").asLong());
	}

	/** The AdminService itself would delete any device. */
	private void requireGone(List<String> keys) throws DroverException {
		Set<String> sites = new HashSet<>();
		service.all("SMS_Site").forEach(site -> sites.add(site.path("SiteCode").asText()));
		for (JsonNode device : service.in(DEVICES, "SMSID", keys)) {
			String site = device.path("SiteCode").asText("");
			if (sites.contains(site))
				throw new DroverException("the client " + device.path("SMSID").asText() + " is assigned to " + site + ", so its record stays: migrate it first");
		}
	}
}
