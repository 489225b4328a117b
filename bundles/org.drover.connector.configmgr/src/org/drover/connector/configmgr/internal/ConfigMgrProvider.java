package org.drover.connector.configmgr.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
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

/**
 * The high-level face: reads, and says whom a service role serves. Objects are neither created nor deleted in a topology that is moved away from: what can go there is
 * a client that came from there.
 */
final class ConfigMgrProvider implements Provider {

	private static final Set<String> SETTABLE = Set.of(Attributes.OWNER, Attributes.SHARED_WITH, Attributes.SHARED_HOMES);

	private final ServiceRoles roles;
	private final EstateReader estate;

	ConfigMgrProvider(ServiceRoles roles, EstateReader estate) {
		this.roles = roles;
		this.estate = estate;
	}

	@Override
	public Map<ObjectRef, ManagedObject> read(Collection<ObjectRef> refs) throws DroverException {
		return read(new HashSet<>(refs), any -> true);
	}

	@Override
	public Map<ObjectRef, ManagedObject> readHolding(Collection<ObjectRef> refs, Set<ObjectRef> contents) throws DroverException {
		return read(new HashSet<>(refs), contents::contains);
	}

	/** Services are read from the AdminService on top, which also knows those that were handed over. */
	private Map<ObjectRef, ManagedObject> read(Set<ObjectRef> wanted, Predicate<ObjectRef> contents) throws DroverException {
		Map<ObjectRef, ManagedObject> found = new HashMap<>();
		if (wanted.isEmpty())
			return found;
		estate.readSome(new MetadataSink() {
			@Override
			public void object(ManagedObject object) {
				if (wanted.contains(object.ref()))
					found.put(object.ref(), object);
			}

			@Override
			public void dependency(Dependency dependency) {
				// only objects are asked for
			}
		}, new NullProgressMonitor(), wanted, contents);
		List<ObjectRef> services = wanted.stream().filter(ref -> ref.kind().family() == Family.SERVICE).toList();
		roles.find(services).forEach((ref, role) -> found.merge(ref, handedOver(ref, role), (read, minimal) -> withTopologies(read, role)));
		return found;
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
		JsonNode role = roles.get(ref);
		Map<String, String> now = Map.of(Attributes.OWNER, role.path("Owner").asText(""), Attributes.SHARED_WITH, role.path("SharedWith").asText(""),
				Attributes.SHARED_HOMES, role.path("SharedHomes").asText(""));
		Map<String, String> after = new HashMap<>(now);
		after.putAll(attributes);
		if (!after.equals(now))
			roles.call("SetTopologies", role, Map.of("Owner", after.get(Attributes.OWNER), "SharedWith", after.get(Attributes.SHARED_WITH), "SharedHomes",
					after.get(Attributes.SHARED_HOMES)));
		return attributes.keySet().stream().collect(Collectors.toMap(attribute -> attribute, now::get));
	}

	@Override
	public Optional<String> whyNotCreated(ObjectKind kind) {
		return Optional.of("is not there, and Drover creates nothing in a Configuration Manager topology; " + switch (kind.family()) {
		case CLIENT -> "install its client for that hierarchy, where clients make themselves known, and plan again";
		case SERVICE -> "undo the job by which it changed hands, or plan with services and content that the hierarchy has itself (strategy 'duplicate')";
		default -> "set up in its own console what clients are to have there, and overrule that they go without this";
		});
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
