package org.drover.connector.site.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.NewObject;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The provider's JSON, as its client writes and reads it. */
final class Wire {

	static final JsonNode NOTHING = MissingNode.getInstance();

	private static final ObjectMapper MAPPER = new ObjectMapper();
	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private Wire() {
	}

	static ObjectNode object() {
		return NODES.objectNode();
	}

	static byte[] bytes(ObjectNode node) {
		try {
			return MAPPER.writeValueAsBytes(node);
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException("a tree is always JSON", e);
		}
	}

	static JsonNode read(byte[] body, URI base) throws DroverException {
		try {
			return MAPPER.readTree(body);
		} catch (IOException e) {
			throw new DroverException("what answers at " + base + " is not a Drover site: check the address and the port", e);
		}
	}

	static JsonNode readLine(String line) throws JsonProcessingException {
		return MAPPER.readTree(line);
	}

	static boolean isFromSite(HttpResponse<?> response) {
		return response.headers().firstValue("Drover-Site").isPresent();
	}

	static String error(byte[] body, int status) {
		String otherwise = "HTTP status " + status;
		try {
			JsonNode answer = MAPPER.readTree(body);
			return answer == null ? otherwise : answer.path("error").asText(otherwise);
		} catch (IOException e) {
			return otherwise;
		}
	}

	static ArrayNode list(Collection<?> values) {
		ArrayNode list = NODES.arrayNode();
		values.forEach(value -> list.add(value.toString()));
		return list;
	}

	static ObjectNode map(Map<String, String> texts) {
		ObjectNode node = NODES.objectNode();
		texts.forEach(node::put);
		return node;
	}

	static List<String> list(JsonNode node) {
		List<String> texts = new ArrayList<>();
		node.forEach(value -> texts.add(value.asText()));
		return texts;
	}

	static SortedMap<String, String> map(JsonNode node) {
		SortedMap<String, String> texts = new TreeMap<>();
		node.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
		return texts;
	}

	static ObjectNode write(NewObject created) {
		ManagedObject object = created.object();
		ObjectNode node = object().put("ref", object.ref().toString()).put("name", object.name()).put("version", object.version());
		node.set("attributes", map(object.attributes()));
		ArrayNode dependencies = node.putArray("dependencies");
		for (Dependency dependency : created.dependencies())
			dependencies.addObject().put("kind", dependency.kind().label()).put("to", dependency.to().toString());
		return node;
	}

	/** @throws IllegalArgumentException where the site knows kinds that we do not */
	static ManagedObject managedObject(JsonNode node) {
		return new ManagedObject(ObjectRef.parse(node.path("ref").asText()), node.path("name").asText(), node.path("version").asText(),
				map(node.path("attributes")));
	}

	/** @throws IllegalArgumentException where the site knows kinds that we do not */
	static Dependency dependency(ObjectRef from, JsonNode node) {
		DependencyKind kind = DependencyKind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
		return new Dependency(from, ObjectRef.parse(node.path("to").asText()), kind);
	}

	static ObjectNode write(ContentDescription content) {
		ObjectNode node = object().put("owner", content.owner().toString()).put("version", content.version());
		ArrayNode files = node.putArray("files");
		for (ContentFile file : content.files())
			files.addObject().put("path", file.path()).put("sha256", file.sha256()).put("size", file.size());
		return node;
	}

	static ContentDescription content(JsonNode node) {
		List<ContentFile> files = new ArrayList<>();
		for (JsonNode file : node.path("files"))
			files.add(new ContentFile(file.path("path").asText(), file.path("sha256").asText(), file.path("size").asLong()));
		return new ContentDescription(ObjectRef.parse(node.path("owner").asText()), node.path("version").asText(), files);
	}
}
