package org.drover.site.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.drover.connector.ClientHome;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.site.Policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Policies as JSON; the shared body is written once and copied into each client's policy. */
public final class PolicyJson {

	private static final JsonFactory JSON = new JsonFactory();

	private interface Writing {
		void to(JsonGenerator json) throws IOException;
	}

	private PolicyJson() {
	}

	/** The members of the body, with the comma before the first and without braces. */
	public static byte[] body(Policy.Body body) {
		byte[] object = object(json -> {
			json.writeStringField("version", body.version());
			deployments(json, body.deployments());
			contents(json, body.content());
			services(json, body.services());
		});
		object[0] = ',';
		return Arrays.copyOf(object, object.length - 1);
	}

	public static byte[] policy(String client, String topology, String site, ClientHome home, byte[] body) {
		byte[] head = object(json -> {
			json.writeStringField("client", client);
			json.writeStringField("topology", topology);
			json.writeStringField("site", site);
			home(json, home);
		});
		byte[] policy = Arrays.copyOf(head, head.length + body.length);
		System.arraycopy(body, 0, policy, head.length - 1, body.length);
		policy[policy.length - 1] = '}';
		return policy;
	}

	private static byte[] object(Writing members) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
		try (JsonGenerator json = JSON.createGenerator(bytes)) {
			json.writeStartObject();
			members.to(json);
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException("writing to memory does not fail", e);
		}
		return bytes.toByteArray();
	}

	private static void home(JsonGenerator json, ClientHome home) throws IOException {
		if (home == null) {
			json.writeNullField("home");
			return;
		}
		json.writeObjectFieldStart("home");
		json.writeStringField("site", home.site());
		json.writeStringField("managementPoint", home.managementPoint());
		json.writeEndObject();
	}

	private static void deployments(JsonGenerator json, List<Policy.Deployment> deployments) throws IOException {
		json.writeArrayFieldStart("deployments");
		for (Policy.Deployment deployment : deployments) {
			json.writeStartObject();
			json.writeStringField("key", deployment.key());
			json.writeStringField("name", deployment.name());
			texts(json, "contents", deployment.contents());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void contents(JsonGenerator json, List<Policy.Content> contents) throws IOException {
		json.writeArrayFieldStart("content");
		for (Policy.Content content : contents) {
			json.writeStartObject();
			json.writeStringField("owner", content.owner().toString());
			json.writeStringField("version", content.version());
			json.writeStringField("hash", content.hash());
			files(json, content.files());
			texts(json, "locations", content.locations());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	static void files(JsonGenerator json, List<ContentFile> files) throws IOException {
		json.writeArrayFieldStart("files");
		for (ContentFile file : files) {
			json.writeStartObject();
			json.writeStringField("path", file.path());
			json.writeStringField("sha256", file.sha256());
			json.writeNumberField("size", file.size());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void services(JsonGenerator json, Map<String, List<String>> services) throws IOException {
		json.writeObjectFieldStart("services");
		for (Map.Entry<String, List<String>> service : services.entrySet())
			texts(json, service.getKey(), service.getValue());
		json.writeEndObject();
	}

	private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
		json.writeArrayFieldStart(field);
		for (String text : texts)
			json.writeString(text);
		json.writeEndArray();
	}

	/** {@code {"files":[...]}}, as distribution points list a version's content. */
	public static byte[] listing(List<ContentFile> files) {
		return object(json -> files(json, files));
	}

	public static byte[] member(String name, String value) {
		return object(json -> json.writeStringField(name, value));
	}

	public static byte[] member(String name, long value) {
		return object(json -> json.writeNumberField(name, value));
	}

	public static byte[] home(ClientHome home) {
		return object(json -> {
			json.writeStringField("site", home.site());
			json.writeStringField("managementPoint", home.managementPoint());
		});
	}
}
