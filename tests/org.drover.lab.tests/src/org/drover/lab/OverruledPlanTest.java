package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.drover.inventory.Topologies;
import org.drover.lab.LiveReport.Failure;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.TakeOver;
import org.drover.plan.continuity.Phase;
import org.drover.plan.continuity.Step;
import org.drover.plan.continuity.Violation;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The negative control of all that says that no client noticed: a plan that the continuity check refuses does hurt clients, as it said. */
class OverruledPlanTest {

	private static final Duration INTERVAL = Duration.ofMillis(500);

	private static final Pattern TASK = Pattern.compile("\\(task (\\d+)\\)$");
	private static final Pattern CONTENT = Pattern.compile("/content/([^/]+)/([^/]+)|content (\\S+)=(\\S+) has no location");

	@TempDir
	private Path folder;

	private Laboratory laboratory;
	private Project project;
	private MigrationJobs jobs;
	private MigrationPlan plan;
	private String job;

	@BeforeEach
	void plan() throws DroverException {
		LabOptions options = new LabOptions(folder.resolve("laboratory"), EstateSize.SMALL, INTERVAL, 1);
		laboratory = Laboratory.start(options, LegacySite::demoClients);
		project = Project.create(folder.resolve("project"));
		Topologies topologies = BothTopologies.gather(project, laboratory);
		jobs = new MigrationJobs(project, topologies);
		plan = new Planning(topologies).plan(List.of(laboratory.demoCollection()), BothTopologies.LEGACY, BothTopologies.NEW,
				PlanOptions.DEFAULT.with(TakeOver.BEFORE_CLIENTS), new NullProgressMonitor()).plan();
		job = jobs.create(plan, BothTopologies.LEGACY, BothTopologies.NEW);
	}

	@AfterEach
	void close() throws DroverException {
		if (project != null)
			project.close();
		if (laboratory != null)
			laboratory.close();
	}

	@Test
	void clientsAreHurtByTheStepThatTheCheckNamedAndInWhatItNamed() throws DroverException {
		List<Violation> violations = plan.continuity().violations();
		Map<String, String> overrules = violations.stream().collect(Collectors.toMap(Violation::id, violation -> "to see it fail"));
		int step = takeOver(violations);
		LiveMark mark = laboratory.mark();
		assertThrows(DroverException.class, () -> run(Map.of()));
		assertEquals(List.of(), laboratory.since(mark).failures(), "what is not run hurts nobody");

		assertEquals(JobState.DONE, run(overrules).state());
		LiveReport live = laboratory.since(mark);
		assertTrue(live.failed() > 0);
		assertEquals(live.failed(), live.failures().size(), "all are kept");
		Instant started = jobs.store().tasks(job).stream().filter(task -> task.number() == step).findFirst().orElseThrow().started().orElseThrow();
		Set<String> named = violations.stream().map(Violation::requirement).collect(Collectors.toSet());
		String point = laboratory.legacy().serviceUrls().get(ObjectRef.parse(lost(violations.getFirst()))) + '/';
		for (Failure failure : live.failures()) {
			assertFalse(failure.at().isBefore(started), failure::toString);
			assertEquals(LegacySite.TOPOLOGY, failure.topology(), failure::toString);
			assertTrue(named.contains(requirement(failure)) || failure.url().startsWith(point), () -> failure + " is none of " + named + " and not of " + point);
		}
		assertTrue(live.failures().stream().anyMatch(failure -> named.contains(requirement(failure))), live::toString);
	}

	private Job run(Map<String, String> overrules) throws DroverException {
		return jobs.run(job, new RunRequest(0, overrules), new NullProgressMonitor(), JobListener.NONE);
	}

	/** The number of the one task that all violations put the loss down to; clients that have not begun to move lose it with that very step. */
	private int takeOver(List<Violation> violations) throws DroverException {
		Set<Step> guilty = new HashSet<>();
		for (Violation violation : violations) {
			assertTrue(violation.proven() && violation.lost().size() == 1, violation::toString);
			String taking = "take over " + lost(violation) + " ";
			Step step = violation.run().stream().map(plan.model().steps()::get).filter(taken -> taken.title().startsWith(taking)).findFirst().orElseThrow();
			guilty.add(step);
			if (violation.phase() == Phase.BEFORE) {
				assertEquals(step.number(), violation.failingStep().orElseThrow(), violation::toString);
				assertTrue(plan.model().explain(violation).contains('"' + step.title() + '"'), violation::toString);
			}
		}
		assertEquals(1, guilty.size(), guilty::toString);
		Matcher task = TASK.matcher(guilty.iterator().next().title());
		assertTrue(task.find(), guilty::toString);
		int number = Integer.parseInt(task.group(1));
		assertEquals(Action.TAKE_OVER, plan.tasks().get(number - 1).action());
		return number;
	}

	/** The distribution point; until its next policy a client asks it for what it can have elsewhere, too. */
	private static String lost(Violation violation) {
		return violation.lost().getFirst().replaceFirst(" with .*", "");
	}

	/** What a client could not get, or was told of in vain, as a violation calls it. */
	private static String requirement(Failure failure) {
		Matcher content = CONTENT.matcher(URLDecoder.decode(failure.url(), StandardCharsets.UTF_8) + ' ' + failure.what());
		if (!content.find())
			return failure.toString();
		int owner = content.group(1) == null ? 3 : 1;
		return "content of " + content.group(owner) + " version " + content.group(owner + 1);
	}
}
