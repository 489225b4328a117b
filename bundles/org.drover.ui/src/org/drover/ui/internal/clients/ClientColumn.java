package org.drover.ui.internal.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.ui.look.Words;

/**
 * A column of the table.
 *
 * @param width in points
 */
record ClientColumn(String title, int width, Value value) {

	/** What a cell says; asks for the object only where the estate alone does not know. */
	interface Value {
		String of(ClientList list, int client, Supplier<ManagedObject> object);
	}

	static final int STATE = 1;
	/** Takes the room that is left. */
	static final int IDENTIFIER = 5;

	private static final int SAMPLE = 300;
	private static final int ATTRIBUTE_WIDTH = 120;
	private static final Set<String> SHOWN_ALREADY = Set.of(Attributes.SITE, Attributes.OPERATING_SYSTEM, Attributes.OBSOLETE, Attributes.OBSOLETE_MEMBER_OF);

	private static final List<ClientColumn> FIXED = List.of(
			new ClientColumn("Name", 150, (list, client, object) -> list.estate().name(client)),
			new ClientColumn("State", 120, ClientColumn::state),
			attribute("Site", 70, Attributes.SITE),
			attribute("Operating system", 290, Attributes.OPERATING_SYSTEM),
			new ClientColumn("Client version", 130, (list, client, object) -> list.estate().version(client)),
			new ClientColumn("Identifier", 340, (list, client, object) -> list.estate().key(client)));

	/** Those that all topologies have, then one for each attribute that the first clients of the list have. */
	static List<ClientColumn> of(ClientList list) {
		Set<String> attributes = new TreeSet<>();
		for (int row = 0; row < Math.min(SAMPLE, list.clients().length); row++)
			attributes.addAll(list.estate().object(list.clients()[row]).attributes().keySet());
		attributes.removeAll(SHOWN_ALREADY);
		List<ClientColumn> columns = new ArrayList<>(FIXED);
		attributes.forEach(name -> columns.add(attribute(Words.attribute(name), ATTRIBUTE_WIDTH, name)));
		return columns;
	}

	/** A cell of a client that nobody has looked at. */
	String cell(ClientList list, int client) {
		return value.of(list, client, () -> list.estate().object(client));
	}

	static List<ClientColumn> fixed() {
		return FIXED;
	}

	private static ClientColumn attribute(String title, int width, String name) {
		return new ClientColumn(title, width, (list, client, object) -> object.get().attribute(name));
	}

	private static String state(ClientList list, int client, Supplier<ManagedObject> object) {
		String reason = object.get().attribute(Attributes.OBSOLETE);
		ClientState state = list.state(client, object.get());
		return reason.isEmpty() ? state.label() : state.label() + ": " + reason;
	}
}
