package org.drover.ui.jobs.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.drover.migration.Planning.Planned;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.plan.Conflict;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.FieldDifference;
import org.drover.plan.Left;
import org.drover.ui.look.RefWords;
import org.junit.jupiter.api.Test;

final class ConflictCaseTest {

	private static ConflictCase conflicts(ConflictRules rules) throws DroverException {
		return ConflictCase.of(Clash.planned(rules).plan());
	}

	private static List<String> titles(ConflictCase conflicts) throws DroverException {
		return conflicts.facets(Clash.legacy()::indexOf).stream().map(facet -> facet.title() + ' ' + facet.rows().size()).toList();
	}

	private static List<String> notes(ConflictCase conflicts) throws DroverException {
		Rows all = conflicts.facets(Clash.legacy()::indexOf).getFirst().rows();
		return IntStream.range(0, all.size()).mapToObj(all::row).map(row -> row.key() + ' ' + row.note()).toList();
	}

	@Test
	void whatIsKeptIsWhatIsLeftOutForIt() throws DroverException {
		Planned planned = Clash.planned(ConflictRules.SKIP);
		ConflictCase conflicts = ConflictCase.of(planned.plan());
		assertEquals("2 objects are in conflict: 2 stay as they are.", conflicts.sentence());
		assertEquals(2, planned.plan().left().stream().filter(left -> left.reason() == Left.Reason.CONFLICT).count());
		assertEquals(List.of("Everything in conflict 2", "Stays as it is 2"), titles(conflicts));
		assertEquals(List.of("P1 stays as it is", "P1/a stays as it is"), notes(conflicts));
		assertEquals("The job keeps the new topology's objects.", conflicts.policy());
	}

	@Test
	void eachObjectIsToldByWhatBecomesOfIt() throws DroverException {
		ConflictCase conflicts = conflicts(ConflictRules.of(ConflictPolicy.OVERWRITE).with(Clash.PROGRAM, ConflictPolicy.SKIP));
		assertEquals("2 objects are in conflict: 1 stays as it is, 1 becomes the legacy one.", conflicts.sentence());
		assertEquals(List.of("Everything in conflict 2", "Stays as it is 1", "Replaced 1", "With a policy of its own 1"), titles(conflicts));
		assertEquals(List.of("P1 becomes the legacy one", "P1/a stays as it is (set for this object)"), notes(conflicts));
		assertEquals("The job replaces the new topology's objects with the legacy ones. 1 object has a policy of its own.", conflicts.policy());
	}

	@Test
	void whatIsWrittenBesideIsNamed() throws DroverException {
		ConflictCase conflicts = conflicts(ConflictRules.SKIP.with(Clash.PACKAGE, ConflictPolicy.RENAME));
		assertEquals("P1 stays; the legacy one is written beside it as P1-CAS (set for this object)", notes(conflicts).getFirst());
	}

	@Test
	void whatBothChangedStandsOutWhereItIsMerged() throws DroverException {
		ConflictCase conflicts = conflicts(ConflictRules.of(ConflictPolicy.MERGE).sourceWins(true));
		assertTrue(titles(conflicts).contains("Changed on both sides 1"), titles(conflicts)::toString);
		assertEquals("P1 is merged; both sides have changed 2 fields", notes(conflicts).getFirst());
		assertEquals("The job merges field by field; where both topologies changed a field, the legacy one wins.", conflicts.policy());
	}

	@Test
	void aMergeThatTakesNothingOverSaysSo() throws DroverException {
		ConflictCase conflicts = conflicts(ConflictRules.of(ConflictPolicy.MERGE));
		assertEquals("P1 stays as it is: merging takes nothing over", notes(conflicts).getFirst(), "the new topology wins in each of its fields");
	}

	@Test
	void whatIsBuiltInStaysWhateverIsWanted() throws DroverException {
		Planned planned = Clash.planned(ConflictRules.of(ConflictPolicy.OVERWRITE), List.of(Clash.office(Map.of(Attributes.BUILT_IN, "true", "vendor", "ours"))));
		assertEquals(List.of("P1 stays as it is: it is built in"), notes(ConflictCase.of(planned.plan())));
	}

	@Test
	void nothingIsInConflictWhereTheNewTopologyHasNothing() throws DroverException {
		ConflictCase conflicts = ConflictCase.of(Clash.without().plan());
		assertTrue(conflicts.isEmpty());
		assertEquals("Nothing is in conflict.", conflicts.sentence());
	}

	@Test
	void fieldsAreToldInWords() throws DroverException {
		ConflictCase conflicts = conflicts(ConflictRules.of(ConflictPolicy.MERGE));
		RefWords words = RefWords.of(Clash.legacy());
		assertEquals(List.of(new FieldLine("Vendor", "old vendor", "new vendor", true), new FieldLine("Version", "1", "7", true)),
				FieldLine.of(conflicts.find(Clash.PACKAGE).orElseThrow(), words));
		assertEquals(List.of(new FieldLine("Belongs to", "package Office (P1)", "not set", false)), FieldLine.of(conflicts.find(Clash.PROGRAM).orElseThrow(), words));
	}

	@Test
	void whatAnObjectMayNeedManyOfIsThereOrNot() throws DroverException {
		Conflict conflict = new Conflict(Clash.PROGRAM, "Setup", ConflictPolicy.MERGE, Clash.PROGRAM, List.of(new FieldDifference("requires package:P1", "", "yes")),
				List.of("requires package:P1"));
		assertEquals(List.of(new FieldLine("Requires package Office (P1)", "no", "yes", true)), FieldLine.of(conflict, RefWords.of(Clash.legacy())));
	}

	@Test
	void theSummaryNamesThePolicyWhereAnythingIsInConflict() throws DroverException {
		List<PlanWords.Line> lines = PlanWords.of(Clash.planned(ConflictRules.of(ConflictPolicy.OVERWRITE)).plan(), "legacy", "new");
		assertTrue(lines.contains(new PlanWords.Line("edit", "2 objects that new has already will be changed", "1 package, 1 program")), lines::toString);
		assertTrue(lines.contains(new PlanWords.Line("warning", "2 objects are in conflict: 2 become the legacy ones.",
				"The job replaces the new topology's objects with the legacy ones.")), lines::toString);
		List<PlanWords.Line> plain = PlanWords.of(Clash.without().plan(), "legacy", "new");
		assertFalse(plain.stream().anyMatch(line -> line.text().contains("conflict")), plain::toString);
	}

	@Test
	void whatBecomesOfEachObjectIsToldAmongWhatIsNeeded() throws DroverException {
		assertEquals("is there already, and is changed", fate(ConflictRules.of(ConflictPolicy.OVERWRITE)));
		assertEquals("is created beside the one that is there", fate(ConflictRules.of(ConflictPolicy.RENAME)));
		assertEquals("stays: in conflict", fate(ConflictRules.SKIP));
	}

	/** Of the package. */
	private static String fate(ConflictRules rules) throws DroverException {
		Planned planned = Clash.planned(rules);
		Rows all = NeedFacets.of(planned.plan(), planned.scope()).getFirst().rows();
		return IntStream.range(0, all.size()).mapToObj(all::row).filter(row -> row.ref().equals(Clash.PACKAGE)).findFirst().orElseThrow().note();
	}
}
