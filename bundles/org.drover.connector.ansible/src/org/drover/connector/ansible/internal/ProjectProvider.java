package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Writes into a project, whole batches or nothing. */
final class ProjectProvider implements Provider {

	private final ProjectFolder folder;
	private final Rules rules;

	ProjectProvider(ProjectFolder folder, Rules rules) {
		this.folder = folder;
		this.rules = rules;
	}

	@Override
	public Map<ObjectRef, ManagedObject> read(Collection<ObjectRef> refs) throws DroverException {
		Map<ObjectRef, ManagedObject> all = new TreeMap<>();
		ProjectEstate.of(folder, rules).objects(all);
		all.keySet().retainAll(new HashSet<>(refs));
		return all;
	}

	@Override
	public Optional<String> whyNotTaken(ManagedObject object) {
		return ProjectRules.fault(object);
	}

	@Override
	public void create(String effect, List<NewObject> batch) throws DroverException {
		ProjectRules.checkEffect(effect);
		for (NewObject object : batch)
			ProjectRules.check(object);
		folder.write(state -> {
			add(effect, batch, state);
			return null;
		});
	}

	private void add(String effect, List<NewObject> batch, ProjectState state) throws DroverException {
		Set<ObjectRef> others = others(state);
		List<NewObject> missing = new ArrayList<>();
		Set<ObjectRef> seen = new HashSet<>();
		for (NewObject created : batch) {
			ObjectRef ref = created.object().ref();
			if (!seen.add(ref))
				throw new DroverException(ref + " is twice in the request");
			if (!state.objects.containsKey(ref) && !others.contains(named(created.object())))
				missing.add(created);
			else if (!effect.equals(state.effects.get(ref)))
				throw new DroverException(ref + " exists already in " + state.topology + " and was not created by this task: rename one, or leave it out");
		}
		requireTargets(missing, state, others);
		for (NewObject created : missing) {
			state.objects.put(created.object().ref(), ProjectEstate.kept(created));
			state.effects.put(created.object().ref(), effect);
		}
	}

	/** What the inventory would call a host or a group of this name. */
	private static ObjectRef named(ManagedObject object) {
		return switch (object.kind()) {
		case CLIENT -> new ObjectRef(ObjectKind.CLIENT, LegalNames.host(object.name()));
		case COLLECTION -> new ObjectRef(ObjectKind.COLLECTION, object.key().equals(Inventory.ALL) || object.key().equals(Inventory.UNGROUPED) ? object.key()
				: LegalNames.group(object.key()));
		default -> object.ref();
		};
	}

	private Set<ObjectRef> others(ProjectState state) throws DroverException {
		return new OthersEstate(state, folder.path(), rules).refs(new NullProgressMonitor());
	}

	private static void requireTargets(List<NewObject> created, ProjectState state, Set<ObjectRef> others) throws DroverException {
		Set<ObjectRef> there = new HashSet<>(state.objects.keySet());
		created.forEach(object -> there.add(object.object().ref()));
		for (NewObject object : created) {
			for (Dependency need : object.dependencies()) {
				if (!there.contains(need.to()) && !others.contains(need.to()))
					throw new DroverException(object.object().ref() + " depends on " + need.to() + ", which does not exist in " + state.topology
							+ ": create that first, or in the same batch");
			}
		}
	}

	@Override
	public void delete(String effect, Collection<ObjectRef> batch) throws DroverException {
		ProjectRules.checkEffect(effect);
		folder.write(state -> {
			Set<ObjectRef> going = new TreeSet<>(batch);
			going.removeIf(ref -> !effect.equals(state.effects.get(ref)));
			remove(going, state);
			return null;
		});
	}

	private static void remove(Set<ObjectRef> going, ProjectState state) throws DroverException {
		for (NewObject object : state.objects.values()) {
			ObjectRef from = object.object().ref();
			for (Dependency need : object.dependencies()) {
				if (going.contains(need.to()) && !going.contains(from))
					throw new DroverException(need.to() + " cannot be deleted: " + from + " depends on it");
			}
		}
		for (ObjectRef ref : going) {
			if (ref.kind() == ObjectKind.CLIENT && state.isAssigned(ref.key()))
				throw new DroverException(ref + " cannot be deleted: it is assigned to " + state.topology + "; release it first");
			if (state.content(ref).isPresent())
				throw new DroverException(ref + " cannot be deleted: its content is published; withdraw that first");
			state.objects.remove(ref);
			state.effects.remove(ref);
			state.secrets.remove(ref);
			if (ref.kind() == ObjectKind.CLIENT)
				state.clients.remove(ref.key());
		}
	}

	@Override
	public Set<ObjectRef> createdBy(String effect) throws DroverException {
		Set<ObjectRef> refs = new TreeSet<>();
		folder.read().effects.forEach((ref, by) -> {
			if (by.equals(effect))
				refs.add(ref);
		});
		return refs;
	}

	@Override
	public Map<String, String> configure(ObjectRef service, Map<String, String> attributes) throws DroverException {
		throw new DroverException(service + " cannot be configured: an Ansible project has no services that others could share or take over");
	}

	@Override
	public Optional<String> whyNotEdited() {
		return Optional.empty();
	}

	@Override
	public void edit(String effect, List<Edit> edits) throws DroverException {
		ProjectRules.checkEffect(effect);
		folder.write(state -> {
			Set<ObjectRef> gone = new LinkedHashSet<>();
			for (Edit edit : edits)
				edit(effect, edit, state, gone);
			remove(gone, state);
			Set<ObjectRef> others = others(state);
			requireTargets(edits.stream().filter(edit -> edit.after() != null).map(edit -> state.objects.get(edit.ref())).toList(), state, others);
			return null;
		});
	}

	private void edit(String effect, Edit edit, ProjectState state, Set<ObjectRef> gone) throws DroverException {
		ObjectRef ref = edit.ref();
		if (ref.kind().family() != Family.CONFIGURATION)
			throw new DroverException(ref + " cannot be edited: in an Ansible project only what is configured can, not its sites, services or clients");
		if (edit.after() != null)
			ProjectRules.check(edit.after());
		NewObject now = state.objects.get(ref);
		if (is(edit.after(), now) && (edit.after() == null || edit.before() != null || effect.equals(state.effects.get(ref))))
			return;
		if (now == null && edit.before() == null) {
			add(effect, List.of(edit.after()), state);
			return;
		}
		if (!is(edit.before(), now))
			throw new DroverException(ref + " is not as it was when the change was drafted: gather " + state.topology + " and draft it again");
		if (edit.after() == null)
			gone.add(ref);
		else
			state.objects.put(ref, ProjectEstate.kept(edit.after()));
	}

	@Override
	public boolean edited(String effect, List<Edit> edits) throws DroverException {
		ProjectState state = folder.read();
		return edits.stream().allMatch(edit -> {
			boolean ours = edit.before() != null || edit.after() == null || effect.equals(state.effects.get(edit.ref()));
			return ours && is(edit.after(), state.objects.get(edit.ref()));
		});
	}

	/** @param image null for nothing */
	private static boolean is(NewObject image, NewObject now) {
		if (image == null || now == null)
			return image == now;
		NewObject kept = ProjectEstate.kept(image);
		return kept.object().equals(now.object()) && Set.copyOf(kept.dependencies()).equals(Set.copyOf(now.dependencies()));
	}
}
