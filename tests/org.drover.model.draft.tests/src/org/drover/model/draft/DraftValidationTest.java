package org.drover.model.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.PointPlacement;
import org.junit.jupiter.api.Test;

class DraftValidationTest {

	private final StructureRows rows = new SampleRows().rows();
	private final EstateDraft draft = DraftProjection.of(rows, Map.of());
	private final DistributionPoint point = (DistributionPoint) element("second point");

	@Test
	void rowsAreNotComplainedAbout() {
		assertEquals(List.of(), problems());
	}

	@Test
	void aProtectedPointNeedsABoundary() {
		point.setProtected(true);
		assertTrue(problems().getFirst().blocking());
		assertContains("no client may use it", problems());
		point.getBoundaries().add(draft.getBoundaries().getFirst());
		assertEquals(List.of(), problems());
		((DistributionPoint) element("main point")).setProtected(true);
		((DistributionPoint) element("main point")).getBoundaries().add(draft.getBoundaries().getFirst());
		assertContains("Every distribution point of Drover is protected", problems());
	}

	@Test
	void aBranchNeedsAPointWithBits() {
		point.setPointPlacement(PointPlacement.BRANCH);
		assertContains("turn BITS on for one", problems());
		((DistributionPoint) element("main point")).setBits(true);
		assertEquals(List.of(), problems());
		point.setMulticast(true);
		assertContains("cannot multicast", problems());
	}

	@Test
	void whatAPointOnTheInternetNeedsIsSaid() {
		point.setInternet(true);
		assertContains("which needs BITS", problems());
		point.setBits(true);
		assertContains("by a fully qualified domain name", problems());
		point.setName("dp2.corp.example");
		assertEquals(List.of(), problems());
	}

	@Test
	void namesAreUniqueAmongTheirKind() {
		assertContains("needs a name", DraftValidation.whyNotName(draft, point, " "));
		assertContains("already", DraftValidation.whyNotName(draft, point, "Main Point"));
		assertNull(DraftValidation.whyNotName(draft, point, "management"));
		point.setName("main point");
		assertContains("two of the name", problems());
		assertEquals("DP1", DraftValidation.freeName(draft, point, "DP"));
	}

	@Test
	void whatIsNeededStays() {
		assertNull(DraftValidation.whyKept(rows, point));
		assertContains("relies on", DraftValidation.whyKept(rows, element("main point")));
		assertContains("still has", DraftValidation.whyKept(rows, element("server")));
		assertContains("needed by 12 objects", DraftValidation.whyKept(rows, element("Oslo, subnet 1")));
		assertContains("that a migration brought", DraftValidation.whyKept(rows, element("oslo")));
		assertContains("not deleted in a diagram", DraftValidation.whyKept(rows, element("management")));
	}

	private Element element(String name) {
		return Elements.all(draft).stream().filter(element -> element.getName().equals(name)).findFirst().orElseThrow();
	}

	private List<DraftProblem> problems() {
		return DraftValidation.of(rows, draft);
	}

	private static void assertContains(String part, List<DraftProblem> problems) {
		assertTrue(problems.stream().anyMatch(problem -> problem.sentence().contains(part)), problems.toString());
	}

	private static void assertContains(String part, String sentence) {
		assertTrue(sentence != null && sentence.contains(part), sentence);
	}
}
