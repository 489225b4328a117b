package org.drover.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.migration.internal.LeftRun;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Conflict;
import org.drover.plan.ConflictRules;
import org.drover.plan.LayerFigures;
import org.drover.plan.Left;
import org.drover.plan.LimitViolation;
import org.drover.plan.MigrationPlan;
import org.drover.plan.Wave;
import org.drover.plan.WaveLimits;
import org.drover.plan.continuity.Violation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * What a migration job keeps of its plan, save its continuity model, which is large: {@link MigrationJobs#model} reads that.
 *
 * @param sourceName names of the two topologies in the project
 * @param source     their codes
 * @param violations what the continuity check found when the plan was made, and limits that no cut of its waves keeps
 * @param rules      what is done about conflicts
 * @param conflicts  what the new topology had already when the plan was made, other than it would be written
 * @param limits     what bounds the waves, and what they wait for
 * @param layers     what becomes of services and data, as planned
 */
public record JobDescription(String sourceName, String targetName, String source, String target, List<ObjectRef> selection,
		Map<ObjectKind, Integer> needs, List<Wave> waves,
		@JsonSerialize(converter = LeftRun.Writing.class) @JsonDeserialize(converter = LeftRun.Reading.class) List<Left> left, int clients, int contentNeeded,
		Checked continuity, List<FoundViolation> violations, List<String> warnings, ConflictRules rules, List<Conflict> conflicts, WaveLimits limits,
		List<LayerFigures> layers) {

	public JobDescription {
		rules = rules == null ? ConflictRules.SKIP : rules; // jobs of earlier versions have none
		conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
		limits = limits == null ? WaveLimits.NONE : limits; // nor these
		layers = layers == null ? List.of() : List.copyOf(layers); // nor those
	}

	/** Without conflicts, and with waves that keep to nothing. */
	public JobDescription(String sourceName, String targetName, String source, String target, List<ObjectRef> selection, Map<ObjectKind, Integer> needs,
			List<Wave> waves, List<Left> left, int clients, int contentNeeded, Checked continuity, List<FoundViolation> violations, List<String> warnings) {
		this(sourceName, targetName, source, target, selection, needs, waves, left, clients, contentNeeded, continuity, violations, warnings, ConflictRules.SKIP,
				List.of(), WaveLimits.NONE, List.of());
	}

	/** @throws DroverException where a violation cannot be put into words */
	public static JobDescription of(MigrationPlan plan, String sourceName, String targetName) throws DroverException {
		List<FoundViolation> violations = new ArrayList<>();
		for (Violation violation : plan.continuity().violations())
			violations.add(new FoundViolation(violation.id(), violation.clientClass(), violation.clients(), violation.requirement(),
					plan.model().failingWave(violation), plan.model().explain(violation)));
		for (LimitViolation overload : plan.overloads())
			violations.add(new FoundViolation(overload.id(), overload.who(), overload.clients(), overload.requirement(), overload.wave(), overload.explanation()));
		Checked checked = new Checked(plan.continuity().classes(), plan.continuity().requirements(), plan.continuity().checked());
		return new JobDescription(sourceName, targetName, plan.source(), plan.target(), plan.selection(), new HashMap<>(plan.needs()),
				plan.waves(), plan.left(), plan.clients(), plan.contentNeeded(), checked, violations, plan.warnings(),
				plan.rules(), plan.conflicts(), plan.limits(), plan.layers());
	}

	/** What the plan breaks, in words: {@code continuity}, {@code limits}, or both; where it breaks anything. */
	public String broken() {
		boolean limit = violations.stream().anyMatch(FoundViolation::isLimit);
		boolean continuity = violations.stream().anyMatch(violation -> !violation.isLimit());
		return limit && continuity ? "continuity and limits" : limit ? "limits" : "continuity";
	}

	/** Size of the check: client classes, their requirements, and the prefixes looked at. */
	public record Checked(int classes, int requirements, long checked) {
	}

	/**
	 * A violation, in words.
	 *
	 * @param id   by which it is overruled
	 * @param wave of the step at which it shows, or that breaks a limit; 0 where clients are without the service already
	 */
	public record FoundViolation(String id, String clientClass, long clients, String requirement, int wave, String explanation) {

		/** Whether it is about how much services bear, and not about who lacks one. */
		public boolean isLimit() {
			return LimitViolation.isOne(id);
		}
	}
}
