package org.drover.scan.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.drover.scan.identity.IdentityDecision.Verdict;
import org.drover.scan.identity.IdentityRule.Kept;
import org.drover.scan.identity.MachineFacts.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityRuleTest {

	private static final String OWN = "4c4c4544-0042-3510-8054-b7c04f564433";
	private static final String SWAPPED = "44454c4c-4200-1035-8054-b7c04f564433";
	private static final String OTHER = "a1b2c3d4-0042-3510-8054-b7c04f564433";

	/** The machine that the identity was made on, before anything happened to it. */
	private static MachineFacts real() {
		return new MachineFacts(Kind.REAL, "", OWN, "7CTD3", "", "11aa", "", macs("aa:01", "aa:02"));
	}

	private static MachineFacts virtual() {
		return new MachineFacts(Kind.VIRTUAL, "", OWN, "", "gen-1", "11aa", "", macs("aa:01"));
	}

	private static MachineFacts cloud() {
		return new MachineFacts(Kind.VIRTUAL, "i-0abc", "ec2abcde-0042-3510-8054-b7c04f564433", "ec2abcde", "", "11aa", "", macs("aa:01"));
	}

	private static MachineFacts board() {
		return new MachineFacts(Kind.REAL, "", "", "", "", "11aa", "", macs("aa:01"));
	}

	private static MachineFacts container() {
		return new MachineFacts(Kind.CONTAINER, "", "", "", "", "11aa", "c0ffee", macs());
	}

	/** The rows of docs/identity.md, in its order. */
	static Stream<Arguments> rows() {
		return Stream.of(
				arguments("restart of the agent", real(), real(), Verdict.KEEP),
				arguments("reboot", virtual(), virtual(), Verdict.KEEP),
				arguments("reboot in a cloud", cloud(), cloud(), Verdict.KEEP),
				arguments("upgrade of a kernel that writes the identifier the other way round", real(), with(real(), SWAPPED, "7CTD3"), Verdict.KEEP),
				arguments("live migration: firmware and cards move along", virtual(), virtual(), Verdict.KEEP),
				arguments("clone by a hypervisor", virtual(), facts(Kind.VIRTUAL, "", OTHER, "", "gen-2", "11aa", "bb:01"), Verdict.NEW),
				arguments("clone that keeps its address on a fenced network", virtual(), facts(Kind.VIRTUAL, "", OTHER, "", "gen-2", "11aa", "aa:01"), Verdict.NEW),
				arguments("clone on a hypervisor that shows its own serial to guests", facts(Kind.VIRTUAL, "", OWN, "HOST", "", "11aa", "aa:01"),
						facts(Kind.VIRTUAL, "", OTHER, "HOST", "", "11aa", "bb:01"), Verdict.NEW),
				arguments("clone in a cloud", cloud(), facts(Kind.VIRTUAL, "i-0def", OTHER, "x9", "", "11aa", "bb:01"), Verdict.NEW),
				arguments("snapshot restored in place", virtual(), facts(Kind.VIRTUAL, "", OWN, "", "gen-2", "11aa", "aa:01"), Verdict.KEEP),
				arguments("captured image that wakes up elsewhere", real(), facts(Kind.VIRTUAL, "", OTHER, "", "gen-1", "11aa", "bb:01"), Verdict.NEW),
				arguments("captured image with a new machine-id", real(), facts(Kind.VIRTUAL, "", OTHER, "", "gen-1", "22bb", "bb:01"), Verdict.NEW),
				arguments("captured image in a cloud", real(), cloud(), Verdict.NEW),
				arguments("disk moved into another chassis", real(), facts(Kind.REAL, "", OTHER, "8XYZ1", "", "11aa", "bb:01", "bb:02"), Verdict.NEW),
				arguments("disk moved with its network card", real(), facts(Kind.REAL, "", OTHER, "8XYZ1", "", "11aa", "aa:02", "bb:02"), Verdict.NEW),
				arguments("firmware that was given another identifier", real(), with(real(), OTHER, "7CTD3"), Verdict.KEEP),
				arguments("network cards changed", real(), facts(Kind.REAL, "", OWN, "7CTD3", "", "11aa", "cc:01"), Verdict.KEEP),
				arguments("network card changed, no firmware", board(), facts(Kind.REAL, "", "", "", "", "11aa", "cc:01"), Verdict.NEW),
				arguments("machine-id made anew", virtual(), facts(Kind.VIRTUAL, "", OWN, "", "gen-1", "22bb", "aa:01"), Verdict.KEEP),
				arguments("machine-id made anew, no firmware", board(), facts(Kind.REAL, "", "", "", "", "22bb", "aa:01"), Verdict.KEEP),
				arguments("image of a board in another board", board(), facts(Kind.REAL, "", "", "", "", "22bb", "bb:01"), Verdict.NEW),
				arguments("container restarted", container(), container(), Verdict.KEEP),
				arguments("container made anew from its volume", container(), container("11aa", "beef"), Verdict.KEEP),
				arguments("container moved to another host", container(), container(), Verdict.KEEP),
				arguments("container whose machine-id was made anew", container(), container("22bb", "c0ffee"), Verdict.KEEP),
				arguments("copy of a container", container(), container("22bb", "beef"), Verdict.NEW),
				arguments("machine put into a container", real(), container(), Verdict.NEW),
				arguments("container put onto a machine", container(), real(), Verdict.NEW),
				arguments("agent that was root and is not any more", real(), board(), Verdict.KEEP),
				arguments("firmware that says what every board of its maker says", board(),
						facts(Kind.REAL, "", "03000200-0400-0500-0006-000700080009", "To be filled by O.E.M.", "", "11aa", "aa:01"), Verdict.KEEP),
				arguments("nothing known, then or now", MachineFacts.NONE, MachineFacts.NONE, Verdict.KEEP));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void eachRowOfTheRule(String what, MachineFacts then, MachineFacts now, Verdict verdict) {
		IdentityDecision decision = IdentityRule.decide(Optional.of(new Kept("identity", then)), now);
		assertEquals(verdict, decision.verdict(), () -> what + ": " + decision.reasons());
		assertEquals(verdict == Verdict.NEW ? Optional.of("identity") : Optional.empty(), decision.copyOf());
		assertFalse(decision.reasons().isEmpty());
		assertEquals(what.startsWith("snapshot"), decision.rewound());
	}

	@Test
	void thereIsAFirstOne() {
		IdentityDecision decision = IdentityRule.decide(Optional.empty(), real());
		assertEquals(Verdict.FIRST, decision.verdict());
		assertEquals(real(), decision.remember());
	}

	@Test
	void changesOneByOneDoNotAddUpToAnotherMachine() {
		MachineFacts kept = board();
		for (MachineFacts now : List.of(facts(Kind.REAL, "", "", "", "", "11aa", "aa:01", "cc:01"), facts(Kind.REAL, "", "", "", "", "22bb", "cc:01"),
				facts(Kind.REAL, "", "", "", "", "22bb", "cc:01", "dd:01"), facts(Kind.REAL, "", OWN, "", "", "33cc", "dd:01"))) {
			IdentityDecision decision = IdentityRule.decide(Optional.of(new Kept("identity", kept)), now);
			assertEquals(Verdict.KEEP, decision.verdict());
			kept = decision.remember();
		}
		assertEquals(OWN, kept.uuid());
	}

	@Test
	void whatCannotBeReadTodayIsNotForgotten() {
		assertEquals(OWN, IdentityRule.decide(Optional.of(new Kept("identity", real())), board()).remember().uuid());
	}

	@Test
	void aManagerThatFoundTwoTellsOne() {
		assertEquals(Optional.of("identity"), IdentityRule.told(new Kept("identity", virtual()), virtual()).copyOf());
	}

	@Test
	void factsAreKeptAsText() {
		for (MachineFacts facts : List.of(real(), virtual(), cloud(), container(), MachineFacts.NONE))
			assertEquals(Optional.of(facts), MachineFacts.parse(facts.toJson()));
		assertTrue(MachineFacts.parse("{").isEmpty());
		assertTrue(MachineFacts.parse("{\"kind\":\"toaster\"}").isEmpty());
	}

	private static MachineFacts with(MachineFacts facts, String uuid, String serial) {
		return new MachineFacts(facts.kind(), "", uuid, serial, facts.generation(), facts.machineId(), "", facts.macs());
	}

	private static MachineFacts facts(Kind kind, String instance, String uuid, String serial, String generation, String machineId, String... macs) {
		return new MachineFacts(kind, instance, uuid, serial, generation, machineId, "", macs(macs));
	}

	private static MachineFacts container(String machineId, String id) {
		return new MachineFacts(Kind.CONTAINER, "", "", "", "", machineId, id, macs());
	}

	private static TreeSet<String> macs(String... macs) {
		return new TreeSet<>(List.of(macs));
	}
}
