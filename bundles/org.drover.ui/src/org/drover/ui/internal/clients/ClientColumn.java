package org.drover.ui.internal.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.drover.model.Attributes;
import org.drover.ui.look.Words;

/**
 * A column of the table.
 *
 * @param title unique; what the column is remembered by
 * @param width in points
 */
record ClientColumn(String title, int width, Function<ClientList, Cells> cells) {

	static final int STATE = 1;
	/** Takes the room that is left. */
	static final int IDENTIFIER = 6;
	/** Titles of those by which rows can be grouped. */
	static final List<String> GROUPING = List.of("Site", "State", "Operating system", "Kind", "Client version");

	private static final int ATTRIBUTE_WIDTH = 120;
	private static final Set<String> SHOWN_ALREADY = Set.of(Attributes.SITE, Attributes.OPERATING_SYSTEM, Attributes.OBSOLETE, Attributes.OBSOLETE_MEMBER_OF);

	private static final List<ClientColumn> FIXED = List.of(
			new ClientColumn("Name", 150, list -> many(list.estate()::name)),
			new ClientColumn("State", 120, StateCells::new),
			attribute("Site", 70, Attributes.SITE),
			attribute("Operating system", 290, Attributes.OPERATING_SYSTEM),
			new ClientColumn("Kind", 130, list -> list.facts().kind()),
			new ClientColumn("Client version", 130, list -> list.facts().version()),
			new ClientColumn("Identifier", 340, list -> many(list.estate()::key)));

	/** Those that all topologies have, then one for each attribute that clients of this one have. */
	static List<ClientColumn> of(ClientFacts facts) {
		SortedSet<String> attributes = facts.attributes();
		attributes.removeAll(SHOWN_ALREADY);
		List<ClientColumn> columns = new ArrayList<>(FIXED);
		attributes.forEach(name -> columns.add(attribute(Words.attribute(name), ATTRIBUTE_WIDTH, name)));
		return columns;
	}

	static List<ClientColumn> fixed() {
		return FIXED;
	}

	private static ClientColumn attribute(String title, int width, String name) {
		return new ClientColumn(title, width, list -> list.facts().attribute(name));
	}

	private static Cells.Many many(IntFunction<String> text) {
		return text::apply;
	}

	/** Where each client is and, of the obsolete ones, why they are. */
	private record StateCells(ClientList list, Cells.Few obsolete, String[] texts) implements Cells.Few {

		private static final int PLACES = 2;

		StateCells(ClientList list) {
			this(list, list.facts().attribute(Attributes.OBSOLETE), texts(list.facts().attribute(Attributes.OBSOLETE).texts()));
		}

		private static String[] texts(String[] reasons) {
			List<String> texts = new ArrayList<>(List.of(ClientState.HERE.label(), ClientState.MOVED.label()));
			for (int reason = 1; reason < reasons.length; reason++)
				texts.add(ClientState.OBSOLETE.label() + ": " + reasons[reason]);
			return texts.toArray(String[]::new);
		}

		/** The empty reason is the first. */
		@Override
		public int number(int client) {
			int reason = obsolete.number(client);
			if (reason > 0)
				return PLACES + reason - 1;
			return list.states().migrated(client) ? 1 : 0;
		}
	}
}
