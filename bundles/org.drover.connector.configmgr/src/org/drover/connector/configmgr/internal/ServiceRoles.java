package org.drover.connector.configmgr.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Service roles as the AdminService knows them, those that were handed over too. It is asked by their paths, as far as they are known: a hierarchy may have
 * more than a hundred thousand distribution points, and who wants to know of a few does not list them all each time. Usable from several threads.
 */
final class ServiceRoles {

	private static final String CLASS = "SMS_SystemResourceList";
	private static final String PATH = "NALPath";
	private static final String ROLE = "RoleName";
	/** For more than so many all are listed. */
	private static final int MANY = 5_000;
	/** Paths are long, and grow where an address needs their characters to be written as others. */
	private static final int PATHS_PER_CALL = 20;

	private final AdminService service;
	private final ServicePaths paths;

	ServiceRoles(AdminService service, ServicePaths paths) {
		this.service = service;
		this.paths = paths;
	}

	/** @throws DroverException where there is no such service role */
	JsonNode get(ObjectRef ref) throws DroverException {
		return Optional.ofNullable(find(Set.of(ref)).get(ref)).orElseThrow(() -> new DroverException("the legacy topology has no " + ref + ": gather again"));
	}

	/** Those that are there. */
	Map<ObjectRef, JsonNode> find(Collection<ObjectRef> refs) throws DroverException {
		Map<ObjectRef, JsonNode> found = new HashMap<>();
		Set<ObjectRef> open = new HashSet<>(refs);
		for (JsonNode role : known(open))
			take(role, open, found);
		EnumSet<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
		open.forEach(ref -> kinds.add(ref.kind()));
		for (ObjectKind kind : kinds)
			service.where(CLASS, ROLE, RoleNames.name(kind)).forEach(role -> take(role, open, found));
		return found;
	}

	/** Roles with the paths that these had. Where the service does not understand the question, all are listed as if no path were known. */
	private List<JsonNode> known(Set<ObjectRef> refs) {
		Set<String> known = paths.of(refs);
		if (known.size() > MANY)
			return List.of();
		try {
			return service.in(CLASS, PATH, List.copyOf(known), PATHS_PER_CALL);
		} catch (DroverException e) {
			return List.of(); // where the service itself is at fault, the next question says so
		}
	}

	private void take(JsonNode role, Set<ObjectRef> open, Map<ObjectRef, JsonNode> found) {
		ObjectKind kind = RoleNames.kind(role.path(ROLE).asText());
		if (kind == null)
			return;
		String path = role.path(PATH).asText();
		ObjectRef ref = ServicePaths.service(kind, path);
		paths.note(ref, path);
		if (open.remove(ref))
			found.put(ref, role);
	}

	/** Calls a method of the class for a role. */
	void call(String method, JsonNode role, Map<String, String> values) throws DroverException {
		ObjectNode parameters = service.parameters().put(PATH, role.path(PATH).asText()).put(ROLE, role.path(ROLE).asText());
		values.forEach(parameters::put);
		service.call(CLASS + "." + method, parameters);
	}
}
