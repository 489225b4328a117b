package org.drover.ui.diagram.internal.dependencies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Scope;
import org.drover.plan.graph.Chains;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyTest {

	private static final ObjectRef BERLIN = new ObjectRef(ObjectKind.COLLECTION, "C1");
	private static final ObjectRef MAIL = new ObjectRef(ObjectKind.DEPLOYMENT, "D1");
	private static final ObjectRef OFFICE = new ObjectRef(ObjectKind.DEPLOYMENT, "D2");
	private static final ObjectRef SETUP = new ObjectRef(ObjectKind.PROGRAM, "P1");
	private static final ObjectRef SOURCES = new ObjectRef(ObjectKind.PACKAGE, "K1");
	private static final ObjectRef BOUNDARY = new ObjectRef(ObjectKind.BOUNDARY, "B1");

	@Test
	void saysAllShortestChainsInWords() throws DroverException {
		Why why = why(BERLIN, Direction.NEEDS, SETUP);
		assertEquals("Why Setup is needed", why.title());
		assertEquals(List.of("Berlin receives Mail, which deploys Setup.", "Berlin receives Office, which deploys Setup."), why.sentences());
	}

	@Test
	void aMemberIsHereByItsCollection() throws DroverException {
		Why why = why(BERLIN, Direction.NEEDS, BOUNDARY);
		assertEquals(List.of("Berlin has the member PC-0, which lies in B1.", "Berlin has the member PC-1, which lies in B1.",
				"Berlin has the member PC-2, which lies in B1.", "And 2 more chains as short as these."), why.sentences());
	}

	@Test
	void whatIsMissingIsNeededToo() throws DroverException {
		assertEquals(List.of("Berlin receives Mail, which deploys Setup, which belongs to K1.", "Berlin receives Office, which deploys Setup, which belongs to K1."),
				why(BERLIN, Direction.NEEDS, SOURCES).sentences());
	}

	@Test
	void againstTheDirectionTheChainIsReadFromWhoNeeds() throws DroverException {
		Why why = why(SETUP, Direction.NEEDED_BY, BERLIN);
		assertEquals("Why Berlin needs Setup", why.title());
		assertEquals(List.of("Berlin receives Mail, which deploys Setup.", "Berlin receives Office, which deploys Setup."), why.sentences());
		assertEquals(List.of("Setup is what the diagram starts from."), why(SETUP, Direction.NEEDED_BY, SETUP).sentences());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void theCardsInFocusAreThoseOfTheShortestChains(long seed) throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(seed, 120);
		for (Direction direction : Direction.values()) {
			Reach reach = drawn.reach(direction, drawn.chosen(new Random(seed)));
			GroupGraph graph = new GroupGraph(reach, Folding.fold(reach, FoldChoices.upTo(150)));
			for (int group = 0; group < graph.groups().size(); group++) {
				int[] members = graph.groups().get(group).members();
				Why why = Why.of(reach, members);
				Focus focus = why.in(graph);
				String where = "seed " + seed + ' ' + direction + ' ' + graph.groups().get(group).key();
				assertTrue(!why.sentences().isEmpty() && focus.cards().get(group), where);
				if (!reach.isMissing(members[0]))
					assertEquals(expected(reach, graph, members), focus.cards(), where);
				assertJoined(graph, focus, where);
			}
		}
	}

	private static BitSet expected(Reach reach, GroupGraph graph, int[] members) {
		boolean needs = reach.direction() == Direction.NEEDS;
		int[] seeds = needs ? reach.seeds() : reach.chosen();
		Chains chains = needs ? Chains.between(reach.graph(), seeds, members) : Chains.between(reach.graph(), members, seeds);
		BitSet cards = new BitSet();
		IntStream.concat(IntStream.of(members), chains.nodes().stream()).forEach(node -> cards.set(graph.groupOf(node)));
		if (needs)
			IntStream.of(chains.starts()).filter(reach::isMember).forEach(node -> cards.set(graph.groupOf(reach.collectionOf(node))));
		return cards;
	}

	/** The links in focus lead from card to card in focus, and leave none of several alone. */
	private static void assertJoined(GroupGraph graph, Focus focus, String where) {
		BitSet joined = new BitSet();
		focus.links().stream().mapToObj(graph.links()::get).forEach(link -> {
			joined.set(link.from());
			joined.set(link.to());
		});
		BitSet outside = (BitSet) joined.clone();
		outside.andNot(focus.cards());
		assertTrue(outside.isEmpty(), where + ": links lead out of what is in focus");
		assertTrue(focus.cards().cardinality() == 1 || joined.equals(focus.cards()), where + ": cards in focus without a link");
	}

	private static Why why(ObjectRef chosen, Direction direction, ObjectRef asked) throws DroverException {
		Inventory inventory = new Inventory(estate());
		Reach reach = Reach.of(inventory, Scope.graph(inventory.estate()), new int[] { inventory.estate().indexOf(chosen) }, direction, Set.of());
		return Why.of(reach, IntStream.of(reach.nodes()).filter(node -> reach.ref(node).equals(asked)).toArray());
	}

	private static Estate estate() throws DroverException {
		List<ManagedObject> objects = new ArrayList<>(List.of(object(BERLIN, "Berlin"), object(MAIL, "Mail"), object(OFFICE, "Office"),
				object(SETUP, "Setup"), object(BOUNDARY, "B1")));
		Set<Dependency> dependencies = new LinkedHashSet<>(List.of(new Dependency(BERLIN, MAIL, DependencyKind.RECEIVES),
				new Dependency(BERLIN, OFFICE, DependencyKind.RECEIVES), new Dependency(MAIL, SETUP, DependencyKind.DEPLOYS),
				new Dependency(OFFICE, SETUP, DependencyKind.DEPLOYS), new Dependency(SETUP, SOURCES, DependencyKind.BELONGS_TO)));
		for (int number = 0; number < 5; number++) {
			ObjectRef client = new ObjectRef(ObjectKind.CLIENT, "G" + number);
			objects.add(object(client, "PC-" + number));
			dependencies.add(new Dependency(client, BERLIN, DependencyKind.MEMBER_OF));
			dependencies.add(new Dependency(client, BOUNDARY, DependencyKind.LOCATED_IN));
		}
		return Estate.of(objects, dependencies, Instant.EPOCH);
	}

	private static ManagedObject object(ObjectRef ref, String name) {
		return ManagedObject.of(ref.kind(), ref.key(), name, "", Map.of());
	}
}
