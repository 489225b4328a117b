package org.drover.site.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.site.ClientRegister;
import org.drover.site.SiteModel;

/** The validating side of a site: every write is checked, keyed by an effect, and done whole or not at all. */
final class SiteObjects implements Provider {

	private static final int EFFECT_LENGTH = 500;
	private static final Set<String> SHARING = Set.of(Attributes.OWNER, Attributes.SHARED_WITH, Attributes.SHARED_HOMES);
	/** What the site says of its own services is not for others to set. */
	private static final Set<String> FIXED = Set.of(Attributes.URL, Attributes.HOLDS, Attributes.SITE, Attributes.OWNER);

	private final OwnServices own;
	private final SiteModel model;
	private final ClientRegister clients;
	private final Writer writer;
	private final SiteStructure structure;

	SiteObjects(OwnServices own, SiteModel model, ClientRegister clients, Writer writer, SiteContent content) {
		this.own = own;
		this.model = model;
		this.clients = clients;
		this.writer = writer;
		this.structure = new SiteStructure(own, model, writer, content);
	}

	@Override
	public Map<ObjectRef, ManagedObject> read(Collection<ObjectRef> refs) {
		Map<ObjectRef, ManagedObject> found = new LinkedHashMap<>();
		model.consistent(() -> {
			refs.forEach(ref -> model.get(ref).ifPresent(object -> found.put(ref, object)));
			return null;
		});
		return found;
	}

	@Override
	public void create(String effect, List<NewObject> batch) throws DroverException {
		checkEffect(effect);
		for (NewObject created : batch)
			ObjectRules.check(created);
		writer.write(change -> {
			List<NewObject> missing = missing(effect, batch, new ObjectTable(change.jdbc()));
			requireTargets(missing);
			insert(effect, missing, change);
			return null;
		});
	}

	/** Those that do not exist; the others must be of this effect. */
	private List<NewObject> missing(String effect, List<NewObject> batch, ObjectTable table) throws DroverException {
		Set<ObjectRef> seen = new HashSet<>();
		Set<ObjectRef> ours = null;
		List<NewObject> missing = new ArrayList<>();
		for (NewObject created : batch) {
			ObjectRef ref = created.object().ref();
			if (!seen.add(ref))
				throw Refused.invalid(ref + " is twice in the request");
			if (!model.contains(ref)) {
				missing.add(created);
				continue;
			}
			ours = ours == null ? table.createdBy(effect) : ours;
			if (!ours.contains(ref))
				throw Refused.conflict(ref + " exists already in " + own.topology() + " and was not created by this task: rename one, or leave it out");
		}
		return missing;
	}

	private void requireTargets(List<NewObject> created) throws Refused {
		Map<ObjectRef, ManagedObject> batch = new HashMap<>();
		created.forEach(object -> batch.put(object.object().ref(), object.object()));
		for (NewObject object : created) {
			for (Dependency dependency : object.dependencies()) {
				if (!batch.containsKey(dependency.to()) && !model.contains(dependency.to()))
					throw Refused.conflict(object.object().ref() + " depends on " + dependency.to() + ", which does not exist in " + own.topology()
							+ ": create that first, or in the same batch");
			}
			KindRules.checkNeeds(object, ref -> batch.containsKey(ref) ? batch.get(ref) : model.get(ref).orElse(null));
		}
	}

	private void insert(String effect, List<NewObject> created, Writer.Change change) throws DroverException {
		new ObjectTable(change.jdbc()).insert(effect, created.stream().map(NewObject::object).toList());
		new DependencyTable(change.jdbc()).insert(created.stream().flatMap(object -> distinct(object).stream()).toList());
		change.inMemory(() -> created.forEach(object -> model.put(object.object(), distinct(object))));
	}

	private static Set<Dependency> distinct(NewObject object) {
		return new LinkedHashSet<>(object.dependencies());
	}

	@Override
	public void delete(String effect, Collection<ObjectRef> batch) throws DroverException {
		checkEffect(effect);
		writer.write(change -> {
			Set<ObjectRef> ours = new ObjectTable(change.jdbc()).createdBy(effect);
			ours.retainAll(new HashSet<>(batch));
			requireUnused(ours);
			delete(ours, change);
			return null;
		});
	}

	/** Deletes the records of clients that have left, whatever created them: for good. Absent ones are passed over. */
	void forget(Collection<String> keys) throws DroverException {
		writer.write(change -> {
			Set<ObjectRef> going = new HashSet<>();
			keys.stream().map(key -> new ObjectRef(ObjectKind.CLIENT, key)).filter(model::contains).forEach(going::add);
			requireUnused(going);
			delete(going, change);
			return null;
		});
	}

	private void requireUnused(Set<ObjectRef> going) throws Refused {
		for (ObjectRef ref : going) {
			for (ObjectRef dependent : model.dependents(ref)) {
				if (!going.contains(dependent))
					throw Refused.conflict(ref + " cannot be deleted: " + dependent + " depends on it");
			}
			if (ref.kind() == ObjectKind.CLIENT && clients.standing(ref.key()).filter(standing -> !standing.isReleased()).isPresent())
				throw Refused.conflict(ref + " cannot be deleted: it is assigned to " + own.topology() + "; release it first");
		}
	}

	private void delete(Set<ObjectRef> going, Writer.Change change) throws DroverException {
		List<String> goneClients = going.stream().filter(ref -> ref.kind() == ObjectKind.CLIENT).map(ObjectRef::key).toList();
		new ClientTable(change.jdbc()).delete(goneClients);
		new DependencyTable(change.jdbc()).deleteFrom(going);
		new ObjectTable(change.jdbc()).delete(going);
		change.inMemory(() -> {
			going.forEach(model::remove);
			goneClients.forEach(clients::forget);
		});
	}

	@Override
	public Set<ObjectRef> createdBy(String effect) throws DroverException {
		checkEffect(effect);
		return writer.write(change -> new ObjectTable(change.jdbc()).createdBy(effect));
	}

	@Override
	public Map<String, String> configure(ObjectRef service, Map<String, String> attributes) throws DroverException {
		if (service.kind().family() != Family.SERVICE)
			throw Refused.invalid(service + " is not a service role: only those are configured");
		for (String attribute : attributes.keySet()) {
			boolean ours = own.contains(service) || model.get(service).filter(object -> object.is(OwnServices.RUN_HERE)).isPresent();
			if (ours && FIXED.contains(attribute) || attribute.equals(OwnServices.RUN_HERE))
				throw Refused.invalid("the attribute " + attribute + " of " + service + " is the site's own to set");
		}
		boolean structural = service.kind() == ObjectKind.DISTRIBUTION_POINT && !SHARING.containsAll(attributes.keySet());
		return writer.write(change -> configure(service, attributes, structural, change));
	}

	@Override
	public Optional<String> whyNotEdited() {
		return Optional.empty();
	}

	@Override
	public void edit(String effect, List<Edit> edits) throws DroverException {
		structure.edit(effect, edits);
	}

	@Override
	public boolean edited(String effect, List<Edit> edits) throws DroverException {
		return structure.edited(effect, edits);
	}

	/** Whether the site's process runs an added distribution point, or ran it since it started. */
	boolean hasRun(ObjectRef point) {
		return structure.hasRun(point);
	}

	/** @param structural whether more is set than whom the service serves */
	private Map<String, String> configure(ObjectRef service, Map<String, String> attributes, boolean structural, Writer.Change change) throws DroverException {
		ManagedObject before = model.get(service).orElseThrow(() -> Refused.missing(service + " does not exist in " + own.topology()));
		Map<String, String> values = new TreeMap<>();
		ManagedObject after = before;
		for (Map.Entry<String, String> attribute : attributes.entrySet()) {
			values.put(attribute.getKey(), before.attribute(attribute.getKey()));
			after = after.with(attribute.getKey(), attribute.getValue());
		}
		if (!after.equals(before)) {
			ObjectRules.check(after);
			replace(structural ? structure.refilled(after) : after, change);
		}
		return values;
	}

	private void replace(ManagedObject after, Writer.Change change) throws DroverException {
		new ObjectTable(change.jdbc()).updateAttributes(after);
		change.inMemory(() -> model.update(after));
	}

	static void checkEffect(String effect) throws Refused {
		if (effect.isBlank() || effect.length() > EFFECT_LENGTH)
			throw Refused.invalid("an effect's name has 1 to " + EFFECT_LENGTH + " characters");
	}
}
