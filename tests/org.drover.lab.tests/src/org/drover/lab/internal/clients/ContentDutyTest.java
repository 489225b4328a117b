package org.drover.lab.internal.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ContentDutyTest {

	private static final Policy.File A = new Policy.File("a", "", 1);
	private static final Policy.File B = new Policy.File("b", "", 1);
	private static final Policy.Content ONE = content("package:1", A, B);
	private static final Policy.Content TWO = content("package:2", A);
	private static final Policy.Content UNLISTED = content("package:3");

	private final ContentDuty duty = new ContentDuty(5);

	@Test
	void everythingIsFetchedOnce() {
		duty.offer(List.of(ONE, TWO));
		assertEquals(List.of("package:1 a", "package:1 b", "package:2 a"), fetchOpen());
		assertEquals(2, duty.fetched());
		duty.offer(List.of(ONE, TWO));
		assertEquals(List.of(), fetchOpen());
	}

	@Test
	void whatFailedComesAgain() {
		duty.offer(List.of(TWO));
		duty.nextOpen();
		assertEquals(0, duty.fetched());
		assertEquals(List.of("package:2 a"), fetchOpen());
	}

	@Test
	void onlyWhatIsNewIsOpenLater() {
		duty.offer(List.of(ONE));
		fetchOpen();
		duty.offer(List.of(ONE, TWO));
		assertEquals(List.of("package:2 a"), fetchOpen());
	}

	@Test
	void anotherTopologyMeansAllAgain() {
		duty.offer(List.of(TWO));
		fetchOpen();
		duty.startAnew();
		duty.offer(List.of(TWO));
		assertEquals(List.of("package:2 a"), fetchOpen());
	}

	@Test
	void unlistedContentIsListedFirst() {
		duty.offer(List.of(UNLISTED));
		assertNull(duty.nextOpen().orElseThrow().file());
		duty.listed(UNLISTED, List.of(A, B));
		assertEquals(List.of("package:3 a", "package:3 b"), fetchOpen());
		assertEquals("package:3", duty.nextOfRound().orElseThrow().content().owner());
	}

	@Test
	void contentWithoutFilesIsDoneOnceListed() {
		duty.offer(List.of(UNLISTED));
		duty.listed(UNLISTED, List.of());
		assertEquals(1, duty.fetched());
		assertTrue(duty.nextOfRound().isEmpty());
	}

	@Test
	void roundVisitsEveryFileAndLocation() {
		duty.offer(List.of(ONE, TWO));
		Set<String> files = new HashSet<>();
		Set<String> locations = new HashSet<>();
		for (int i = 0; i < 6; i++) {
			ContentDuty.Fetch fetch = duty.nextOfRound().orElseThrow();
			files.add(fetch.content().owner() + " " + fetch.file().path());
			locations.add(fetch.location());
		}
		assertEquals(Set.of("package:1 a", "package:1 b", "package:2 a"), files);
		assertEquals(Set.of("http://dp1", "http://dp2"), locations);
	}

	private List<String> fetchOpen() {
		List<String> fetched = new ArrayList<>();
		while (duty.nextOpen().isPresent()) {
			ContentDuty.Fetch fetch = duty.nextOpen().get();
			fetched.add(fetch.content().owner() + " " + fetch.file().path());
			duty.verified(fetch.content());
		}
		return fetched;
	}

	private static Policy.Content content(String owner, Policy.File... files) {
		return new Policy.Content(owner, "1", "", List.of(files), List.of("http://dp1", "http://dp2"));
	}
}
