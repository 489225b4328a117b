package org.drover.connector.puppetdb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No node that changed, came or went is taken for one that is as it was. */
class FingerprintsTest {

	private static List<Node> nodes(int count) {
		return new ArrayList<>(IntStream.range(0, count).mapToObj(number -> node(number, 0)).toList());
	}

	private static Node node(int number, int state) {
		return new Node("node" + number + ".example.org", "production", "", "node" + number + "\n" + state);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 5, 64, 1_000, 20_000 })
	void whatChangedIsFound(int count) {
		Random random = new Random(count);
		List<Node> before = nodes(count);
		Fingerprints mark = Fingerprints.parse(Fingerprints.of(before).mark()).orElseThrow();
		assertEquals(List.of(), mark.changed(before));
		Collections.shuffle(before, random);
		assertEquals(List.of(), mark.changed(before), "in whatever order they come");
		List<Node> after = new ArrayList<>(before);
		Set<Node> changed = new HashSet<>(Set.of(node(count, 0)));
		after.add(node(count, 0));
		for (int time = 0; time < Math.min(count, 20); time++) {
			int place = random.nextInt(count);
			Node fresh = node(Integer.parseInt(after.get(place).name().replaceAll("\\D", "")), 1 + time);
			changed.remove(after.set(place, fresh));
			changed.add(fresh);
		}
		List<Node> found = mark.changed(after);
		assertTrue(new HashSet<>(found).containsAll(changed));
		assertTrue(found.size() <= changed.size() * (4 + count / 512), found.size() + " are read for " + changed.size());
	}

	@Test
	void oneThatWentDisturbsNoOther() {
		List<Node> before = nodes(40);
		Fingerprints mark = Fingerprints.of(before);
		List<Node> after = before.subList(1, 40);
		assertTrue(mark.changed(after).size() < 10);
	}

	@Test
	void aMarkStaysShort() {
		assertTrue(Fingerprints.of(nodes(50_000)).mark().length() < 40_000);
		assertTrue(Fingerprints.of(nodes(3)).mark().length() < 600);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "1 ", "2 AAAAAAAA", "1 AAAA", "1 !", "1 AAAAAAAA more" })
	void anotherTextIsNoMark(String text) {
		assertEquals(Optional.empty(), Fingerprints.parse(text));
	}
}
