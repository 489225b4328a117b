package org.drover.ui.jobs.internal.retire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Going;
import org.drover.plan.Keeper;
import org.drover.plan.Keeper.Kind;
import org.drover.ui.jobs.internal.plan.Facet;
import org.drover.ui.look.RefWords;
import org.junit.jupiter.api.Test;

/** What keeps a topology is told with all that it is about, and only what may go can be let go. */
final class RetireFacetsTest {

	private static ObjectRef ref(String key) {
		return new ObjectRef(ObjectKind.PACKAGE, key);
	}

	private static Keeper keeper(Kind kind) {
		return new Keeper(kind, "package:P1 keeps it: migrate it", List.of(ref(kind.name()), ref("P1")));
	}

	@Test
	void everyReasonIsShownWithItsObjects() {
		List<Keeper> keepers = Arrays.stream(Kind.values()).map(RetireFacetsTest::keeper).toList();
		List<Facet> facets = RetireFacets.keepers(keepers, RefWords.plain(), any -> -1);
		assertEquals(Kind.values().length, facets.stream().map(Facet::title).distinct().count());
		for (int facet = 0; facet < facets.size(); facet++) {
			assertEquals("Package P1 keeps it: migrate it.", facets.get(facet).meaning());
			assertEquals(List.of(Kind.values()[facet].name(), "P1"), keys(facets.get(facet)));
			assertFalse(facets.get(facet).icon().isBlank());
		}
	}

	@Test
	void reasonsOfOneKindAreTogetherAndEachObjectHasItsOwn() {
		List<Keeper> keepers = IntStream.range(0, 5).mapToObj(object -> new Keeper(Kind.CHANGED, "package:P" + object + " was changed", List.of(ref("P" + object)))).toList();
		List<Facet> facets = RetireFacets.keepers(keepers, RefWords.plain(), any -> -1);
		assertEquals(1, facets.size());
		assertEquals("Package P0 was changed.\nPackage P1 was changed.\nPackage P2 was changed.\nand 2 more reasons of this kind", facets.getFirst().meaning());
		assertEquals("Package P4 was changed.", facets.getFirst().rows().row(4).note());
	}

	@Test
	void whatIsInUseMayGoAndWhoIsAssignedMayNot() {
		Set<ObjectRef> leavable = RetireFacets.leavable(Arrays.stream(Kind.values()).map(kind -> new Keeper(kind, "", List.of(ref(kind.name())))).toList());
		assertEquals(Set.of(ref("OBJECTS"), ref("CHANGED"), ref("CONTENT"), ref("UPDATES")), leavable);
	}

	@Test
	void whatWillBeGoneIsShownByReason() {
		List<Going> going = List.of(new Going(ref("a"), "A", Going.Reason.UNUSED, "nobody needs it"), new Going(ref("b"), "B", Going.Reason.OBSOLETE, "old"),
				new Going(ref("c"), "C", Going.Reason.UNUSED, "nobody needs it"));
		List<Facet> facets = RetireFacets.going(going, any -> -1);
		assertEquals(List.of("All", "Obsolete", "Unused"), facets.stream().map(Facet::title).toList());
		assertEquals(List.of("a", "b", "c"), keys(facets.get(0)));
		assertEquals(List.of("a", "c"), keys(facets.get(2)));
		assertEquals("nobody needs it", facets.get(2).rows().row(0).note());
	}

	private static List<String> keys(Facet facet) {
		return IntStream.range(0, facet.rows().size()).mapToObj(row -> facet.rows().row(row).key()).collect(Collectors.toList());
	}
}
