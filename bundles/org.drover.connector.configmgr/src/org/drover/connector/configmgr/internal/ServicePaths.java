package org.drover.connector.configmgr.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * What service roles are found by in a site database and in the AdminService, of those that have been met: their keys do not say. A path stays that of a
 * service, but a service may come to have another. For several threads.
 */
final class ServicePaths {

	private final Map<ObjectRef, String> paths = new ConcurrentHashMap<>();

	/** What a service is called that has such a path. */
	static ObjectRef service(ObjectKind kind, String path) {
		return new ObjectRef(kind, Keys.service(path));
	}

	void note(ObjectRef service, String path) {
		paths.put(service, path);
	}

	void forget(Collection<ObjectRef> services) {
		paths.keySet().removeAll(services);
	}

	/** Of those that are known; several may have the same path. */
	Set<String> of(Collection<ObjectRef> services) {
		return services.stream().map(paths::get).filter(Objects::nonNull).collect(Collectors.toSet());
	}
}
