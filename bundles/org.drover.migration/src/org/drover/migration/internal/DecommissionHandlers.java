package org.drover.migration.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.inventory.Retirements;
import org.drover.migration.JobDescription;
import org.drover.migration.internal.ConfigureServices.Setting;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.DecommissionTask;
import org.drover.plan.continuity.Side;
import org.drover.store.Estate;
import org.drover.task.JobStore;
import org.drover.task.Task;
import org.drover.task.TaskHandler;
import org.drover.task.TaskSpec;

/** All handlers of a job that retires something, and what its tasks carry. */
public final class DecommissionHandlers {

	private DecommissionHandlers() {
	}

	/**
	 * @param store        where the jobs of the project are
	 * @param irreversible whether a person has agreed to what cannot be taken back
	 */
	public static List<TaskHandler> of(Sides sides, JobDescription plan, Set<String> overruled, JobStore store, boolean irreversible, Retirements retirements) {
		Clock clock = Clock.systemUTC();
		return List.of(new CheckWave(sides, plan, overruled, new PlanModels(store), new FirstInventories(store, clock)), new ConfigureServices(sides), new UpgradeProgram(sides),
				new MarkRetired(retirements, clock), new ForgetClients(sides, irreversible));
	}

	/** What tasks of a plan are made from. */
	public record Ground(Estate source, Estate target, String sourceName, String sourceCode, String targetCode, boolean whole, List<String> sites, String program,
			Map<ObjectRef, String> programs) {
	}

	public static TaskSpec spec(DecommissionTask task, Ground ground) {
		String handler = switch (task.kind()) {
		case CHECK -> Handlers.name(Action.CHECK);
		case HAND_OVER, END_SHARING -> ConfigureServices.NAME;
		case UPGRADE -> UpgradeProgram.NAME;
		case RETIRE -> MarkRetired.NAME;
		case FORGET -> ForgetClients.NAME;
		};
		TaskSpec spec = new TaskSpec(task.number(), task.title(), handler, task.wave(), Math.max(task.items().size(), task.kind() == DecommissionTask.Kind.RETIRE ? 1 : 0),
				Json.write(input(task, ground)), task.after());
		boolean service = task.kind() == DecommissionTask.Kind.HAND_OVER || task.kind() == DecommissionTask.Kind.UPGRADE;
		return service ? spec.using(task.items().stream().map(ObjectRef::toString).toArray(String[]::new)) : spec;
	}

	private static Object input(DecommissionTask task, Ground ground) {
		return switch (task.kind()) {
		case CHECK -> new TaskInput(Action.CHECK, List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of());
		case HAND_OVER -> new ConfigureServices.Input(handOver(task.items().getFirst(), ground));
		case UPGRADE -> upgrade(task.items().getFirst(), ground);
		case END_SHARING -> new ConfigureServices.Input(task.items().stream().flatMap(service -> endSharing(service, ground).stream()).toList());
		case RETIRE -> new MarkRetired.Input(ground.sourceName(), ground.whole(), ground.sites());
		case FORGET -> new ForgetClients.Input(task.items());
		};
	}

	/** The old topology lets go first; while only one side has been told, both records still name the new topology, so that its clients are served throughout. */
	private static List<Setting> handOver(ObjectRef service, Ground ground) {
		Map<String, String> taken = Map.of(Attributes.OWNER, ground.targetCode(), Attributes.SHARED_WITH, "");
		return settings(Side.LEGACY, ground.source(), service, taken, settings(Side.TARGET, ground.target(), service, taken, List.of()));
	}

	private static UpgradeProgram.Input upgrade(ObjectRef service, Ground ground) {
		int known = ground.target().indexOf(service);
		return new UpgradeProgram.Input(service, ground.programs().getOrDefault(service, ""), ground.program(),
				known < 0 ? "" : ground.target().object(known).attribute(Attributes.PROGRAM));
	}

	/** The borrower stops sending clients there before the owner stops serving them. */
	private static List<Setting> endSharing(ObjectRef service, Ground ground) {
		int inSource = ground.source().indexOf(service);
		boolean ours = inSource >= 0 && ground.sourceCode().equals(ground.source().object(inSource).attribute(Attributes.OWNER));
		String borrower = ours ? ground.targetCode() : ground.sourceCode();
		return ours
				? unshare(Side.TARGET, ground.target(), service, borrower, unshare(Side.LEGACY, ground.source(), service, borrower, List.of()))
				: unshare(Side.LEGACY, ground.source(), service, borrower, unshare(Side.TARGET, ground.target(), service, borrower, List.of()));
	}

	private static List<Setting> unshare(Side side, Estate estate, ObjectRef service, String borrower, List<Setting> then) {
		int index = estate.indexOf(service);
		if (index < 0)
			return then;
		ManagedObject now = estate.object(index);
		Set<String> topologies = Sides.codes(now.attribute(Attributes.SHARED_WITH));
		topologies.remove(borrower);
		Map<String, String> after = new TreeMap<>(Map.of(Attributes.SHARED_WITH, String.join(",", topologies)));
		Set<String> homes = Sides.codes(now.attribute(Attributes.SHARED_HOMES));
		if (homes.removeIf(home -> home.startsWith(borrower + "=")))
			after.put(Attributes.SHARED_HOMES, String.join(",", homes));
		return settings(side, estate, service, after, then);
	}

	/** A side that does not record the service is passed over. */
	private static List<Setting> settings(Side side, Estate estate, ObjectRef service, Map<String, String> after, List<Setting> then) {
		List<Setting> all = new ArrayList<>();
		int index = estate.indexOf(service);
		if (index >= 0) {
			Map<String, String> before = new TreeMap<>();
			after.keySet().forEach(attribute -> before.put(attribute, estate.object(index).attribute(attribute)));
			all.add(new Setting(side, service, before, after));
		}
		all.addAll(then);
		return all;
	}

	/** A text that stands for what the tasks have changed, read back from both topologies. */
	public static String digest(Sides sides, List<Task> tasks) throws DroverException {
		Set<ObjectRef> inSource = new TreeSet<>();
		Set<ObjectRef> inTarget = new TreeSet<>();
		for (Task task : tasks) {
			String input = task.spec().input();
			switch (task.spec().handler()) {
			case ConfigureServices.NAME -> Json.read(input, ConfigureServices.Input.class).settings()
					.forEach(setting -> (setting.side() == Side.LEGACY ? inSource : inTarget).add(setting.service()));
			case UpgradeProgram.NAME -> inTarget.add(Json.read(input, UpgradeProgram.Input.class).service());
			case ForgetClients.NAME -> inSource.addAll(Json.read(input, ForgetClients.Input.class).clients());
			default -> {
				// changes nothing in a topology
			}
			}
		}
		return Digest.of(sides, inSource, inTarget);
	}
}
