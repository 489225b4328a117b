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
 * @param id    unique; what the column is remembered by: its title in English, whatever language is spoken
 * @param title how it is headed
 * @param width in points
 */
record ClientColumn(String id, String title, int width, Function<ClientList, Cells> cells) {

	static final int STATE = 1;
	/** Takes the room that is left. */
	static final int IDENTIFIER = 6;
	/** Ids of those by which rows can be grouped. */
	static final List<String> GROUPING = List.of("Site", "State", "Operating system", "Kind", "Client version"); //$NON-NLS-1$

	private static final int ATTRIBUTE_WIDTH = 120;
	private static final Set<String> SHOWN_ALREADY = Set.of(Attributes.SITE, Attributes.OPERATING_SYSTEM, Attributes.OBSOLETE, Attributes.OBSOLETE_MEMBER_OF);

	private static final List<ClientColumn> FIXED = List.of(
			new ClientColumn("Name", Messages.ClientColumn_name, 150, list -> many(list.estate()::name)), //$NON-NLS-1$
			new ClientColumn("State", Messages.ClientColumn_state, 120, StateCells::new), //$NON-NLS-1$
			attribute("Site", Messages.ClientColumn_site, 70, Attributes.SITE), //$NON-NLS-1$
			attribute("Operating system", Messages.ClientColumn_operatingSystem, 290, Attributes.OPERATING_SYSTEM), //$NON-NLS-1$
			new ClientColumn("Kind", Messages.ClientColumn_kind, 130, list -> list.facts().kind()), //$NON-NLS-1$
			new ClientColumn("Client version", Messages.ClientColumn_version, 130, list -> list.facts().version()), //$NON-NLS-1$
			new ClientColumn("Identifier", Messages.ClientColumn_identifier, 340, list -> many(list.estate()::key))); //$NON-NLS-1$

	/** Those that all topologies have, then one for each attribute that clients of this one have. */
	static List<ClientColumn> of(ClientFacts facts) {
		SortedSet<String> attributes = facts.attributes();
		attributes.removeAll(SHOWN_ALREADY);
		List<ClientColumn> columns = new ArrayList<>(FIXED);
		attributes.forEach(name -> columns.add(attribute(Words.attribute(name), Words.attribute(name), ATTRIBUTE_WIDTH, name)));
		return columns;
	}

	static List<ClientColumn> fixed() {
		return FIXED;
	}

	/** How a column is headed that all topologies have. */
	static String title(String id) {
		return FIXED.stream().filter(column -> column.id().equals(id)).map(ClientColumn::title).findFirst().orElseThrow();
	}

	private static ClientColumn attribute(String id, String title, int width, String name) {
		return new ClientColumn(id, title, width, list -> list.facts().attribute(name));
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
				texts.add(Words.say(Messages.ClientColumn_obsolete, reasons[reason]));
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
