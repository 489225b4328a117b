package org.drover.ui.jobs.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.drover.migration.JobDescription;
import org.drover.model.DroverException;
import org.drover.plan.MigrationPlan;
import org.drover.plan.TakeOver;
import org.drover.plan.continuity.Violation;
import org.drover.ui.jobs.internal.plan.RunStory.Beat;
import org.drover.ui.jobs.internal.plan.RunStory.Line;
import org.drover.ui.look.RefWords;
import org.junit.jupiter.api.Test;

final class ContinuityCaseTest {

	private static ContinuityCase found(boolean takeOverFirst) throws DroverException {
		MigrationPlan plan = Samples.plan(takeOverFirst);
		return ContinuityCase.of(plan, JobDescription.of(plan, "legacy", "new"), RefWords.plain());
	}

	@Test
	void saysThatItIsProven() throws DroverException {
		ContinuityCase proven = found(false);
		assertTrue(proven.holds());
		assertEquals("Proven: in every order this plan allows, each of 3 clients keeps every service it depends on.", proven.sentence());
		assertEquals("2 client classes, 2 requirements, no violation", proven.evidence());
		assertFalse(proven.mendsByWaiting(TakeOver.BEFORE_CLIENTS));
	}

	@Test
	void groupsViolationsByWhatIsLost() throws DroverException {
		List<ViolationGroup> groups = found(true).groups();
		assertEquals(1, groups.size());
		assertEquals("Content of package PS1 version 2", groups.get(0).lost());
		assertEquals(21, groups.get(0).clients(), "clients of a class count once, in however many phases");
		assertEquals(groups.get(0).violations().size() + " violations", groups.get(0).extent().split(", ")[1]);
	}

	@Test
	void knowsThatWaitingHelps() throws DroverException {
		assertTrue(found(true).mendsByWaiting(TakeOver.BEFORE_CLIENTS));
		assertFalse(found(true).mendsByWaiting(TakeOver.AFTER_CLIENTS), "there is nothing to change");
	}

	@Test
	void tellsTheRunThatBreaksIt() throws DroverException {
		ContinuityCase broken = found(true);
		Violation before = broken.violations().get(0);
		List<Line> story = broken.story(before);
		assertEquals(Beat.FIRST, story.get(0).beat());
		assertEquals(3, story.get(0).more().size());
		Line breaks = story.stream().filter(line -> line.beat() == Beat.BREAKS).findFirst().orElseThrow();
		assertEquals("Take over distribution point dp", breaks.text());
		assertTrue(story.stream().anyMatch(line -> line.beat() == Beat.HARM && line.text().equals("20 clients are now without content of package PS1 version 2")),
				story.toString());
		assertTrue(story.stream().anyMatch(line -> line.text().startsWith("Lost: distribution point dp with package PS1")), story.toString());
	}

	@Test
	void findsTheViolationsOfASavedJobAgain() throws DroverException {
		MigrationPlan plan = Samples.plan(true);
		ContinuityCase again = ContinuityCase.of(JobDescription.of(plan, "legacy", "new"), plan.model(), RefWords.plain());
		assertEquals(found(true).ids(), again.ids());
		assertEquals(found(true).sentence(), again.sentence());
	}
}
