package org.drover.ui.diagram.internal.dependencies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.ui.look.KindWords;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void whatMatchesHasAllWordsInItsNameKindOrState(long seed) throws DroverException {
		DrawnEstate drawn = DrawnEstate.draw(seed, 200);
		Reach reach = drawn.reach(Direction.NEEDS, drawn.chosen(new Random(seed)));
		GroupGraph graph = new GroupGraph(reach, Folding.fold(reach, FoldChoices.upTo(100)));
		for (String text : List.of("1", "program", "Programs", "obsolete", "client 1", "package obsolete 2", "stays", "circle", "CLIENT-12", "no such thing")) {
			Filter.Matches matches = Filter.of(text).in(graph, new NullProgressMonitor());
			int objects = 0;
			for (int group = 0; group < graph.groups().size(); group++) {
				int matching = matching(graph, group, text.toLowerCase(Locale.ROOT).split(" "));
				objects += matching;
				assertEquals(matching > 0, matches.cards().get(group), "seed " + seed + ' ' + text + ' ' + graph.groups().get(group).key());
			}
			assertEquals(objects, matches.objects(), "seed " + seed + ' ' + text);
		}
	}

	private static int matching(GroupGraph graph, int index, String[] words) {
		Group group = graph.groups().get(index);
		String common = KindWords.one(group.kind()) + ' ' + KindWords.many(group.kind()) + ' ' + GraphWords.state(group.state()) + ' ' + group.note()
				+ (graph.inCircle(index) ? " in a circle" : "");
		return (int) IntStream.of(group.members()).mapToObj(node -> (common + ' ' + graph.subject().name(node) + ' ' + graph.subject().ref(node).key()).toLowerCase(Locale.ROOT))
				.filter(all -> Stream.of(words).allMatch(all::contains)).count();
	}

	@Test
	void noWordsMatchEverything() {
		assertTrue(Filter.of("  ").isEmpty());
		assertEquals(List.of("mail", "obsolete"), Filter.of(" Mail  OBSOLETE ").words());
	}
}
