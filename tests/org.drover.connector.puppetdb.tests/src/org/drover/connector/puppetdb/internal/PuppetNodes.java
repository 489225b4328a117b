package org.drover.connector.puppetdb.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

/** Answers as a PuppetDB that knows some nodes with their facts, a class each, and the packages that classes declare. */
final class PuppetNodes implements Impostor.Answer {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final String TIME = "2026-01-01T00:00:00.000Z";

	private final Map<String, ArrayNode> rows = new TreeMap<>();

	PuppetNodes() {
		rows("producers").addObject().put("name", Fleet.SERVER);
	}

	private ArrayNode rows(String what) {
		return rows.computeIfAbsent(what, any -> JSON.createArrayNode());
	}

	/** A package that a class declares; null stands for a parameter that is not there. */
	record Declared(String name, String ensure, String provider) {
	}

	PuppetNodes node(String name, String facts, String role, List<Declared> packages) throws IOException {
		rows("nodes").addObject().put("certname", name).put("facts_timestamp", TIME).put("catalog_timestamp", TIME).put("catalog_environment", "production");
		rows("inventory").addObject().put("certname", name).set("facts", JSON.readTree(facts.replace('\'', '"')));
		resource("Class", name, role);
		for (Declared declared : packages) {
			ObjectNode parameters = resource("Package", name, declared.name()).putObject("parameters");
			if (declared.ensure() != null)
				parameters.put("ensure", declared.ensure());
			if (declared.provider() != null)
				parameters.put("provider", declared.provider());
			rows("edges").addObject().put("certname", name).put("source_type", "Class").put("source_title", role).put("target_type", "Package").put("target_title", declared.name());
		}
		return this;
	}

	private ObjectNode resource(String type, String node, String title) {
		return rows("resources " + type).addObject().put("certname", node).put("title", title);
	}

	PuppetNodes installed(String node, String name, String version) {
		rows("package_inventory").addObject().put("certname", node).put("package_name", name).put("version", version).put("provider", "apt");
		return this;
	}

	@Override
	public void to(HttpExchange call, JsonNode body) throws IOException {
		String path = call.getRequestURI().getPath();
		String what = body.path("query").path(1).asText(path.substring(path.lastIndexOf('/') + 1));
		if (what.equals("resources"))
			what += body.toString().contains("[\"=\",\"type\",\"Class\"]") ? " Class" : " Package";
		ArrayNode answer = JSON.createArrayNode();
		JsonNode all = rows(what);
		int from = body.path("offset").asInt();
		for (int row = from; row < Math.min(all.size(), from + body.path("limit").asInt(all.size())); row++)
			answer.add(all.get(row));
		call.getResponseHeaders().set("X-Records", Integer.toString(all.size()));
		Impostor.json(call, answer.toString());
	}
}
