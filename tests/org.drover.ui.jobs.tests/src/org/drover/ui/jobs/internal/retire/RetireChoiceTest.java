package org.drover.ui.jobs.internal.retire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.migration.Decommissions;
import org.drover.model.ObjectRef;
import org.drover.plan.DecommissionOptions;
import org.junit.jupiter.api.Test;

/** What a person decides about a decommission is what the engine is told. */
final class RetireChoiceTest {

	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");

	@Test
	void nothingIsConfirmedOrLostUnlessSomebodySaysSo() {
		DecommissionOptions first = RetireChoice.FIRST.options();
		assertEquals(DecommissionOptions.DEFAULT.withProgram(Decommissions.PROGRAM), first);
		assertFalse(first.confirmed() || first.removeRecords());
	}

	@Test
	void eachDecisionIsToldByItself() {
		DecommissionOptions options = RetireChoice.FIRST.leaving(List.of(PACKAGE)).confirming(true).removing(true).upgrading(false, "whatever").options();
		assertEquals(DecommissionOptions.DEFAULT.leaving(Set.of(PACKAGE)).removingRecords(true).confirming(), options);
	}

	@Test
	void whatIsToGoAsWellIsToBeLookedAtAgain() {
		assertFalse(RetireChoice.FIRST.confirming(true).leaving(List.of(PACKAGE)).confirmed());
		RetireChoice back = RetireChoice.FIRST.leaving(List.of(PACKAGE)).confirming(true).keeping(List.of(PACKAGE));
		assertEquals(Set.of(), back.leave());
		assertTrue(back.confirmed(), "less goes than was looked at");
	}

	@Test
	void aProgramHasAName() {
		assertEquals(Optional.empty(), RetireChoice.FIRST.fault());
		assertEquals(Optional.empty(), RetireChoice.FIRST.upgrading(true, " Server 2.0 ").fault());
		assertTrue(RetireChoice.FIRST.upgrading(true, "").fault().isPresent());
		assertTrue(RetireChoice.FIRST.upgrading(true, "a;b").fault().isPresent());
		assertEquals(Optional.empty(), RetireChoice.FIRST.upgrading(false, "a;b").fault());
	}
}
