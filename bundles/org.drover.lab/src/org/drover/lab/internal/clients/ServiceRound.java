package org.drover.lab.internal.clients;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Calls the small services of a policy in turn, one a cycle, and each address of a service in turn. Used by one thread at a time. */
final class ServiceRound {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * @param paths  of which each is asked for in turn
	 * @param member of the answer that must be there
	 */
	private record Service(String kind, List<String> paths, String member) {

		/** @param site the one the client is assigned to */
		String pathFor(String site, int turn) {
			return paths.get(turn % paths.size()).replace("{site}", ClientCalls.segment(site));
		}
	}

	private static final List<Service> SERVICES = List.of(new Service("software-update-point", List.of("/catalog"), "version"),
			new Service("server-locator-point", List.of("/locate?site={site}", "/locate"), "managementPoint"),
			new Service("state-migration-point", List.of("/capacity"), "freeBytes"));

	private int turn;

	void call(ClientCalls calls, Policy policy) {
		Service service = SERVICES.get(turn % SERVICES.size());
		List<String> addresses = policy.services().getOrDefault(service.kind(), List.of());
		if (!addresses.isEmpty())
			call(calls, policy, service, turn / SERVICES.size(), addresses);
		turn++;
	}

	private static void call(ClientCalls calls, Policy policy, Service service, int round, List<String> addresses) {
		String address = addresses.get(round % addresses.size());
		String path = service.pathFor(policy.site(), round / addresses.size());
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
