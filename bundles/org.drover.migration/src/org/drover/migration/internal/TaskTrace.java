package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.migration.internal.ConfigureServices.Setting;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.Side;
import org.drover.task.Task;

/**
 * What a task has written, by its input, and what that rests on itself.
 *
 * @param given what of it others may rest on, and taking the task back takes away
 * @param used  what has to stay for what it wrote
 */
public record TaskTrace(List<Place> written, List<Given> given, List<Use> used) {

	/** Where clients belong. */
	public static final String HOME = "home";
	public static final String CONTENT = "content";
	/** That clients have left a site. */
	public static final String LEFT = "left";

	private static final String ALL = "";

	/**
	 * An object of one topology, or a part of it that is changed by itself.
	 *
	 * @param topology its code
	 * @param part     empty for all of the object
	 */
	public record Place(String topology, ObjectRef ref, String part) {

		public boolean overlaps(Place other) {
			return topology.equals(other.topology) && ref.equals(other.ref) && (part.isEmpty() || other.part.isEmpty() || part.equals(other.part));
		}

		/** {@code content of package:P01 in DRV}. */
		@Override
		public String toString() {
			return (part.equals(CONTENT) ? "content of " : "") + ref + " in " + topology;
		}
	}

	/**
	 * @param version of content; else empty
	 * @param deleted whether the object itself is gone afterwards
	 */
	public record Given(Place place, String version, boolean deleted) {
	}

	/** @param by what would lack the place */
	public record Use(Place place, ObjectRef by) {
	}

	/**
	 * @param source code of the topology that its job takes from; so of the other. A job of one topology has that for both
	 */
	public static TaskTrace of(Task task, String source, String target) {
		Tracing tracing = new Tracing(source, target);
		String input = task.spec().input();
		switch (task.spec().handler()) {
		case EditTopology.NAME -> Json.read(input, EditTopology.Input.class).edits().forEach(tracing::edited);
		case ConfigureServices.NAME -> Json.read(input, ConfigureServices.Input.class).settings().forEach(tracing::configured);
		case UpgradeProgram.NAME -> tracing.write(target, Json.read(input, UpgradeProgram.Input.class).service(), ALL);
		case MarkRetired.NAME -> Json.read(input, MarkRetired.Input.class).sites().forEach(tracing::retired);
		case ForgetClients.NAME -> Json.read(input, ForgetClients.Input.class).clients().forEach(client -> tracing.write(source, client, ALL));
		default -> tracing.migrated(Json.read(input, TaskInput.class));
		}
		return new TaskTrace(tracing.written, tracing.given, tracing.used);
	}

	private static final class Tracing {

		private final String source;
		private final String target;
		private final List<Place> written = new ArrayList<>();
		private final List<Given> given = new ArrayList<>();
		private final List<Use> used = new ArrayList<>();

		Tracing(String source, String target) {
			this.source = source;
			this.target = target;
		}

		Place write(String topology, ObjectRef ref, String part) {
			Place place = new Place(topology, ref, part);
			written.add(place);
			return place;
		}

		private void give(ObjectRef ref, boolean deleted) {
			given.add(new Given(write(target, ref, ALL), "", deleted));
		}

		private void use(List<Dependency> dependencies) {
			dependencies.forEach(dependency -> used.add(new Use(new Place(target, dependency.to(), ALL), dependency.from())));
		}

		private void edited(Edit edit) {
			if (edit.after() == null) {
				write(target, edit.ref(), ALL);
				return;
			}
			if (edit.before() == null || edit.ref().kind().family() == Family.CONFIGURATION)
				give(edit.ref(), edit.before() == null);
			else
				write(target, edit.ref(), ALL);
			use(edit.after().dependencies());
		}

		private void configured(Setting setting) {
			write(setting.side() == Side.LEGACY ? source : target, setting.service(), ALL);
		}

		private void retired(String site) {
			ObjectRef ref = new ObjectRef(ObjectKind.SITE, site);
			used.add(new Use(new Place(source, ref, LEFT), ref));
		}

		private void migrated(TaskInput input) {
			switch (input.action()) {
			case CHECK -> {
				// writes nothing
			}
			case CREATE, ADMIT, CHANGE -> {
				boolean created = input.resolution().before().isEmpty();
				input.objectRefs().forEach(ref -> give(ref, created));
				input.objects().forEach(object -> use(object.dependencies()));
			}
			case SHARE -> {
				input.objects().forEach(service -> share(service, input));
				input.items().forEach(this::sharing);
			}
			case UNSHARE -> input.items().forEach(service -> {
				write(target, service, ALL);
				sharing(service);
			});
			case TAKE_OVER -> input.items().forEach(service -> {
				write(source, service, ALL);
				write(target, service, ALL);
			});
			case COPY_CONTENT -> input.items().forEach(owner -> copied(owner, input));
			case MOVE -> moved(input);
			}
		}

		/** Others may share the service too: that is no business of theirs. */
		private void sharing(ObjectRef service) {
			write(source, service, "sharing with " + target);
		}

		private void share(NewObject service, TaskInput input) {
			ObjectRef ref = service.object().ref();
			Set<String> before = input.resolution().before().stream().map(NewObject::object).filter(image -> image.ref().equals(ref)).findFirst()
					.map(image -> Sides.codes(image.attribute(Attributes.SHARED_WITH))).orElse(Set.of());
			if (before.contains(target))
				write(target, ref, ALL);
			else
				give(ref, input.resolution().before().isEmpty());
			use(service.dependencies());
		}

		private void copied(ObjectRef owner, TaskInput input) {
			Place place = write(target, input.resolution().written(owner), CONTENT);
			given.add(new Given(place, input.versions().getOrDefault(owner.toString(), ""), false));
		}

		private void moved(TaskInput input) {
			for (ObjectRef client : input.items()) {
				write(source, client, HOME);
				write(target, client, HOME);
			}
			Set.copyOf(input.sites().values())
					.forEach(site -> given.add(new Given(new Place(source, new ObjectRef(ObjectKind.SITE, site), LEFT), "", false)));
		}
	}
}
