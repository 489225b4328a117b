package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class WitnessesTest {

	@Test
	void aCollectionHasAMemberUntilThatOneMayHaveGone() {
		Witnesses witnesses = new Witnesses();
		witnesses.see("SMS00001", 16777220);
		witnesses.see("CAS00002", 16777221);
		Witnesses kept = Witnesses.parse(witnesses.text());
		assertTrue(kept.has("SMS00001") && kept.has("CAS00002"));
		assertFalse(kept.has("CAS00003"));
		kept.forget(List.of(16777220, 5));
		assertFalse(kept.has("SMS00001"));
		assertTrue(kept.has("CAS00002"));
		kept.see("SMS00001", 7);
		assertEquals("CAS00002=16777221,SMS00001=7", kept.text());
	}

	/** A mark is written in parts between blanks; what would tear it is looked at each time instead. */
	@Test
	void whatCannotBeWrittenDownHasNoWitnessTheNextTime() {
		Witnesses witnesses = new Witnesses();
		for (String name : List.of("", "a b", "a,b", "a=b", "\u00e4", "x".repeat(33)))
			witnesses.see(name, 1);
		assertEquals("", witnesses.text());
		ChangeTracking now = new ChangeTracking("origin", 5, 0);
		assertTrue(now.goesOnFrom(now.mark("rest", new Digests(Tracked.NOTHING), witnesses)));
		assertEquals("", ChangeTracking.witnesses(now.mark("rest", new Digests(Tracked.NOTHING), witnesses)).text());
		witnesses.see("SMS00001", 1);
		assertEquals("SMS00001=1", ChangeTracking.witnesses(now.mark("rest", new Digests(Tracked.NOTHING), witnesses)).text());
		for (String earlier : List.of("origin 5 digest", "origin 5 digest SMS00001=1"))
			assertFalse(now.goesOnFrom(earlier), "a mark of an earlier version");
	}

	@Test
	void aMarkStaysShortHoweverManyCollectionsThereAre() {
		Witnesses witnesses = new Witnesses();
		for (int i = 0; i < 100_000; i++)
			witnesses.see("CAS" + i, i);
		assertTrue(witnesses.text().length() < 500_000);
		assertEquals(witnesses.text(), Witnesses.parse(witnesses.text()).text());
	}

	@Test
	void collectionsOfTheSameMembersHaveOthersOfThem() {
		Witnesses forwards = new Witnesses();
		Witnesses backwards = new Witnesses();
		for (int member = 1; member <= 1_000; member++) {
			forwards.see("CAS00001", member);
			forwards.see("CAS00002", member);
			backwards.see("CAS00002", 1_001 - member);
			backwards.see("CAS00001", 1_001 - member);
		}
		assertEquals(forwards.text(), backwards.text(), "in whatever order they come");
		String[] both = forwards.text().split(",");
		assertNotEquals(both[0].split("=")[1], both[1].split("=")[1]);
	}
}
