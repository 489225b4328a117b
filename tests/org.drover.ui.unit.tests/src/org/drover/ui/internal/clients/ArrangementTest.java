package org.drover.ui.internal.clients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.model.DroverException;
import org.drover.ui.internal.clients.Arranged.Group;
import org.drover.ui.internal.estate.EstateStates;
import org.drover.ui.session.Snapshots;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the clients are: what is shown is what looking at each cell would let through, in the order and the groups of the cells. */
class ArrangementTest {

	private static final int ROUNDS = 60;

	private static ClientList clients(long seed) throws DroverException {
		TopologySnapshot snapshot = Snapshots.of("legacy", LargeEstate.of(new Random(seed).nextInt(400), seed));
		return ClientLists.of(snapshot, EstateStates.UNKNOWN, new ClientFacts(snapshot.inventory().orElseThrow().estate(), Stop.never()));
	}

	private static String cell(ClientList list, String column, int client) {
		return list.cells(column).orElseThrow().text(client);
	}

	private static Arrangement any(ClientList list, Random random) {
		Arrangement arrangement = Arrangement.AS_GATHERED.withWords(any(List.of("", "s0", "L0", "windows server", "guid corp", "5.00.9058", "nobody"), random));
		if (random.nextBoolean())
			arrangement = arrangement.withOrder(any(list.columns(), random).id(), random.nextBoolean());
		if (random.nextBoolean())
			arrangement = arrangement.withGroups(any(ClientColumn.GROUPING, random));
		if (random.nextBoolean()) {
			String column = any(List.of("Site", "State", "Kind", "Operating system", "Domain"), random);
			Set<String> some = IntStream.of(list.clients()).limit(5).mapToObj(client -> cell(list, column, client)).collect(Collectors.toSet());
			arrangement = arrangement.withOnly(column, some);
		}
		return arrangement;
	}

	private static <T> T any(List<T> choices, Random random) {
		return choices.get(random.nextInt(choices.size()));
	}

	/** As slowly as it can be said. */
	private static List<Integer> expected(ClientList list, Arrangement wanted) {
		List<Integer> shown = new ArrayList<>(IntStream.of(list.clients()).filter(client -> lets(list, wanted, client)).boxed().toList());
		if (!wanted.sortedBy().isEmpty())
			shown.sort(by(list, wanted.sortedBy(), wanted.descending()));
		if (!wanted.groupedBy().isEmpty())
			shown.sort(by(list, wanted.groupedBy(), false));
		return shown;
	}

	private static boolean lets(ClientList list, Arrangement wanted, int client) {
		boolean only = wanted.only().entrySet().stream().allMatch(entry -> entry.getValue().contains(cell(list, entry.getKey(), client)));
		String all = list.estate().object(client).attributes().values() + "\n" + list.estate().name(client) + '\n' + list.estate().key(client) + '\n'
				+ list.estate().version(client);
		return only && Arrays.stream(wanted.words().split(" ")).allMatch(word -> all.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
	}

	private static Comparator<Integer> by(ClientList list, String column, boolean descending) {
		Comparator<Integer> order = Comparator.comparing(client -> cell(list, column, client), String.CASE_INSENSITIVE_ORDER);
		return descending ? order.reversed() : order;
	}

	@Test
	void filtersSortsAndGroupsAsTheCellsSay() throws DroverException {
		for (int seed = 0; seed < ROUNDS; seed++) {
			ClientList list = clients(seed);
			Arrangement wanted = any(list, new Random(seed));
			Arranged arranged = wanted.arrange(list, Stop.never());
			assertEquals(expected(list, wanted), IntStream.of(arranged.clients()).boxed().toList(), "seed " + seed + ": " + wanted);
			if (!wanted.groupedBy().isEmpty())
				assertGroups(arranged, wanted.groupedBy());
		}
	}

	/** They follow each other without gaps, none is empty, and each holds all with its text. */
	private static void assertGroups(Arranged arranged, String column) {
		int next = 0;
		for (Group group : arranged.groups()) {
			assertEquals(next, group.from());
			assertTrue(group.size() > 0);
			next = group.to();
			assertTrue(IntStream.range(group.from(), group.to()).allMatch(at -> cell(arranged.list(), column, arranged.clients()[at]).equals(group.text())));
		}
		assertEquals(arranged.clients().length, next);
		assertEquals(arranged.groups().size(), arranged.groups().stream().map(Group::text).distinct().count());
	}

	@Test
	void rowsAreTheGroupsAndTheirClientsButForFoldedOnes() throws DroverException {
		for (int seed = 0; seed < ROUNDS; seed++) {
			Random random = new Random(seed);
			Arranged arranged = Arrangement.AS_GATHERED.withGroups("Site").arrange(clients(seed), Stop.never());
			Set<String> folded = arranged.groups().stream().map(Group::text).filter(text -> random.nextBoolean()).collect(Collectors.toCollection(TreeSet::new));
			assertRows(new Outline(arranged, folded), random);
		}
	}

	private static void assertRows(Outline outline, Random random) {
		int row = 0;
		for (Group group : outline.arranged().groups()) {
			assertTrue(outline.isGroup(row));
			assertEquals(group, outline.group(row++));
			for (int position = group.from(); position < group.to(); position++) {
				boolean hidden = outline.isFolded(group);
				assertEquals(hidden ? -1 : row, outline.row(position));
				if (!hidden)
					assertEquals(outline.arranged().clients()[position], outline.client(row++));
			}
		}
		assertEquals(row, outline.rows());
		if (row > 0)
			assertPositions(outline, random.nextInt(row), row);
	}

	/** Those of each row alone, together. */
	private static void assertPositions(Outline outline, int from, int to) {
		BitSet expected = new BitSet();
		for (int row = from; row < to; row++) {
			if (outline.isGroup(row))
				expected.set(outline.group(row).from(), outline.group(row).to());
			else
				expected.set(position(outline, row));
		}
		assertEquals(expected, outline.positions(from, to));
	}

	private static int position(Outline outline, int row) {
		return IntStream.range(0, outline.arranged().clients().length).filter(position -> outline.row(position) == row).findFirst().orElseThrow();
	}

	@Test
	void columnsThatAreNotThereArePassedOver() throws DroverException {
		ClientList list = clients(1);
		Arrangement wanted = new Arrangement("", Map.of("Elsewhere", Set.of("x")), "Elsewhere", true, "Elsewhere");
		Arranged arranged = wanted.arrange(list, Stop.never());
		assertArrayEquals(list.clients(), arranged.clients());
		assertTrue(arranged.groups().isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Name", "Site" })
	void endsWhenItIsCancelled(String column) throws DroverException {
		ClientList list = clients(2);
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		Arrangement wanted = Arrangement.AS_GATHERED.withOrder(column, false);
		assertThrows(OperationCanceledException.class, () -> wanted.arrange(list, new Stop(monitor)));
	}

	@Test
	void whatIsLetThroughCanBeTakenBack() {
		Arrangement only = Arrangement.AS_GATHERED.withWords("x").withOnly("Site", Set.of("A")).withGroups("Site");
		assertEquals(Map.of(), only.withOnly("Site", Set.of()).only());
		assertEquals(Arrangement.AS_GATHERED.withGroups("Site"), only.withAll());
		assertTrue(Arrangement.AS_GATHERED.isPlain());
	}
}
