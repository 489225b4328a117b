package org.drover.site.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Objects, dependencies and content as the provider's JSON. What cannot be read is refused as invalid. */
final class SiteJson {

	private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private SiteJson() {
	}

	/** Equal attributes are equal texts. */
	static String attributes(SortedMap<String, String> attributes) {
		try {
			return MAPPER.writeValueAsString(attributes);
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException("a map of texts is always JSON", e);
		}
	}

	static SortedMap<String, String> attributes(String text) {
		try {
			return texts(MAPPER.readTree(text));
		} catch (JsonProcessingException | Refused e) {
			throw new IllegalStateException("the attributes of an object in the site's database are damaged: put it back from a copy", e);
		}
	}

	static byte[] bytes(JsonNode node) {
		try {
			return MAPPER.writeValueAsBytes(node);
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException("a tree is always JSON", e);
		}
	}

	static ObjectNode object() {
		return NODES.objectNode();
	}

	/** @throws Refused where the body is no JSON object */
	static JsonNode read(byte[] body) throws Refused {
		try {
			JsonNode node = MAPPER.readTree(body);
			if (node == null || !node.isObject())
				throw Refused.invalid("the request's body is not a JSON object");
			return node;
		} catch (IOException e) {
			throw Refused.invalid("the request's body is not JSON");
		}
	}

	/** @throws Refused where the field is missing or not a text */
	static String text(JsonNode node, String field) throws Refused {
		JsonNode value = node.path(field);
		if (!value.isTextual())
			throw Refused.invalid("'" + field + "' is missing in the request or not a text");
		return value.textValue();
	}

	static List<String> list(JsonNode node, String field) throws Refused {
		List<String> texts = new ArrayList<>();
		for (JsonNode value : array(node, field)) {
			if (!value.isTextual())
				throw Refused.invalid("'" + field + "' is not a list of texts");
			texts.add(value.textValue());
		}
		return texts;
	}

	static JsonNode array(JsonNode node, String field) throws Refused {
		JsonNode value = node.path(field);
		if (!value.isArray())
			throw Refused.invalid("'" + field + "' is missing in the request or not a list");
		return value;
	}

	static SortedMap<String, String> texts(JsonNode node) throws Refused {
		SortedMap<String, String> texts = new TreeMap<>();
		for (Map.Entry<String, JsonNode> field : node.properties()) {
			if (!field.getValue().isTextual())
				throw Refused.invalid("the value of '" + field.getKey() + "' is not a text");
			texts.put(field.getKey(), field.getValue().textValue());
		}
		return texts;
	}

	static ObjectRef ref(String text) throws Refused {
		try {
			return ObjectRef.parse(text);
		} catch (IllegalArgumentException e) {
			throw Refused.invalid("'" + text + "' names no object: write KIND:KEY");
		}
	}

	static List<ObjectRef> refs(JsonNode node, String field) throws Refused {
		List<ObjectRef> refs = new ArrayList<>();
		for (String text : list(node, field))
			refs.add(ref(text));
		return refs;
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

	static ObjectNode write(ManagedObject object) {
		ObjectNode node = NODES.objectNode();
		node.put("ref", object.ref().toString());
		node.put("name", object.name());
		node.put("version", object.version());
		node.set("attributes", map(object.attributes()));
		return node;
	}

	static ObjectNode write(ManagedObject object, List<Dependency> dependencies) {
		ObjectNode node = write(object);
		ArrayNode list = node.putArray("dependencies");
		for (Dependency dependency : dependencies)
			list.addObject().put("kind", dependency.kind().label()).put("to", dependency.to().toString());
		return node;
	}

	static NewObject newObject(JsonNode node) throws Refused {
		ObjectRef ref = ref(text(node, "ref"));
		ManagedObject object = new ManagedObject(ref, text(node, "name"), text(node, "version"), texts(node.path("attributes")));
		List<Dependency> dependencies = new ArrayList<>();
		for (JsonNode dependency : array(node, "dependencies"))
			dependencies.add(new Dependency(ref, ref(text(dependency, "to")), dependencyKind(text(dependency, "kind"))));
		return new NewObject(object, dependencies);
	}

	static List<Edit> edits(JsonNode node) throws Refused {
		List<Edit> edits = new ArrayList<>();
		for (JsonNode edit : array(node, "edits"))
			edits.add(edit(edit));
		return edits;
	}

	private static Edit edit(JsonNode node) throws Refused {
		try {
			return new Edit(node.hasNonNull("before") ? newObject(node.get("before")) : null, node.hasNonNull("after") ? newObject(node.get("after")) : null);
		} catch (IllegalArgumentException e) {
			throw Refused.invalid(e.getMessage());
		}
	}

	private static DependencyKind dependencyKind(String label) throws Refused {
		for (DependencyKind kind : DependencyKind.values()) {
			if (kind.label().equals(label))
				return kind;
		}
		throw Refused.invalid("'" + label + "' is not a kind of dependency");
	}

	static ContentDescription content(JsonNode node) throws Refused {
		return new ContentDescription(ref(text(node, "owner")), text(node, "version"), files(node));
	}

	/** A distribution point's list of files. */
	static ContentDescription listing(ObjectRef owner, String version, byte[] body) throws Refused {
		return new ContentDescription(owner, version, files(read(body)));
	}

	private static List<ContentFile> files(JsonNode node) throws Refused {
		List<ContentFile> files = new ArrayList<>();
		for (JsonNode file : array(node, "files"))
			files.add(new ContentFile(text(file, "path"), text(file, "sha256"), file.path("size").asLong(-1)));
		return files;
	}

	static ObjectNode write(ContentDescription content) {
		ObjectNode node = NODES.objectNode();
		node.put("owner", content.owner().toString()).put("version", content.version());
		ArrayNode files = node.putArray("files");
		for (ContentFile file : content.files())
			files.addObject().put("path", file.path()).put("sha256", file.sha256()).put("size", file.size());
		return node;
	}
}
