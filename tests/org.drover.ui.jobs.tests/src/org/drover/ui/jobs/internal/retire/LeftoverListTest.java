package org.drover.ui.jobs.internal.retire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.drover.migration.Leftover;
import org.junit.jupiter.api.Test;

/** How leftovers are told from one another, and which of them can be removed from the window. */
final class LeftoverListTest {

	private static Leftover leftover(Leftover.Kind kind, Optional<String> byHand) {
		return new Leftover(kind, "legacy", Optional.empty(), "something", byHand, "", "");
	}

	@Test
	void eachKindHasAName() {
		assertEquals(Leftover.Kind.values().length,
				Stream.of(Leftover.Kind.values()).map(kind -> LeftoverList.kind(leftover(kind, Optional.empty()))).distinct().count());
	}

	@Test
	void whatIsForPeopleSaysWhatTheyDo() {
		Leftover agent = leftover(Leftover.Kind.AGENT, Optional.of("uninstall it"));
		Leftover client = leftover(Leftover.Kind.CLIENT, Optional.empty());
		Leftover sharing = leftover(Leftover.Kind.SHARING, Optional.empty());
		assertEquals(List.of("by hand: uninstall it", "Remove removes it, for good", "Remove removes it"),
				Stream.of(agent, client, sharing).map(LeftoverList::how).toList());
		assertEquals(List.of(client, sharing), LeftoverList.removable(List.of(agent, client, sharing)));
	}
}
