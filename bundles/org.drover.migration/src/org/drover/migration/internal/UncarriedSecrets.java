package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.Connector;
import org.drover.connector.SecretSource;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanTask;

/**
 * What a plan says of secrets that stay behind: a job carries those of what it creates; what it changes keeps its own, as an undo could not give them back. Looks at the
 * secrets of both sides and says of them nothing but whose differ.
 */
public final class UncarriedSecrets {

	/** Connects the legacy topology, which planning can do without otherwise. */
	@FunctionalInterface
	public interface Legacy {
		Connector connect() throws DroverException;
	}

	private UncarriedSecrets() {
	}

	/** Sentences for the plan; none where nothing is changed, the legacy topology gives no secrets out, or what is changed has the same ones. */
	public static List<String> warnings(MigrationPlan plan, Legacy legacy, Connector target) {
		Map<ObjectRef, ObjectRef> changed = new TreeMap<>();
		for (PlanTask task : plan.tasks()) {
			if (task.action() == Action.CHANGE)
				task.items().forEach(item -> changed.put(item, task.resolution().written(item)));
		}
		if (changed.isEmpty())
			return List.of();
		try (Connector source = legacy.connect()) {
			return warnings(plan, different(changed, source, target));
		} catch (DroverException e) {
			return List.of("what is changed in " + plan.target() + " keeps the secrets it has there; whether " + plan.source() + " has other ones cannot be told now, as "
					+ e.getMessage());
		}
	}

	private static List<String> warnings(MigrationPlan plan, List<ObjectRef> different) {
		return different.stream().map(ref -> "the secrets of " + ref + " are not carried, as it is there already and changed: in " + plan.target()
				+ " it keeps those it has, so enter them there by hand, or have it written under another name").toList();
	}

	/** Owners of a secret that the new topology's object has not, or has otherwise. */
	private static List<ObjectRef> different(Map<ObjectRef, ObjectRef> changed, Connector source, Connector target) throws DroverException {
		List<ObjectRef> different = new ArrayList<>();
		if (source.secretSource().isEmpty())
			return different;
		Map<ObjectRef, SortedMap<String, String>> here = source.secretSource().get().secrets(changed.keySet());
		Map<ObjectRef, SortedMap<String, String>> there = new TreeMap<>();
		for (SecretSource readable : target.secretSource().stream().toList())
			there.putAll(readable.secrets(here.keySet().stream().map(changed::get).toList()));
		here.forEach((ref, secrets) -> {
			if (!there.getOrDefault(changed.get(ref), new TreeMap<>()).entrySet().containsAll(secrets.entrySet()))
				different.add(ref);
		});
		return different;
	}
}
