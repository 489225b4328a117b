package org.drover.lab.internal.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class EntitlementTest {

	private static final Policy.Content P1 = content("package:P1", "1", "http://dp");
	private static final Policy.Content P2 = content("package:P2", "1", "http://dp");
	private static final Map<String, List<String>> SERVICES = Map.of("software-update-point", List.of("http://sup"));

	private final Entitlement entitlement = new Entitlement();

	@Test
	void policiesMayPromiseMore() {
		grow(policy(List.of(deployment("D1", "package:P1=1")), List.of(P1), SERVICES));
		assertEquals(Optional.empty(), entitlement.fault(
				policy(List.of(deployment("D1", "package:P1=1"), deployment("D2", "package:P2=1")), List.of(P1, P2), SERVICES)));
	}

	@Test
	void newVersionsAreNoLoss() {
		grow(policy(List.of(deployment("D1", "package:P1=1")), List.of(P1), SERVICES));
		assertEquals(Optional.empty(), entitlement.fault(policy(List.of(deployment("D1", "package:P1=2")),
				List.of(content("package:P1", "2", "http://dp")), SERVICES)));
	}

	@Test
	void contentOfADeploymentMayNotVanish() {
		grow(policy(List.of(deployment("D1", "package:P1=1", "package:P2=1")), List.of(P1, P2), SERVICES));
		assertEquals(Optional.of("deployment D1 has lost content"),
				entitlement.fault(policy(List.of(deployment("D1", "package:P1=1")), List.of(P1), SERVICES)));
	}

	@Test
	void kindsOfServiceMayNotVanish() {
		grow(policy(List.of(), List.of(), SERVICES));
		assertEquals(Optional.of("no software-update-point is left in the policy"),
				entitlement.fault(policy(List.of(), List.of(), Map.of("software-update-point", List.of()))));
	}

	@Test
	void contentNeedsALocationAndADescription() {
		assertEquals(Optional.of("content package:P1=1 has no location"), entitlement.fault(policy(
				List.of(), List.of(new Policy.Content("package:P1", "1", "", List.of(), List.of())), SERVICES)));
		assertEquals(Optional.of("content package:P1=2 of deployment D1 is not described"),
				entitlement.fault(policy(List.of(deployment("D1", "package:P1=2")), List.of(P1), SERVICES)));
	}

	private void grow(Policy policy) {
		assertEquals(Optional.empty(), entitlement.fault(policy));
		entitlement.grow(policy);
	}

	private static Policy.Deployment deployment(String key, String... contents) {
		return new Policy.Deployment(key, key, List.of(contents));
	}

	private static Policy.Content content(String owner, String version, String location) {
		return new Policy.Content(owner, version, "", List.of(), List.of(location));
	}

	private static Policy policy(List<Policy.Deployment> deployments, List<Policy.Content> content, Map<String, List<String>> services) {
		return new Policy("c", "OLD", "S1", "1", deployments, content, services, null);
	}
}
