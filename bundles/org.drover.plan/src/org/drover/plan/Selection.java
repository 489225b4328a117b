package org.drover.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

import org.drover.inventory.Inventory;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/**
 * What an administrator chose to move.
 *
 * @param chosen   collections and single clients, at least one, each named once
 * @param excluded what is not to move along though it belongs to them or they need it: members of the collections, configuration. What was chosen itself
 *                 cannot be among it
 */
public record Selection(List<ObjectRef> chosen, List<ObjectRef> excluded) {

	private static final String CLIENT_PREFIX = "client:";

	public Selection {
		chosen = chosen.stream().distinct().sorted().toList();
		excluded = excluded.stream().distinct().filter(Predicate.not(new HashSet<>(chosen)::contains)).sorted().toList();
	}

	/** With all that belongs to it. */
	public Selection(List<ObjectRef> chosen) {
		this(chosen, List.of());
	}

	public Selection without(List<ObjectRef> others) {
		return new Selection(chosen, others);
	}

	/** Whether a person can choose objects of a kind: others move, are shared or stay as these need it. */
	public static boolean canChoose(ObjectKind kind) {
		return kind == ObjectKind.COLLECTION || kind == ObjectKind.CLIENT;
	}

	/** Whether a person can leave out objects of a kind: others are not carried over anyway. */
	public static boolean canExclude(ObjectKind kind) {
		return kind.family() == Family.CONFIGURATION || kind.family() == Family.CLIENT;
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
