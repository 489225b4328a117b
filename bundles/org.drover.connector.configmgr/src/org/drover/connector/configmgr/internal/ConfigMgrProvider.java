package org.drover.connector.configmgr.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The high-level face: reads, and says whom a service role serves. Objects are neither created nor deleted in a topology that is moved away from. */
final class ConfigMgrProvider implements Provider {

	static final String ROLES = "SMS_SystemResourceList";
	private static final Set<String> SETTABLE = Set.of(Attributes.OWNER, Attributes.SHARED_WITH, Attributes.SHARED_HOMES);

	private final AdminService service;
	private final EstateReader estate;

	ConfigMgrProvider(AdminService service, EstateReader estate) {
		this.service = service;
		this.estate = estate;
	}

	/** Reads all objects of the kinds asked for. Services are read from the AdminService on top, which also knows those that were handed over. */
	@Override
	public Map<ObjectRef, ManagedObject> read(Collection<ObjectRef> refs) throws DroverException {
		Set<ObjectRef> wanted = new HashSet<>(refs);
		Map<ObjectRef, ManagedObject> found = new HashMap<>();
		if (wanted.isEmpty())
			return found;
		Set<ObjectKind> kinds = wanted.stream().map(ObjectRef::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(ObjectKind.class)));
		estate.read(new MetadataSink() {
			@Override
			public void object(ManagedObject object) {
				if (wanted.contains(object.ref()))
					found.put(object.ref(), object);
			}

			@Override
			public void dependency(Dependency dependency) {
				// only objects are asked for
			}
		}, new NullProgressMonitor(), kinds);
		for (ObjectKind kind : kinds) {
			if (kind.family() == Family.SERVICE)
				overlay(kind, wanted, found);
		}
		return found;
	}

	private void overlay(ObjectKind kind, Set<ObjectRef> wanted, Map<ObjectRef, ManagedObject> found) throws DroverException {
		for (JsonNode role : service.where(ROLES, "RoleName", RoleNames.name(kind))) {
			ObjectRef ref = new ObjectRef(kind, Keys.service(role.path("NALPath").asText()));
			if (wanted.contains(ref))
				found.merge(ref, handedOver(ref, role), (read, minimal) -> withTopologies(read, role));
		}
	}

	private static ManagedObject handedOver(ObjectRef ref, JsonNode role) {
		Map<String, String> attributes = new TreeMap<>(Map.of(Attributes.SITE, role.path("SiteCode").asText(""), "nalPath", role.path("NALPath").asText(""),
				Attributes.URL, role.path("ServiceUrl").asText("")));
		attributes.values().removeIf(String::isEmpty);
		return withTopologies(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", attributes), role);
	}

	private static ManagedObject withTopologies(ManagedObject object, JsonNode role) {
		if (!role.path("Owner").isTextual())
			return object; // a hierarchy that knows nothing of sharing
		return object.with(Attributes.OWNER, role.get("Owner").textValue()).with(Attributes.SHARED_WITH, role.path("SharedWith").asText(""))
				.with(Attributes.SHARED_HOMES, role.path("SharedHomes").asText(""));
	}

	@Override
	public Map<String, String> configure(ObjectRef ref, Map<String, String> attributes) throws DroverException {
		if (ref.kind().family() != Family.SERVICE)
			throw new DroverException(ref + " is no service role, and only those can be configured in a legacy topology");
		Optional<String> foreign = attributes.keySet().stream().filter(attribute -> !SETTABLE.contains(attribute)).findFirst();
		if (foreign.isPresent())
			throw new DroverException("the attribute " + foreign.get() + " of a legacy service cannot be set: only " + Attributes.OWNER + ", "
					+ Attributes.SHARED_WITH + " and " + Attributes.SHARED_HOMES + " can");
		JsonNode role = role(ref);
		Map<String, String> now = Map.of(Attributes.OWNER, role.path("Owner").asText(""), Attributes.SHARED_WITH, role.path("SharedWith").asText(""),
				Attributes.SHARED_HOMES, role.path("SharedHomes").asText(""));
		Map<String, String> after = new HashMap<>(now);
		after.putAll(attributes);
		if (!after.equals(now))
			service.call(ROLES + ".SetTopologies", parameters(role, after));
		return attributes.keySet().stream().collect(Collectors.toMap(attribute -> attribute, now::get));
	}

	private JsonNode role(ObjectRef ref) throws DroverException {
		return role(service, ref);
	}

	/** @throws DroverException where there is no such service role */
	static JsonNode role(AdminService service, ObjectRef ref) throws DroverException {
		List<JsonNode> roles = service.where(ROLES, "RoleName", RoleNames.name(ref.kind()));
		return roles.stream().filter(role -> Keys.service(role.path("NALPath").asText()).equals(ref.key())).findFirst()
				.orElseThrow(() -> new DroverException("the legacy topology has no " + ref + ": gather again"));
	}

	private ObjectNode parameters(JsonNode role, Map<String, String> topologies) {
		return service.parameters().put("NALPath", role.path("NALPath").asText()).put("RoleName", role.path("RoleName").asText())
				.put("Owner", topologies.get(Attributes.OWNER)).put("SharedWith", topologies.get(Attributes.SHARED_WITH))
				.put("SharedHomes", topologies.get(Attributes.SHARED_HOMES));
	}

	@Override
	public void create(String effect, List<NewObject> batch) throws DroverException {
		throw new DroverException("objects are not created in a Configuration Manager topology: it can only be migrated from");
	}

	@Override
	public void delete(String effect, Collection<ObjectRef> batch) throws DroverException {
		throw new DroverException("objects are not deleted from a Configuration Manager topology: it stays as it is, so that every step can be taken back");
	}

	@Override
	public Set<ObjectRef> createdBy(String effect) {
		return Set.of();
	}

	@Override
	public Optional<String> whyNotEdited() {
		return Optional.of("a Configuration Manager topology is edited in its own console: here it is shown as it was gathered");
	}
}
