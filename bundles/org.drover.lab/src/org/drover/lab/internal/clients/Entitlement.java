package org.drover.lab.internal.clients;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a client has been promised so far, wherever it was: a later policy may promise more and never less. Used by one thread
 * at a time.
 */
final class Entitlement {

	private final Map<String, Policy.Deployment> deployments = new TreeMap<>();
	private final Set<String> services = new HashSet<>();

	/** What is wrong with a policy, in words; empty where it is good. */
	Optional<String> fault(Policy policy) {
		return lostDeployment(policy).or(() -> lostService(policy)).or(() -> withoutLocation(policy));
	}

	/** Remembers a policy without a fault. */
	void grow(Policy policy) {
		policy.deployments().forEach(deployment -> deployments.put(deployment.key(), deployment));
		policy.services().forEach((kind, addresses) -> {
			if (!addresses.isEmpty())
				services.add(kind);
		});
	}

	private Optional<String> lostDeployment(Policy policy) {
		Map<String, Policy.Deployment> now = policy.deployments().stream()
				.collect(Collectors.toMap(Policy.Deployment::key, deployment -> deployment, (one, other) -> one));
		for (Policy.Deployment before : deployments.values()) {
			Policy.Deployment after = now.get(before.key());
			if (after == null)
				return Optional.of("deployment " + before.key() + " is gone from the policy");
			if (after != before && !owners(after).containsAll(owners(before)))
				return Optional.of("deployment " + before.key() + " has lost content");
		}
		return Optional.empty();
	}

	private static Set<String> owners(Policy.Deployment deployment) {
		return deployment.contents().stream().map(Entitlement::owner).collect(Collectors.toSet());
	}

	private static String owner(String content) {
		int equals = content.lastIndexOf('=');
		return equals < 0 ? content : content.substring(0, equals);
	}

	private Optional<String> lostService(Policy policy) {
		for (String kind : services) {
			if (policy.services().getOrDefault(kind, List.of()).isEmpty())
				return Optional.of("no " + kind + " is left in the policy");
		}
		return Optional.empty();
	}

	private static Optional<String> withoutLocation(Policy policy) {
		Set<String> offered = new HashSet<>();
		for (Policy.Content content : policy.content()) {
			if (content.locations().isEmpty())
				return Optional.of("content " + content.id() + " has no location");
			offered.add(content.id());
		}
		for (Policy.Deployment deployment : policy.deployments()) {
			for (String content : deployment.contents()) {
				if (!offered.contains(content))
					return Optional.of("content " + content + " of deployment " + deployment.key() + " is not described");
			}
		}
		return Optional.empty();
	}
}
