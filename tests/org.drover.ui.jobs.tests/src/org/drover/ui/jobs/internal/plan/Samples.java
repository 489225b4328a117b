package org.drover.ui.jobs.internal.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.NewObject;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.ClassModel;
import org.drover.plan.ContinuityModel.Need;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanTask;
import org.drover.plan.Wave;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Step;
import org.drover.plan.continuity.StepKind;

/** A small plan: six shares, then a distribution point that is taken over before, or after, the clients that use it have moved. */
final class Samples {

	static final ObjectRef POINT = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "dp");
	private static final int SHARES = 6;

	private Samples() {
	}

	/** Steps 0 to 5 share; then take over and move, or the other way round. */
	static ContinuityModel model(boolean takeOverFirst) {
		int take = takeOverFirst ? SHARES : SHARES + 2;
		int move = takeOverFirst ? SHARES + 1 : SHARES;
		SupplyModel old = new SupplyModel(Side.LEGACY, POINT, "package:PS1", "2", List.of(), List.of(take));
		SupplyModel fresh = new SupplyModel(Side.TARGET, POINT, "package:PS1", "2", List.of(0), List.of());
		return new ContinuityModel(steps(takeOverFirst), List.of(old, fresh), List.of(new Need("content of package:PS1 version 2", List.of(0, 1))),
				List.of(new ClassModel("Kiel", 20, move, List.of(0)), new ClassModel("Bonn", 1, move, List.of(0))), 1000);
	}

	private static List<Step> steps(boolean takeOverFirst) {
		List<Step> steps = new java.util.ArrayList<>();
		for (int share = 0; share < SHARES; share++)
			steps.add(new Step(share, StepKind.GIVING, "share server-locator-point:slp" + share + " (task " + share + ")", share < 3 ? 1 : 2));
		int wave = takeOverFirst ? 4 : 3;
		Runnable move = () -> {
			steps.add(new Step(steps.size(), StepKind.MOVE_START, "start: move 21 clients (task 9)", wave));
			steps.add(new Step(steps.size(), StepKind.MOVE_END, "end: move 21 clients (task 9)", wave));
		};
		Runnable take = () -> steps.add(new Step(steps.size(), StepKind.TAKING, "take over distribution-point:dp (task 8)", 7 - wave));
		(takeOverFirst ? take : move).run();
		(takeOverFirst ? move : take).run();
		return steps;
	}

	static MigrationPlan plan(boolean takeOverFirst) throws DroverException {
		ContinuityModel model = model(takeOverFirst);
		List<Wave> waves = List.of(new Wave(1, "Share core services", 1), new Wave(2, "Create objects, layer 1", 3), new Wave(3, "Make clients known", 0),
				new Wave(4, "Move pilot clients", 1), new Wave(5, "Move clients", 2), new Wave(6, "Take over distribution points", 1));
		return new MigrationPlan("CAS", "DRV", List.of(new ObjectRef(ObjectKind.COLLECTION, "C1")), Map.of(ObjectKind.CLIENT, 3, ObjectKind.PACKAGE, 2), 0,
				List.of(), List.of(), waves, tasks(), List.of(left(Left.Reason.STAYS, "site"), left(Left.Reason.OBSOLETE, "old"), left(Left.Reason.STAYS, "mp")),
				2, 3, model, model.check(1, Set.of()), List.of());
	}

	private static Left left(Left.Reason reason, String key) {
		return new Left(new ObjectRef(ObjectKind.PACKAGE, key), "Name of " + key, reason, "evidence for " + key);
	}

	private static List<PlanTask> tasks() {
		return List.of(task(1, 1, Action.CHECK, List.of()), task(2, 1, Action.SHARE, List.of(new ObjectRef(ObjectKind.SERVER_LOCATOR_POINT, "slp"))),
				task(3, 2, Action.CREATE, List.of(new ObjectRef(ObjectKind.PACKAGE, "P1"), new ObjectRef(ObjectKind.PACKAGE, "P2"),
						new ObjectRef(ObjectKind.PROGRAM, "P1/a"))),
				admit(), task(5, 4, Action.MOVE, List.of(client("a"))), task(6, 5, Action.MOVE, List.of(client("b"), client("c"))),
				task(7, 6, Action.TAKE_OVER, List.of(POINT)));
	}

	private static PlanTask admit() {
		List<NewObject> clients = List.of("a", "b", "c").stream()
				.map(key -> new NewObject(ManagedObject.of(ObjectKind.CLIENT, key, key, "", Map.of()), List.of())).toList();
		return new PlanTask(4, 3, Action.ADMIT, "Make 3 clients known", List.of(), clients, List.of());
	}

	private static ObjectRef client(String key) {
		return new ObjectRef(ObjectKind.CLIENT, key);
	}

	private static PlanTask task(int number, int wave, Action action, List<ObjectRef> items) {
		return new PlanTask(number, wave, action, "Task " + number, items, List.of(), List.of());
	}
}
