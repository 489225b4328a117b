package org.drover.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.inventory.Inventory;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/**
 * What an administrator chose to move.
 *
 * @param chosen     objects, at least one, each named once
 * @param bare       collections among them whose members do not move for being members
 * @param related    whether what they need moves along; else only they do, and the members of collections that are not bare
 * @param excluded   what is not to move along though it belongs to them or they need it: members of the collections, configuration. What was chosen itself
 *                   cannot be among it
 * @param remembered what the project keeps out of every move, with the reason, which may be empty; what was chosen itself may be among it, and stays too
 */
public record Selection(List<ObjectRef> chosen, Set<ObjectRef> bare, boolean related, List<ObjectRef> excluded, Map<ObjectRef, String> remembered) {

	private static final String CLIENT_PREFIX = "client:";
	/** Of so many a person wants to read the names. */
	private static final int NAMED = 3;
	/** And of so many the identifiers. */
	private static final int LISTED = 5;

	public Selection {
		chosen = chosen.stream().distinct().sorted().toList();
		Set<ObjectRef> all = new HashSet<>(chosen);
		bare = bare.stream().filter(all::contains).collect(Collectors.toCollection(TreeSet::new));
		excluded = excluded.stream().distinct().filter(Predicate.not(all::contains)).sorted().toList();
		remembered = new TreeMap<>(remembered);
	}

	/** With all that belongs to them and that they need. */
	public Selection(List<ObjectRef> chosen) {
		this(chosen, List.of());
	}

	public Selection(List<ObjectRef> chosen, List<ObjectRef> excluded) {
		this(chosen, Set.of(), true, excluded, Map.of());
	}

	public Selection without(List<ObjectRef> others) {
		return new Selection(chosen, bare, related, others, remembered);
	}

	/** @param others kept out by the project, with reasons */
	public Selection remembering(Map<ObjectRef, String> others) {
		return new Selection(chosen, bare, related, excluded, others);
	}

	/** Without what they need. */
	public Selection alone() {
		return new Selection(chosen, bare, false, excluded, remembered);
	}

	/** With more objects; collections among them come without their members, unless they were chosen with these before. */
	public Selection and(Collection<ObjectRef> objects) {
		Set<ObjectRef> without = new HashSet<>(objects);
		without.removeIf(object -> object.kind() != ObjectKind.COLLECTION || chosen.contains(object));
		without.addAll(bare);
		List<ObjectRef> all = new ArrayList<>(chosen);
		all.addAll(objects);
		return new Selection(all, without, related, excluded, remembered);
	}

	/** The names of what was chosen, or how many objects that are. @param estate that has them */
	public static String words(List<ObjectRef> chosen, Estate estate) {
		if (chosen.size() > NAMED)
			return chosen.size() + " objects";
		return chosen.stream().map(ref -> estate.name(estate.indexOf(ref))).collect(Collectors.joining(", "));
	}

	/**
	 * Whether a person can choose objects of a kind. Sites and servers stay, as the other topology has its own; so do management points, as clients report to
	 * those of their own topology.
	 */
	public static boolean canChoose(ObjectKind kind) {
		return kind.family() != Family.TOPOLOGY && kind != ObjectKind.MANAGEMENT_POINT;
	}

	/** Whether a person can leave out objects of a kind: others are not carried over anyway. */
	public static boolean canExclude(ObjectKind kind) {
		return kind.family() == Family.CONFIGURATION || kind.family() == Family.CLIENT;
	}

	/**
	 * Reads what a person typed: a collection's identifier or name, which chooses its members, too; {@code client:} and a client's key or name; or
	 * {@code kind:key}, which chooses that object, and of a collection none of its members.
	 *
	 * @throws DroverException naming the first text that is none of these
	 */
	public static Selection parse(Inventory inventory, List<String> texts) throws DroverException {
		List<ObjectRef> whole = new ArrayList<>();
		List<ObjectRef> bare = new ArrayList<>();
		for (String text : texts) {
			Optional<ObjectRef> named = named(text).filter(ref -> inventory.estate().indexOf(ref) >= 0);
			if (text.startsWith(CLIENT_PREFIX))
				whole.add(client(inventory, text.substring(CLIENT_PREFIX.length())));
			else if (named.isPresent())
				bare.add(requireChoice(named.get()));
			else
				whole.add(collection(inventory, text));
		}
		return new Selection(whole).and(bare);
	}

	private static Optional<ObjectRef> named(String text) {
		try {
			return Optional.of(ObjectRef.parse(text));
		} catch (IllegalArgumentException e) {
			return Optional.empty(); // a collection may be called anything
		}
	}

	private static ObjectRef requireChoice(ObjectRef ref) throws DroverException {
		if (!canChoose(ref.kind()))
			throw new DroverException(ref + " cannot be chosen: a " + ref.kind().label() + " stays where it is, as the other topology has its own");
		return ref;
	}

	private static ObjectRef collection(Inventory inventory, String text) throws DroverException {
		int index = inventory.collection(text);
		if (index < 0 && named(text).isPresent())
			throw new DroverException("no " + text + " in what was gathered: 'gather' reads the topology anew");
		if (index < 0)
			throw new DroverException(noCollection(text, called(inventory.estate(), ObjectKind.COLLECTION, text)));
		return inventory.estate().ref(index);
	}

	private static String noCollection(String text, List<ObjectRef> called) {
		return called.isEmpty() ? "no collection '" + text + "' in what was gathered: 'collections' lists them, 'gather' reads them anew"
				: several("collections", called, text);
	}

	private static String several(String what, List<ObjectRef> called, String text) {
		return called.size() + " " + what + " are called '" + text + "': name one by its identifier, "
				+ called.stream().limit(LISTED).map(ObjectRef::key).collect(Collectors.joining(" or ")) + (called.size() > LISTED ? " or another" : "");
	}

	private static List<ObjectRef> called(Estate estate, ObjectKind kind, String name) {
		return IntStream.range(0, estate.size()).filter(object -> estate.kind(object) == kind && estate.name(object).equalsIgnoreCase(name)).mapToObj(estate::ref).sorted()
				.toList();
	}

	/** Of several records with the name of one computer, all but one are obsolete. */
	private static ObjectRef client(Inventory inventory, String text) throws DroverException {
		Estate estate = inventory.estate();
		if (!text.isBlank() && estate.indexOf(new ObjectRef(ObjectKind.CLIENT, text)) >= 0)
			return new ObjectRef(ObjectKind.CLIENT, text);
		List<ObjectRef> called = called(estate, ObjectKind.CLIENT, text);
		if (called.isEmpty())
			throw new DroverException("no client '" + text + "' in what was gathered: name it by its unique identifier or its name");
		List<ObjectRef> living = called.stream().filter(client -> !inventory.obsolete(estate.indexOf(client))).toList();
		if (called.size() > 1 && living.size() != 1)
			throw new DroverException(several("clients", called, text));
		return living.isEmpty() ? called.getFirst() : living.getFirst();
	}
}
