package org.drover.lab.internal.clients;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Calls the small services of a policy in turn, one a cycle, and each address of a service in turn. Used by one thread at a time. */
final class ServiceRound {

	private static final JsonMapper JSON = new JsonMapper();

	/** @param member of the answer that must be there */
	private record Service(String kind, String path, String member) {

		/** @param site the one the client is assigned to */
		String pathFor(String site) {
			return path.replace("{site}", ClientCalls.segment(site));
		}
	}

	private static final List<Service> SERVICES = List.of(new Service("software-update-point", "/catalog", "version"),
			new Service("server-locator-point", "/locate?site={site}", "managementPoint"),
			new Service("state-migration-point", "/capacity", "freeBytes"));

	private int turn;

	void call(ClientCalls calls, Policy policy) {
		Service service = SERVICES.get(turn % SERVICES.size());
		List<String> addresses = policy.services().getOrDefault(service.kind(), List.of());
		if (!addresses.isEmpty())
			call(calls, policy, service, addresses.get(turn / SERVICES.size() % addresses.size()));
		turn++;
	}

	private static void call(ClientCalls calls, Policy policy, Service service, String address) {
		String path = service.pathFor(policy.site());
		Optional<ClientCalls.Reply> reply = calls.get(service.kind(), policy.topology(), address, path);
		if (reply.isPresent() && !has(reply.get().body(), service.member()))
			calls.fail(service.kind(), policy.topology(), address + path, "the answer has no " + service.member());
	}

	private static boolean has(byte[] body, String member) {
		try {
			JsonNode answer = JSON.readTree(body);
			return answer != null && answer.hasNonNull(member);
		} catch (IOException e) {
			return false;
		}
	}
}
