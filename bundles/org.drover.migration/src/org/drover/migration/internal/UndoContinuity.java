package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.internal.MissingSupplies.Missing;
import org.drover.model.DroverException;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Violation;

/**
 * Whether clients have what they need while a job is taken back. An undo passes through the same states as the run, backwards: so the plan's own model is
 * checked, from the first wave that is taken back on, without the providers that should be up now and are not.
 */
public final class UndoContinuity {

	/** What a violation is about, whatever the phase on that side: one that is so already is not the undo's doing. */
	private record Lack(String clients, String requirement, Side side) {

		static Lack of(Violation violation) {
			return new Lack(violation.clientClass(), violation.requirement(), violation.phase().side());
		}
	}

	private UndoContinuity() {
	}

	/**
	 * What the plan breaks by itself was overruled when it was run, and is left out.
	 *
	 * @param now  the first wave that is not done
	 * @param back the last wave that stays as it is; 0 = none
	 */
	public static List<FoundViolation> check(Sides sides, JobDescription job, ContinuityModel model, int now, int back) throws DroverException {
		Missing missing = MissingSupplies.inAnyVersion(now, job, model, sides).find(UndoContinuity::silent, UndoContinuity::silent)
				.without(supply -> mayBeTaken(model, supply, now));
		List<FoundViolation> found = new ArrayList<>();
		if (missing.isEmpty())
			return found;
		Set<String> planned = model.check(back + 1, Set.of()).violations().stream().map(Violation::id).collect(Collectors.toSet());
		Set<Lack> already = new HashSet<>();
		model.check(now, missing.supplies()).violations().forEach(violation -> already.add(Lack.of(violation)));
		for (Violation violation : model.check(back + 1, missing.supplies()).violations()) {
			if (!planned.contains(violation.id()) && !already.contains(Lack.of(violation)))
				found.add(new FoundViolation(violation.id(), violation.clientClass(), violation.clients(), violation.requirement(), model.failingWave(violation),
						sentence(violation, job, missing)));
		}
		return found;
	}

	/** By a task of a wave that is done in part: the undo brings it back. */
	private static boolean mayBeTaken(ContinuityModel model, SupplyModel supply, int now) {
		return supply.takes().stream().anyMatch(step -> model.steps().get(step).wave() >= now);
	}

	private static void silent() {
		// nobody asks what an undo waits for that has not begun
	}

	private static String sentence(Violation violation, JobDescription job, Missing missing) {
		String where = switch (violation.phase()) {
		case BEFORE, DURING_IN_LEGACY -> missing.model().side(violation) == Side.LEGACY ? job.source() + ", where they go back to" : job.target() + ", where they are";
		case DURING_IN_TARGET, AFTER -> job.target() + " until they have gone back";
		};
		return violation.clients() + " clients (" + violation.clientClass() + ") would be without " + violation.requirement() + " in " + where + ": "
				+ missing.of(violation) + " cannot be used as things stand; see that it can, or overrule it by --overrule and --reason (violation " + violation.id() + ")";
	}
}
