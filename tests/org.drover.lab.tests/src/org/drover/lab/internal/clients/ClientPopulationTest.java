package org.drover.lab.internal.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.drover.lab.LiveMark;
import org.drover.lab.LivePulse;
import org.drover.lab.LiveReport;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientPopulationTest {

	private static final Duration INTERVAL = Duration.ofMillis(100);
	private static final Duration DEADLINE = Duration.ofSeconds(10);
	private static final List<String> CLIENTS = IntStream.range(0, 20).mapToObj(i -> "client-" + i).toList();

	private FakeTopology old;
	private FakeTopology fresh;
	private ClientPopulation population;

	@BeforeEach
	void start() throws DroverException {
		old = new FakeTopology("OLD");
		fresh = new FakeTopology("NEW");
		List<ClientPopulation.Member> members = CLIENTS.stream()
				.map(key -> new ClientPopulation.Member(key, "OLD", old.url(ObjectKind.MANAGEMENT_POINT))).toList();
		population = new ClientPopulation(members, INTERVAL, 1, this::answers);
	}

	@AfterEach
	void stop() {
		population.close();
		old.close();
		fresh.close();
	}

	private Map<String, Long> answers() {
		Map<String, Long> answers = new HashMap<>(old.answers());
		answers.putAll(fresh.answers());
		return answers;
	}

	@Test
	void peacefulLifeHasNoFailuresAndBothSidesCountTheSame() throws DroverException {
		LiveMark mark = begin();
		assertTrue(population.awaitServed(CLIENTS, "OLD", 8, DEADLINE));
		awaitRequests(mark, 20 * 8 * 3);
		LiveReport report = population.since(mark);
		assertEquals(List.of(), report.failures());
		assertEquals(0, report.failed());
		assertTrue(report.countsEqual(), report.countDifferences().toString());
		assertEquals(report.requests(), report.serverRequests());
		assertTrue(report.requests() > 20 * 8 * 3, report.toString());
		assertTrue(report.longestGapSeconds() > 0.05, report.toString());
		assertEquals(0, report.movedClients());
		assertTrue(old.requests.contains("POST status client-7 of OLD"));
	}

	@Test
	void theGlanceAgreesWithTheReport() throws DroverException {
		LiveMark mark = begin();
		awaitRequests(mark, 20 * 3);
		LivePulse pulse = population.pulse(mark);
		population.stop();
		LiveReport report = population.since(mark);
		assertEquals(CLIENTS.size(), pulse.clients());
		assertEquals(0, pulse.failed());
		assertTrue(pulse.requests() > 20 * 3 && pulse.requests() <= report.requests(), pulse + " " + report);
		assertEquals(report.intervalSeconds(), pulse.intervalSeconds());
	}

	@Test
	void movedClientsAreFollowedToTheirNewHome() throws DroverException {
		LiveMark mark = begin();
		List<String> some = CLIENTS.subList(0, 5);
		assertTrue(population.awaitServed(CLIENTS, "OLD", 3, DEADLINE));
		some.forEach(key -> old.homes.put(key, fresh.url(ObjectKind.MANAGEMENT_POINT)));
		assertTrue(population.awaitServed(some, "NEW", 2, DEADLINE));
		LiveReport report = population.since(mark);
		assertEquals(List.of(), report.failures());
		assertEquals(5, report.movedClients());
		assertTrue(report.beforeMove() >= 10, report.toString());
		assertTrue(report.afterMove() >= 10 && report.minPoliciesAfterMove() >= 2, report.toString());
		assertEquals(2, report.minContentAfterMove());
		assertEquals(2, report.contentOfThatClient());
		assertTrue(report.countsEqual(), report.countDifferences().toString());
		assertTrue(fresh.requests.contains("POST status client-0 of NEW"));
		assertTrue(fresh.requests.stream().noneMatch(request -> request.contains("client-9 ")));
	}

	@Test
	void wayBackIsAMoveOfItsOwn() throws DroverException {
		begin();
		List<String> one = List.of("client-3");
		old.homes.put("client-3", fresh.url(ObjectKind.MANAGEMENT_POINT));
		assertTrue(population.awaitServed(one, "NEW", 2, DEADLINE));
		LiveMark undo = population.mark();
		old.homes.clear();
		fresh.homes.put("client-3", old.url(ObjectKind.MANAGEMENT_POINT));
		assertTrue(population.awaitServed(one, "OLD", 2, DEADLINE));
		LiveReport report = population.since(undo);
		assertEquals(1, report.movedClients());
		assertTrue(report.minPoliciesAfterMove() >= 2, report.toString());
		assertEquals(0, report.failed());
	}

	@Test
	void aLostDeploymentIsAFailureWhileItLasts() throws DroverException {
		LiveMark mark = begin();
		old.deployments.remove("DEP2");
		assertTrue(until(mark, report -> report.failed() > 3));
		LiveReport.Failure failure = population.since(mark).failures().getFirst();
		assertEquals("policy", failure.step());
		assertEquals("deployment DEP2 is gone from the policy", failure.what());
		old.deployments.add("DEP2");
	}

	@Test
	void policiesWithAFaultAreGaps() throws DroverException {
		LiveMark mark = begin();
		old.locations = false;
		assertTrue(until(mark, report -> !report.withinTolerance()));
		LiveReport report = population.since(mark);
		assertTrue(report.failures().getFirst().what().endsWith("has no location"), report.toString());
		assertTrue(report.failuresByClientAndStep().keySet().stream().allMatch(key -> key.endsWith(" policy")), report.toString());
	}

	@Test
	void newHomeThatLacksADeploymentKeepsClientWhereItWas() throws DroverException {
		LiveMark mark = begin();
		fresh.deployments.remove("DEP1");
		old.homes.put("client-0", fresh.url(ObjectKind.MANAGEMENT_POINT));
		assertTrue(until(mark, report -> report.failed() > 0));
		assertEquals(0, population.since(mark).movedClients());
		assertEquals("OLD", population.since(mark).failures().getFirst().topology());
	}

	@Test
	void changedBytesAreNoticed() throws DroverException {
		LiveMark mark = begin();
		old.bytes = "SETUP FILE";
		assertTrue(until(mark, report -> report.failed() > 0));
		assertEquals("the file's bytes are not the promised ones", population.since(mark).failures().getFirst().what());
	}

	@Test
	void anOutageShowsWithItsServiceAndEnds() throws DroverException {
		LiveMark mark = begin();
		old.catalogDown = true;
		assertTrue(until(mark, report -> report.failed() > 0));
		LiveReport.Failure failure = population.since(mark).failures().getFirst();
		assertEquals("software-update-point", failure.step());
		assertEquals("503 the catalog is down", failure.what());
		old.catalogDown = false;
		awaitRequests(mark, 100);
		LiveMark after = population.mark();
		awaitRequests(after, 300);
		assertEquals(List.of(), population.since(after).failures());
	}

	@Test
	void everyKindOfUploadIsSentToTheManagementPoint() throws DroverException {
		LiveMark mark = begin();
		for (String kind : List.of("status", "inventory", "metering"))
			assertTrue(until(mark, report -> old.messages.stream().anyMatch(message -> message.contains("\"kind\":\"" + kind + '"'))), kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "status", "inventory", "metering" })
	void aLostUploadIsAFailedRequest(String kind) throws DroverException {
		LiveMark mark = begin();
		old.refusedKind = kind;
		assertTrue(until(mark, report -> report.failed() > 3));
		old.refusedKind = "";
		assertTrue(population.since(mark).failures().stream().allMatch(failure -> failure.step().equals(kind) && failure.what().equals("503 no more of that")),
				() -> population.since(mark).failures().toString());
	}

	@Test
	void contentListsComeFromTheLocationWhereThePolicyHasNone() throws DroverException {
		old.listsFiles = false;
		LiveMark mark = begin();
		assertTrue(population.awaitServed(CLIENTS, "OLD", 3, DEADLINE));
		LiveReport report = population.since(mark);
		assertEquals(0, report.failed(), () -> report.failures().toString());
		assertTrue(report.countsEqual(), report.countDifferences().toString());
	}

	@Test
	void stoppedClientsStayStoppedAndCountsHold() throws DroverException {
		LiveMark mark = begin();
		assertTrue(population.awaitServed(CLIENTS, "OLD", 3, DEADLINE));
		population.stop();
		LiveReport first = population.since(mark);
		LiveReport second = population.since(mark);
		assertEquals(first.requests(), second.requests());
		assertTrue(second.countsEqual(), second.countDifferences().toString());
		assertEquals(0, second.failed());
	}

	@Test
	void clientsThatDoNotGetWarmAreToldWithTheReason() {
		old.locations = false;
		population.start();
		DroverException cold = assertThrows(DroverException.class, () -> population.awaitWarm(Duration.ofMillis(300)));
		assertTrue(cold.getMessage().startsWith("20 of 20 clients did not get their first policy and content"), cold.getMessage());
		assertTrue(cold.getMessage().endsWith("has no location"), cold.getMessage());
	}

	@Test
	void strangersAreNeverServed() {
		assertFalse(population.awaitServed(List.of("nobody"), "OLD", 1, Duration.ofMillis(60)));
	}

	private LiveMark begin() throws DroverException {
		population.start();
		population.awaitWarm(DEADLINE);
		return population.mark();
	}

	private void awaitRequests(LiveMark mark, int more) {
		long before = population.since(mark).requests();
		assertTrue(until(mark, report -> report.requests() > before + more));
	}

	private boolean until(LiveMark mark, Predicate<LiveReport> condition) {
		return Waiting.until(() -> condition.test(population.since(mark)), DEADLINE);
	}
}
