package org.drover.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.Credentials;
import org.drover.connector.Edit;
import org.drover.connector.MetadataSink;
import org.drover.connector.NewObject;
import org.drover.connector.PreflightFinding;
import org.drover.connector.Provider;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;

/** A topology in memory that takes edits and counts them. */
final class EditableTopology implements ConnectorProvider, Connector, Provider {

	final Map<ObjectRef, ManagedObject> objects = new TreeMap<>();
	final List<String> calls = new ArrayList<>();
	boolean fixed;

	@Override
	public String scheme() {
		return "memory";
	}

	@Override
	public Connector connect(ConnectorAddress address, Credentials credentials) {
		return this;
	}

	@Override
	public String topology() {
		return "DRV";
	}

	@Override
	public String description() {
		return "a topology in memory";
	}

	@Override
	public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		for (ManagedObject object : objects.values())
			sink.object(object);
	}

	@Override
	public List<PreflightFinding> preflight() {
		return List.of();
	}

	@Override
	public Optional<Provider> provider() {
		return Optional.of(this);
	}

	@Override
	public Optional<String> whyNotEdited() {
		return fixed ? Optional.of("this topology is fixed: change it elsewhere") : Optional.empty();
	}

	@Override
	public void edit(String effect, List<Edit> edits) throws DroverException {
		calls.add(effect);
		for (Edit edit : edits) {
			if (!now(edit).equals(image(edit.before())) && !now(edit).equals(image(edit.after())))
				throw new DroverException("somebody else changed " + edit.ref() + ": open the diagram again");
		}
		for (Edit edit : edits) {
			if (edit.after() == null)
				objects.remove(edit.ref());
			else
				objects.put(edit.ref(), edit.after().object());
		}
	}

	@Override
	public boolean edited(String effect, List<Edit> edits) {
		return edits.stream().allMatch(edit -> now(edit).equals(image(edit.after())));
	}

	private Optional<ManagedObject> now(Edit edit) {
		return Optional.ofNullable(objects.get(edit.ref()));
	}

	private static Optional<ManagedObject> image(NewObject object) {
		return Optional.ofNullable(object).map(NewObject::object);
	}

	@Override
	public Map<ObjectRef, ManagedObject> read(Collection<ObjectRef> refs) {
		Map<ObjectRef, ManagedObject> found = new TreeMap<>(objects);
		found.keySet().retainAll(Set.copyOf(refs));
		return found;
	}

	@Override
	public void create(String effect, List<NewObject> batch) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void delete(String effect, Collection<ObjectRef> batch) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Set<ObjectRef> createdBy(String effect) {
		return Set.of();
	}

	@Override
	public Map<String, String> configure(ObjectRef service, Map<String, String> attributes) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		// stays as it is for the next connection
	}
}
