package org.drover.site.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.drover.site.ServiceRoute;
import org.eclipse.jetty.server.ServerConnector;

/**
 * One open port and the services behind it.
 *
 * @param further asked by prefix for services that come and go, where no route has it
 */
public record OpenPort(ServerConnector connector, List<ServiceRoute> routes, Function<String, Optional<ServiceRoute>> further) {

	public OpenPort {
		routes = List.copyOf(routes);
	}

	/** The route of a path, with a fallback to the one without a prefix. */
	public Optional<ServiceRoute> route(List<String> path) {
		return routes.stream().filter(route -> !path.isEmpty() && route.prefix().equals(path.getFirst())).findFirst()
				.or(() -> path.isEmpty() ? Optional.empty() : further.apply(path.getFirst()))
				.or(() -> routes.stream().filter(route -> route.prefix().isEmpty()).findFirst());
	}
}
