package org.drover.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.Checked;
import org.drover.migration.internal.MissingSupplies.Missing;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceHealth;
import org.drover.plan.ConflictRules;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.ClassModel;
import org.drover.plan.ContinuityModel.Need;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.Wave;
import org.drover.plan.WaveLimits;
import org.drover.plan.continuity.Phase;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Step;
import org.drover.plan.continuity.StepKind;
import org.junit.jupiter.api.Test;

/** Before a wave every provider that the plan counts on is looked for, and of each that does not stand it is said why. */
class MissingSuppliesTest {

	private static final String NEED = "a software-update-point";
	private static final ObjectRef LEGACY = new ObjectRef(ObjectKind.SOFTWARE_UPDATE_POINT, "SUP");
	private static final ObjectRef OWN = new ObjectRef(ObjectKind.SOFTWARE_UPDATE_POINT, "NEW-SUP");

	private final SlowTopology source = new SlowTopology("PRI");
	private final SlowTopology target = new SlowTopology("DRV");
	private final ContinuityModel model = model();

	@Test
	void whatIsAsPlannedIsNotMissing() throws DroverException {
		source.has(point(LEGACY, "PRI"));
		target.has(point(OWN, "DRV"));
		assertTrue(find().isEmpty());
	}

	@Test
	void anUpdatePointThatWasNeverSynchronizedIsNotCountedOn() throws DroverException {
		source.has(point(LEGACY, "PRI"));
		target.has(point(OWN, "DRV", Attributes.HEALTH, ServiceHealth.UNSYNCHRONIZED.label(), Attributes.HEALTH_CAUSE, "has never been synchronized with Microsoft Update"));
		assertEquals("software-update-point:NEW-SUP (is unsynchronized, as it has never been synchronized with Microsoft Update, says DRV)", why(Phase.AFTER));
		assertEquals("", why(Phase.BEFORE), "where they are they have the other one");
	}

	@Test
	void oneThatIsGoneOrServesOthersIsNotEither() throws DroverException {
		source.has(point(LEGACY, "ELSEWHERE"));
		assertEquals("software-update-point:SUP (does not serve PRI)", why(Phase.BEFORE));
		assertEquals("software-update-point:NEW-SUP (is not in DRV)", why(Phase.AFTER));
	}

	@Test
	void oneThatIsDownIsNotEither() throws DroverException {
		source.has(point(LEGACY, "PRI", Attributes.HEALTH, ServiceHealth.DOWN.label()));
		target.has(point(OWN, "DRV"));
		assertEquals("software-update-point:SUP (is down, says PRI)", why(Phase.BEFORE));
		source.has(point(LEGACY, "PRI", Attributes.HEALTH, ServiceHealth.CRITICAL.label()));
		assertEquals("", why(Phase.BEFORE), "it serves");
	}

	private static ManagedObject point(ObjectRef ref, String owner, String... more) {
		Map<String, String> attributes = new TreeMap<>(Map.of(Attributes.OWNER, owner));
		for (int at = 0; at < more.length; at += 2)
			attributes.put(more[at], more[at + 1]);
		return ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", attributes);
	}

	private Missing find() throws DroverException {
		return MissingSupplies.before(1, job(), model, new Sides(source, target, null)).find(() -> { }, () -> { });
	}

	/** Of what clients would be without in a phase, as the check finds it; nothing where they are not. */
	private String why(Phase phase) throws DroverException {
		Missing missing = find();
		return model.check(1, missing.supplies()).violations().stream().filter(violation -> violation.phase() == phase).findFirst().map(missing::of).orElse("");
	}

	private static ContinuityModel model() {
		List<Step> steps = List.of(new Step(0, StepKind.MOVE_START, "start", 1), new Step(1, StepKind.MOVE_END, "end", 1));
		List<SupplyModel> supplies = List.of(new SupplyModel(Side.LEGACY, LEGACY, "", "", List.of(), List.of()), new SupplyModel(Side.TARGET, OWN, "", "", List.of(), List.of()));
		return new ContinuityModel(steps, supplies, List.of(new Need(NEED, List.of(0, 1))), List.of(new ClassModel("some", 2, 0, List.of(0))), 100);
	}

	private static JobDescription job() {
		return new JobDescription("legacy", "new", "PRI", "DRV", List.of(), Map.of(), List.of(new Wave(1, "Move clients", 2)), List.of(), 2, 0, new Checked(1, 0, 0), List.of(),
				List.of(), ConflictRules.SKIP, List.of(), WaveLimits.NONE, List.of());
	}
}
