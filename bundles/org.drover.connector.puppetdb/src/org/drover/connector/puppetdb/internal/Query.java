package org.drover.connector.puppetdb.internal;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Queries in PuppetDB's syntax tree, which needs no quoting. */
final class Query {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
	/** Nodes that were deactivated or have expired are otherwise left out. */
	static final ArrayNode OF_ANY_NODE = equal("node_state", "any");

	private Query() {
	}

	/** @param columns names, or functions */
	static ArrayNode select(String entity, List<?> columns, JsonNode... clauses) {
		ArrayNode extract = NODES.arrayNode().add("extract").add(list(columns));
		for (JsonNode clause : clauses)
			extract.add(clause);
		return NODES.arrayNode().add("from").add(entity).add(extract);
	}

	static ArrayNode and(JsonNode... clauses) {
		ArrayNode and = NODES.arrayNode().add("and");
		for (JsonNode clause : clauses)
			and.add(clause);
		return and;
	}

	static ArrayNode equal(String field, String value) {
		return NODES.arrayNode().add("=").add(field).add(value);
	}

	static ArrayNode in(String field, Collection<String> values) {
		return NODES.arrayNode().add("in").add(field).add(NODES.arrayNode().add("array").add(list(values)));
	}

	static ArrayNode count() {
		return NODES.arrayNode().add("function").add("count");
	}

	static ArrayNode groupBy(String... columns) {
		ArrayNode group = NODES.arrayNode().add("group_by");
		for (String column : columns)
			group.add(column);
		return group;
	}

	/** A part of the rows, which are in the order of a column; the answer says how many there are. */
	static ObjectNode page(String orderedBy, int offset, int limit) {
		ObjectNode page = NODES.objectNode();
		page.putArray("order_by").addObject().put("field", orderedBy);
		return page.put("offset", offset).put("limit", limit).put("include_total", true);
	}

	static ObjectNode everything() {
		return NODES.objectNode();
	}

	private static ArrayNode list(Collection<?> values) {
		ArrayNode list = NODES.arrayNode();
		for (Object value : values) {
			if (value instanceof JsonNode node)
				list.add(node);
			else
				list.add(value.toString());
		}
		return list;
	}
}
