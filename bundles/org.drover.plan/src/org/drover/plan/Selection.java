package org.drover.plan;

import java.util.ArrayList;
import java.util.List;

import org.drover.inventory.Inventory;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/** What an administrator chose to move: collections and single clients, at least one, each named once. */
public record Selection(List<ObjectRef> chosen) {

	private static final String CLIENT_PREFIX = "client:";

	public Selection {
		chosen = chosen.stream().distinct().sorted().toList();
	}

	/**
	 * Reads what a person typed: a collection's identifier or name, or {@code client:} and a client's key or name.
	 *
	 * @throws DroverException naming the first text that is neither
	 */
	public static Selection parse(Inventory inventory, List<String> texts) throws DroverException {
		List<ObjectRef> chosen = new ArrayList<>();
		for (String text : texts)
			chosen.add(text.startsWith(CLIENT_PREFIX) ? client(inventory.estate(), text.substring(CLIENT_PREFIX.length()))
					: collection(inventory, text));
		return new Selection(chosen);
	}

	private static ObjectRef collection(Inventory inventory, String text) throws DroverException {
		int index = inventory.collection(text);
		if (index < 0)
			throw new DroverException("no collection '" + text
					+ "' in what was gathered: 'collections' lists them, 'gather' reads them anew");
		return inventory.estate().ref(index);
	}

	private static ObjectRef client(Estate estate, String text) throws DroverException {
		int index = text.isBlank() ? -1 : estate.indexOf(new ObjectRef(ObjectKind.CLIENT, text));
		for (int object = 0; index < 0 && object < estate.size(); object++) {
			if (estate.kind(object) == ObjectKind.CLIENT && estate.name(object).equalsIgnoreCase(text))
				index = object;
		}
		if (index < 0)
			throw new DroverException("no client '" + text + "' in what was gathered: name it by its unique identifier or its name");
		return estate.ref(index);
	}
}
