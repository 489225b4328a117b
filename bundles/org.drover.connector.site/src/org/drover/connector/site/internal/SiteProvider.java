package org.drover.connector.site.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.connector.ObjectFaults;
import org.drover.connector.Provider;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The site's validating side. */
final class SiteProvider implements Provider {

	private final SiteClient client;

	SiteProvider(SiteClient client) {
		this.client = client;
	}

	@Override
	public Map<ObjectRef, ManagedObject> read(Collection<ObjectRef> refs) throws DroverException {
		Map<ObjectRef, ManagedObject> found = new TreeMap<>();
		for (List<ObjectRef> some : Chunks.of(refs)) {
			ObjectNode request = Wire.object();
			request.set("refs", Wire.list(some));
			for (JsonNode node : client.post("/objects/read", request).path("objects")) {
				ManagedObject object = Wire.managedObject(node);
				found.put(object.ref(), object);
			}
		}
		return found;
	}

	@Override
	public Optional<String> whyNotTaken(ManagedObject object) {
		return ObjectFaults.of(object);
	}

	/** In one request, as the batch is one transaction. */
	@Override
	public void create(String effect, List<NewObject> batch) throws DroverException {
		ObjectNode request = Wire.object().put("effect", effect);
		ArrayNode objects = request.putArray("objects");
		batch.forEach(object -> objects.add(Wire.write(object)));
		client.post("/objects/create", request);
	}

	@Override
	public void delete(String effect, Collection<ObjectRef> batch) throws DroverException {
		ObjectNode request = Wire.object().put("effect", effect);
		request.set("refs", Wire.list(batch));
		client.post("/objects/delete", request);
	}

	@Override
	public Set<ObjectRef> createdBy(String effect) throws DroverException {
		Set<ObjectRef> refs = new TreeSet<>();
		for (String ref : Wire.list(client.get("/objects/created?effect=" + SiteClient.escape(effect)).path("refs")))
			refs.add(ObjectRef.parse(ref));
		return refs;
	}

	@Override
	public Map<String, String> configure(ObjectRef service, Map<String, String> attributes) throws DroverException {
		ObjectNode request = Wire.object().put("service", service.toString());
		request.set("attributes", Wire.map(attributes));
		return Wire.map(client.post("/objects/configure", request).path("before"));
	}

	@Override
	public Optional<String> whyNotEdited() {
		return Optional.empty();
	}

	/** In one request, as the edits are one transaction. */
	@Override
	public void edit(String effect, List<Edit> edits) throws DroverException {
		client.post("/objects/edit", edits(effect, edits));
	}

	@Override
	public boolean edited(String effect, List<Edit> edits) throws DroverException {
		return client.post("/objects/edited", edits(effect, edits)).path("edited").asBoolean();
	}

	private static ObjectNode edits(String effect, List<Edit> edits) {
		ObjectNode request = Wire.object().put("effect", effect);
		ArrayNode list = request.putArray("edits");
		for (Edit edit : edits) {
			ObjectNode node = list.addObject();
			if (edit.before() != null)
				node.set("before", Wire.write(edit.before()));
			if (edit.after() != null)
				node.set("after", Wire.write(edit.after()));
		}
		return request;
	}
}
