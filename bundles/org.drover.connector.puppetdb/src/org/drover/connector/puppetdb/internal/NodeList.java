package org.drover.connector.puppetdb.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.drover.connector.RowCounter;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * Reads the names of all nodes, those that do not live any more included. It does so page by page, and pages are counted from the first node: where one comes
 * or goes in between, the others move and one could be missed. So each page begins with the last node of the one before, and all begins anew where it does not.
 */
final class NodeList {

	private static final ArrayNode QUERY = Query.select("nodes",
			List.of("certname", "deactivated", "expired", "catalog_timestamp", "facts_timestamp", "catalog_environment", "facts_environment"), Query.OF_ANY_NODE);
	private static final int TIMES = 4;

	private final PuppetDb server;
	private final RowCounter rows;
	private final Map<String, Node> nodes = new LinkedHashMap<>();
	private String last = "";
	private boolean moved;

	private NodeList(PuppetDb server, RowCounter rows) {
		this.server = server;
		this.rows = rows;
	}

	/** In the order of their names. */
	static List<Node> read(PuppetDb server, RowCounter rows) throws DroverException {
		for (int time = 0; time < TIMES; time++) {
			NodeList list = new NodeList(server, rows);
			if (list.read())
				return new ArrayList<>(list.nodes.values());
		}
		throw new DroverException("the nodes of PuppetDB at " + server.base() + " change faster than they can be listed: try again", null, Retry.LATER);
	}

	private boolean read() throws DroverException {
		int limit = Math.max(2, server.limits().nodes());
		while (true) {
			int before = nodes.size();
			int[] rows = { 0 };
			OptionalLong total = server.query(QUERY, Query.page("certname", Math.max(0, before - 1), limit), row -> take(row, rows[0]++));
			if (moved)
				return false;
			if (rows[0] < limit)
				return total.isEmpty() || total.getAsLong() == nodes.size();
		}
	}

	private void take(JsonNode row, int place) throws DroverException {
		rows.next();
		Node node = Node.of(row);
		if (node.name().isBlank())
			throw new DroverException("PuppetDB at " + server.base() + " lists a node without a name: check that it is the PuppetDB meant");
		boolean again = place == 0 && !last.isEmpty();
		if (again ? !node.name().equals(last) : nodes.put(node.name(), node) != null)
			moved = true;
		last = node.name();
	}
}
