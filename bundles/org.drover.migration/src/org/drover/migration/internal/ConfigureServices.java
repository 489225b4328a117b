package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.Connector;
import org.drover.connector.Provider;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.Side;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.drover.task.UndoChange;
import org.drover.task.UndoPreview;
import org.drover.task.Wait;

/** Sets attributes of services on either side, in the order in which they are named; what they were before is in the input. */
public final class ConfigureServices implements TaskHandler {

	public static final String NAME = "decommission.configure";

	/**
	 * One service on one side.
	 *
	 * @param before of the same attributes, empty where absent
	 */
	public record Setting(Side side, ObjectRef service, Map<String, String> before, Map<String, String> after) {
	}

	/** What a task carries. */
	public record Input(List<Setting> settings) {
	}

	private final Sides sides;

	ConfigureServices(Sides sides) {
		this.sides = sides;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(TaskContext context, String input) throws DroverException {
		for (Setting setting : settings(input))
			set(context, setting, setting.after());
		return UNKNOWN;
	}

	@Override
	public void undo(TaskContext context, String input, String outcome) throws DroverException {
		for (Setting setting : settings(input).reversed())
			set(context, setting, setting.before());
	}

	private void set(TaskContext context, Setting setting, Map<String, String> values) throws DroverException {
		context.waiting(setting.side() == Side.LEGACY ? Wait.SOURCE_WRITE : Wait.TARGET_WRITE, connector(setting).description());
		provider(setting).configure(setting.service(), values);
	}

	/** Setting what is set already changes nothing. */
	@Override
	public Optional<String> probe(TaskContext context, String input) {
		return Optional.empty();
	}

	@Override
	public UndoPreview preview(TaskContext context, String input, String outcome) throws DroverException {
		List<UndoChange> changes = new ArrayList<>();
		for (Setting setting : settings(input).reversed()) {
			String what = Images.what(setting.service(), connector(setting));
			String kind = setting.service().kind().label();
			ManagedObject now = provider(setting).read(Set.of(setting.service())).get(setting.service());
			if (now == null) {
				changes.add(UndoChange.since(kind, what, "there", Images.ABSENT, Images.ABSENT));
				return UndoPreview.refused(changes, setting.service() + " no longer exists in " + connector(setting).topology());
			}
			String found = words(values(now, setting.after().keySet()));
			String left = words(setting.after());
			String before = words(setting.before());
			changes.add(found.equals(left) ? UndoChange.of(kind, what, found, before) : UndoChange.since(kind, what, left, found, before));
		}
		return UndoPreview.of(changes);
	}

	private static Map<String, String> values(ManagedObject service, Set<String> attributes) {
		Map<String, String> values = new TreeMap<>();
		attributes.forEach(attribute -> values.put(attribute, service.attribute(attribute)));
		return values;
	}

	private static String words(Map<String, String> values) {
		List<String> words = new ArrayList<>();
		new TreeMap<>(values).forEach((attribute, value) -> words.add(value.isEmpty() ? "no " + attribute : attribute + "=" + value));
		return String.join(", ", words);
	}

	private Connector connector(Setting setting) {
		return setting.side() == Side.LEGACY ? sides.source() : sides.target();
	}

	private Provider provider(Setting setting) throws DroverException {
		return setting.side() == Side.LEGACY ? sides.sourceProvider() : sides.targetProvider();
	}

	private static List<Setting> settings(String input) {
		return Json.read(input, Input.class).settings();
	}
}
