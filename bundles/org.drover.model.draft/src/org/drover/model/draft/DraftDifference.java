package org.drover.model.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.ServiceRole;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;

/** What a draft changes of the rows it was made from. New elements get their keys here; the draft itself is not touched. */
public final class DraftDifference {

	private final StructureRows rows;
	private final EstateDraft draft;
	private final Map<Element, ObjectRef> refs = new LinkedHashMap<>();
	private final List<DraftChange> changes = new ArrayList<>();

	private DraftDifference(StructureRows rows, EstateDraft draft) {
		this.rows = rows;
		this.draft = draft;
	}

	public static DraftDifference between(StructureRows rows, EstateDraft draft) {
		DraftDifference difference = new DraftDifference(rows, draft);
		difference.name();
		difference.compare();
		return difference;
	}

	/** Creations first, containers before what they contain; then changes, then deletions, contents before their containers. */
	public List<DraftChange> changes() {
		return List.copyOf(changes);
	}

	/** Where the draft's elements lie, by the rows they have or will have. */
	public Map<ObjectRef, Placement> layout() {
		Map<ObjectRef, Placement> layout = new TreeMap<>();
		refs.forEach((element, ref) -> {
			if (element.getPlacement() != null)
				layout.put(ref, element.getPlacement());
		});
		return layout;
	}

	private void name() {
		Set<ObjectRef> taken = new HashSet<>();
		rows.all().forEach(row -> taken.add(row.ref()));
		for (Element element : Elements.all(draft))
			refs.put(element, Elements.ref(element).orElseGet(() -> fresh(element, taken)));
	}

	/** A key that reads like the name, in letters that are plain in addresses and lists. */
	private static ObjectRef fresh(Element element, Set<ObjectRef> taken) {
		String base = element.getName().strip().replaceAll("[^A-Za-z0-9._-]+", "-");
		String name = base.isEmpty() ? "unnamed" : base.substring(0, Math.min(base.length(), 80));
		ObjectRef ref = new ObjectRef(Elements.kind(element), name);
		for (int number = 2; !taken.add(ref); number++)
			ref = new ObjectRef(Elements.kind(element), name + '-' + number);
		return ref;
	}

	private void compare() {
		List<DraftChange> changed = new ArrayList<>();
		refs.forEach((element, ref) -> {
			Row before = rows.find(ref).orElse(null);
			Row after = after(element, ref, before);
			if (before == null)
				changes.add(new DraftChange(null, after, "create " + place(element)));
			else if (!before.sameAs(after))
				changed.add(new DraftChange(before, after, sentence(element, before, after)));
		});
		changes.addAll(changed);
		Set<ObjectRef> kept = new HashSet<>(refs.values());
		List<Row> gone = new ArrayList<>(rows.all().stream().filter(row -> !kept.contains(row.ref())).toList());
		gone.sort((one, other) -> other.ref().compareTo(one.ref()));
		gone.forEach(row -> changes.add(new DraftChange(row, null, "delete " + row.ref().kind().label().replace('-', ' ') + ' ' + row.object().name())));
	}

	private static String place(Element element) {
		return switch (element.eContainer()) {
		case SiteSystem system -> Elements.title(element) + " on " + system.getName();
		case Site site -> Elements.title(element) + " in site " + site.getName();
		case null, default -> Elements.title(element);
		};
	}

	/** What the draft does not know of stays as the row has it. */
	private Row after(Element element, ObjectRef ref, Row before) {
		ManagedObject known = before == null ? new ManagedObject(ref, ref.key(), "", new TreeMap<>()) : before.object();
		ManagedObject object = new ManagedObject(ref, element.getName(), known.version(), known.attributes());
		List<Dependency> dependencies = new ArrayList<>(before == null ? List.of() : before.dependencies());
		switch (element) {
		case SiteSystem system -> object = system(system, object, dependencies);
		case DistributionPoint point -> object = point(point, hosted(point, object, dependencies), dependencies, before == null);
		case ServiceRole role -> object = hosted(role, object, dependencies);
		default -> { }
		}
		return new Row(object, dependencies);
	}

	private ManagedObject system(SiteSystem system, ManagedObject object, List<Dependency> dependencies) {
		Site site = (Site) system.eContainer();
		return relocate(site, DependencyKind.PART_OF, object.ref(), dependencies) ? object.with(Attributes.SITE, refs.get(site).key()) : object;
	}

	private ManagedObject hosted(ServiceRole role, ManagedObject object, List<Dependency> dependencies) {
		boolean moved = role.eContainer() instanceof SiteSystem system && relocate(system, DependencyKind.HOSTED_ON, object.ref(), dependencies);
		return moved ? object.with(Attributes.SITE, refs.get((Site) role.eContainer().eContainer()).key()) : object;
	}

	private ManagedObject point(DistributionPoint point, ManagedObject before, List<Dependency> dependencies, boolean created) {
		ManagedObject object = before;
		if (created)
			object = object.with(Attributes.OWNER, draft.getTopology());
		String placement = point.getPointPlacement().getLiteral();
		if (created || !before.attribute(Attributes.PLACEMENT).equals(placement) && !unsaid(before, placement))
			object = object.with(Attributes.PLACEMENT, placement);
		for (Elements.Flag flag : Elements.FLAGS) {
			if (before.is(flag.attribute()) != flag.isSet(point))
				object = object.with(flag.attribute(), flag.isSet(point) ? "true" : "");
		}
		bound(point, object.ref(), dependencies);
		return object;
	}

	/** A row without a placement stands for a server. */
	private static boolean unsaid(ManagedObject before, String placement) {
		return before.attribute(Attributes.PLACEMENT).isEmpty() && placement.equals("server");
	}

	/** Replaces what the element is in, where the draft has it elsewhere than its row. */
	private boolean relocate(Element container, DependencyKind kind, ObjectRef ref, List<Dependency> dependencies) {
		ObjectRef to = refs.get(container);
		boolean there = dependencies.stream().anyMatch(dependency -> dependency.kind() == kind && dependency.to().equals(to));
		if (there)
			return false;
		dependencies.removeIf(dependency -> dependency.kind() == kind);
		dependencies.add(new Dependency(ref, to, kind));
		return true;
	}

	private void bound(DistributionPoint point, ObjectRef ref, List<Dependency> dependencies) {
		Map<ObjectRef, Dependency> wanted = new HashMap<>();
		for (Boundary boundary : point.getBoundaries())
			wanted.put(refs.get(boundary), new Dependency(ref, refs.get(boundary), DependencyKind.BOUNDED_BY));
		dependencies.removeIf(dependency -> dependency.kind() == DependencyKind.BOUNDED_BY && wanted.remove(dependency.to()) == null
				&& rows.find(dependency.to()).isPresent());
		dependencies.addAll(wanted.values());
	}

	private String sentence(Element element, Row before, Row after) {
		List<String> parts = new ArrayList<>();
		if (!before.object().name().equals(after.object().name()))
			parts.add("new name " + after.object().name());
		moved(element, before, after, parts);
		if (element instanceof DistributionPoint point) {
			if (!before.object().attribute(Attributes.PLACEMENT).equals(after.object().attribute(Attributes.PLACEMENT)))
				parts.add("placed on a " + point.getPointPlacement().getLiteral());
			for (Elements.Flag flag : Elements.FLAGS) {
				if (before.object().is(flag.attribute()) != flag.isSet(point))
					parts.add(flag.word() + (flag.isSet(point) ? " on" : " off"));
			}
			if (!Set.copyOf(before.targets(DependencyKind.BOUNDED_BY)).equals(Set.copyOf(after.targets(DependencyKind.BOUNDED_BY))))
				parts.add(boundaries(point));
		}
		return "change " + Elements.word(element) + ' ' + before.object().name() + ": " + String.join(", ", parts);
	}

	private void moved(Element element, Row before, Row after, List<String> parts) {
		for (DependencyKind kind : List.of(DependencyKind.HOSTED_ON, DependencyKind.PART_OF)) {
			if (!before.targets(kind).equals(after.targets(kind)) && element.eContainer() instanceof Element container)
				parts.add("moved to " + container.getName());
		}
	}

	private static String boundaries(DistributionPoint point) {
		List<String> names = point.getBoundaries().stream().map(Element::getName).toList();
		return names.isEmpty() ? "no boundaries" : "bounded by " + String.join(" and ", names);
	}

	/** The row that an element has or will have. */
	public ObjectRef ref(Element element) {
		return refs.get(element);
	}

	/** Whether a kind of object can be created and deleted in a draft. */
	public static boolean comesAndGoes(ObjectKind kind) {
		return kind == ObjectKind.SITE_SYSTEM || kind == ObjectKind.DISTRIBUTION_POINT || kind == ObjectKind.BOUNDARY;
	}
}
