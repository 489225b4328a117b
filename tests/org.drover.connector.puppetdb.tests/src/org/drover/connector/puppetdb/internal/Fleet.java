package org.drover.connector.puppetdb.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.drover.testing.ScratchPuppetDb;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Nodes that report to a PuppetDB, as a Puppet server lets them. */
final class Fleet {

	static final String SERVER = "puppet.example.org";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ScratchPuppetDb database;

	Fleet(ScratchPuppetDb database) {
		this.database = database;
	}

	/** @param packages each a name, a version and a provider, separated by blanks */
	void facts(String node, Map<String, Object> facts, String... packages) throws IOException, InterruptedException {
		ObjectNode command = command(node, "production");
		command.set("values", JSON.valueToTree(facts));
		ArrayNode inventory = command.putArray("package_inventory");
		for (String installed : packages) {
			ArrayNode tuple = inventory.addArray();
			for (String part : installed.split(" "))
				tuple.add(part);
		}
		database.command("replace_facts", 5, node, command.toString());
	}

	/** To be called once for a node: the PuppetDB 7.12 that Debian has fails where a catalog is to differ from the one before. */
	void catalog(String node, String environment, Catalog catalog) throws IOException, InterruptedException {
		ObjectNode command = command(node, environment).put("version", "1").put("transaction_uuid", "68b08e2a-eeb1-4322-b241-bfdf151d294b");
		command.putNull("catalog_uuid").putNull("code_id").putNull("job_id");
		command.set("resources", catalog.resources());
		command.set("edges", catalog.edges());
		database.command("replace_catalog", 9, node, command.toString());
	}

	void deactivate(String node) throws IOException, InterruptedException {
		ObjectNode command = JSON.createObjectNode().put("certname", node).put("producer_timestamp", now());
		database.command("deactivate_node", 3, node, command.toString());
	}

	private static ObjectNode command(String node, String environment) {
		return JSON.createObjectNode().put("certname", node).put("environment", environment).put("producer_timestamp", now()).put("producer", SERVER);
	}

	private static String now() {
		return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
	}

	/** A catalog in the making; its resources lie in one another as they are named. */
	static final class Catalog {

		private final ArrayNode resources = JSON.createArrayNode();
		private final ArrayNode edges = JSON.createArrayNode();

		Catalog() {
			add("Stage", "main", Map.of(), false);
			add("Class", "Settings", Map.of(), false);
			within("Stage", "main", "Class", "Settings");
			type("main");
		}

		/** A class. */
		Catalog type(String name) {
			add("Class", name, Map.of(), false);
			return within("Stage", "main", "Class", name);
		}

		Catalog resource(String inType, String inTitle, String type, String title, Map<String, Object> parameters) {
			add(type, title, parameters, false);
			return within(inType, inTitle, type, title);
		}

		/** A resource for other nodes. */
		Catalog exported(String inType, String inTitle, String type, String title, Map<String, Object> parameters) {
			add(type, title, parameters, true);
			return within(inType, inTitle, type, title);
		}

		private void add(String type, String title, Map<String, Object> parameters, boolean exported) {
			ObjectNode resource = resources.addObject().put("type", type).put("title", title).put("exported", exported).put("file", "/etc/site.pp").put("line", 1);
			resource.putArray("aliases");
			resource.putArray("tags");
			resource.set("parameters", JSON.valueToTree(parameters));
		}

		private Catalog within(String inType, String inTitle, String type, String title) {
			ObjectNode edge = edges.addObject().put("relationship", "contains");
			edge.putObject("source").put("type", inType).put("title", inTitle);
			edge.putObject("target").put("type", type).put("title", title);
			return this;
		}

		ArrayNode resources() {
			return resources;
		}

		ArrayNode edges() {
			return edges;
		}
	}
}
