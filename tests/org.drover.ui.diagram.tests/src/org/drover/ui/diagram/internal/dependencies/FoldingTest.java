package org.drover.ui.diagram.internal.dependencies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

	private static final int CLIENTS = 300;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void everyNodeIsInOneGroupWhateverIsUnfolded(long seed) throws DroverException {
		Random random = new Random(seed);
		DrawnEstate drawn = DrawnEstate.draw(seed, CLIENTS);
		for (Direction direction : Direction.values()) {
			Reach reach = drawn.reach(direction, drawn.chosen(random));
			FoldChoices choices = FoldChoices.none();
			for (int step = 0; step < 6; step++) {
				List<Group> groups = Folding.fold(reach, choices);
				assertPartition("seed " + seed + ' ' + direction + " step " + step, reach, groups);
				choices = changed(choices, groups, random);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 21, 22, 23, 24, 25, 26 })
	void thereAreNeverMoreGroupsThanTheLimit(long seed) throws DroverException {
		Random random = new Random(seed);
		DrawnEstate drawn = DrawnEstate.draw(seed, CLIENTS);
		Reach reach = drawn.reach(Direction.NEEDS, drawn.chosen(random));
		FoldChoices choices = FoldChoices.upTo(10_000);
		for (int limit = 60; limit < 500; limit += 40) {
			List<Group> groups = Folding.fold(reach, choices, limit);
			assertTrue(groups.size() <= limit, "seed " + seed + ": " + groups.size() + " groups of at most " + limit);
			choices = changed(choices, groups, random);
		}
	}

	@Test
	void groupsOfOneKindAndStateAreUniform() throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(31, CLIENTS);
		Reach reach = drawn.reach(Direction.NEEDS, drawn.chosen(new Random(31)));
		for (Group group : Folding.fold(reach, FoldChoices.none()))
			for (int member : group.members()) {
				assertEquals(group.kind(), reach.kind(member));
				assertEquals(group.state(), reach.state(member));
			}
	}

	@Test
	void aLargeCollectionShowsItsClientsBySite() throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(41, 5_000);
		Reach reach = drawn.reach(Direction.NEEDS, drawn.chosen(new Random(41))[0]);
		List<Group> clients = neededClients(Folding.fold(reach, FoldChoices.none()));
		assertEquals(List.of("site S0", "site S1", "site S2"), clients.stream().map(Group::note).toList());
		assertTrue(clients.stream().mapToInt(Group::size).sum() > 1_000, "clients: " + clients);
		assertEquals(1, neededClients(Folding.fold(reach, FoldChoices.none().fold(clients.getFirst().parent()))).size());
		assertEquals(1, neededClients(Folding.fold(reach, FoldChoices.upTo(0))).size());
	}

	@Test
	void moreSitesThanOneUnfoldingShowsAreUnfoldedByRanges() throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(43, 5_000, 200);
		Reach reach = drawn.reach(Direction.NEEDS, drawn.chosen(new Random(43))[0]);
		List<Group> ranges = neededClients(Folding.fold(reach, FoldChoices.none()));
		assertEquals(12, ranges.size());
		assertTrue(ranges.stream().allMatch(range -> range.note().matches("sites S\\d+ – S\\d+")), ranges::toString);
		List<Group> sites = neededClients(Folding.fold(reach, FoldChoices.none().unfold(ranges.getFirst().key()))).stream()
				.filter(group -> group.parent().equals(ranges.getFirst().key())).toList();
		assertTrue(sites.size() > 1 && sites.size() <= Division.MOST, "sites: " + sites.size());
		assertTrue(sites.stream().allMatch(site -> site.note().matches("site S\\d+")), sites::toString);
	}

	private static List<Group> neededClients(List<Group> groups) {
		return groups.stream().filter(group -> group.kind() == ObjectKind.CLIENT && group.state() == NodeState.NEEDED && group.folded())
				.sorted(Comparator.comparing(Group::note)).toList();
	}

	@Test
	void whatIsUnfoldedCanBeFoldedAgain() throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(51, CLIENTS);
		Reach reach = drawn.reach(Direction.NEEDS, drawn.chosen(new Random(51))[0]);
		Set<String> before = keys(Folding.fold(reach, FoldChoices.none()));
		String clients = before.stream().filter(key -> key.startsWith("client/NEEDED/site S0")).findFirst().orElseThrow();
		Set<String> unfolded = keys(Folding.fold(reach, FoldChoices.none().unfold(clients)));
		assertFalse(unfolded.contains(clients));
		assertTrue(unfolded.size() > before.size());
		assertEquals(before, keys(Folding.fold(reach, FoldChoices.none().unfold(clients).fold(clients))));
	}

	@Test
	void theChosenObjectsStandAlone() throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(61, CLIENTS);
		int[] chosen = drawn.chosen(new Random(61));
		List<Group> groups = Folding.fold(drawn.reach(Direction.NEEDS, chosen), FoldChoices.upTo(0));
		for (int object : chosen)
			assertTrue(groups.stream().anyMatch(group -> Arrays.equals(group.members(), new int[] { object })), drawn.estate().ref(object).toString());
	}

	private static FoldChoices changed(FoldChoices choices, List<Group> groups, Random random) {
		List<Group> folded = groups.stream().filter(Group::folded).toList();
		if (folded.isEmpty() || random.nextInt(4) == 0)
			return choices.fold(groups.get(random.nextInt(groups.size())).parent());
		return choices.unfold(folded.get(random.nextInt(folded.size())).key());
	}

	private static void assertPartition(String where, Reach reach, List<Group> groups) {
		BitSet seen = new BitSet();
		for (Group group : groups)
			for (int member : group.members()) {
				assertFalse(seen.get(member), where + ": twice " + reach.ref(member));
				seen.set(member);
			}
		BitSet nodes = new BitSet();
		Arrays.stream(reach.nodes()).forEach(nodes::set);
		assertEquals(nodes, seen, where);
		assertEquals(groups.size(), new HashSet<>(groups.stream().map(Group::key).toList()).size(), where + ": keys are not unique");
	}

	private static Set<String> keys(List<Group> groups) {
		return groups.stream().map(Group::key).collect(Collectors.toSet());
	}
}
