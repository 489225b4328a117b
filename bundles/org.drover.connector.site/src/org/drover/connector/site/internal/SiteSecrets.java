package org.drover.connector.site.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.SecretSource;
import org.drover.connector.SecretTarget;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Secrets of the site's objects, over a connection that nobody else can read. The site encrypts them with a key of its own. */
final class SiteSecrets implements SecretSource, SecretTarget {

	private final SiteClient client;

	SiteSecrets(SiteClient client) {
		this.client = client;
	}

	@Override
	public SortedMap<String, String> secrets(ObjectRef owner) throws DroverException {
		return secrets(List.of(owner)).getOrDefault(owner, new TreeMap<>());
	}

	@Override
	public SortedMap<ObjectRef, SortedMap<String, String>> secrets(Collection<ObjectRef> owners) throws DroverException {
		SortedMap<ObjectRef, SortedMap<String, String>> all = new TreeMap<>();
		for (List<ObjectRef> some : Chunks.of(owners)) {
			ObjectNode request = Wire.object();
			request.set("refs", Wire.list(some));
			for (Map.Entry<String, JsonNode> owner : client.post("/secrets/read", request).path("secrets").properties())
				all.put(ObjectRef.parse(owner.getKey()), Wire.map(owner.getValue()));
		}
		return all;
	}

	/** In one request, as all of them come or none. */
	@Override
	public void put(String effect, Map<ObjectRef, SortedMap<String, String>> secrets) throws DroverException {
		ObjectNode request = Wire.object().put("effect", effect);
		ObjectNode owners = request.putObject("secrets");
		secrets.forEach((owner, ofOwner) -> owners.set(owner.toString(), Wire.map(ofOwner)));
		client.post("/secrets/put", request);
	}
}
