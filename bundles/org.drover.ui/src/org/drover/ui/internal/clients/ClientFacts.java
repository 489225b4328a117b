package org.drover.ui.internal.clients;

import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.model.Attributes;
import org.drover.model.ObjectKind;
import org.drover.store.Estate;

/**
 * What is known of a topology's clients besides their names. Each different set of attributes is read once, and told by a number afterwards: that
 * takes four bytes for each set and attribute, of which there are some hundred for a million clients, and nothing for a client. Immutable.
 */
final class ClientFacts {

	private final Estate estate;
	private final BitSet sets = new BitSet();
	private final Map<String, Fact> attributes = new TreeMap<>();
	private final Fact kind;
	private final Fact version;

	/** Takes a moment where there are many clients; for background threads. */
	ClientFacts(Estate estate, Stop stop) {
		this.estate = estate;
		Map<String, Reader> readers = new TreeMap<>();
		Reader kinds = new Reader(estate.attributeSets());
		Texts versions = new Texts();
		for (int object = 0; object < estate.size(); object++) {
			stop.check();
			if (estate.kind(object) == ObjectKind.CLIENT) {
				sets.set(estate.attributeSet(object));
				versions.number(estate.version(object));
			}
		}
		sets.stream().forEach(set -> {
			stop.check();
			SortedMap<String, String> read = estate.attributes(set);
			kinds.note(set, ClientKind.of(read).label());
			read.forEach((name, text) -> readers.computeIfAbsent(name, fresh -> new Reader(estate.attributeSets())).note(set, text));
		});
		readers.forEach((name, reader) -> attributes.put(name, reader.fact()));
		kind = kinds.fact();
		version = version(versions);
	}

	/** Names of the attributes that any client has. */
	SortedSet<String> attributes() {
		return new TreeSet<>(attributes.keySet());
	}

	/** Empty for clients that have none of this name. */
	Cells.Few attribute(String name) {
		return attributes.getOrDefault(name, Fact.NONE);
	}

	Cells.Few kind() {
		return kind;
	}

	Cells.Few version() {
		return version;
	}

	/** Why it is obsolete; empty where it is not. */
	String obsolete(int client) {
		return attribute(Attributes.OBSOLETE).text(client);
	}

	/** The sets of which an attribute contains some words, in any case. */
	BitSet setsWith(String words) {
		BitSet found = new BitSet();
		sets.stream().filter(set -> estate.attributes(set).values().stream().anyMatch(text -> Contains.anyCase(text, words))).forEach(found::set);
		return found;
	}

	private Fact version(Texts versions) {
		int[] places = versions.places();
		return new Fact(client -> places[versions.known(estate.version(client))], versions.sorted());
	}

	/** Number of a client's text. */
	private interface Numbers {
		int of(int client);
	}

	private record Fact(Numbers numbers, String[] texts) implements Cells.Few {

		static final Fact NONE = new Fact(client -> 0, new String[] { "" });

		@Override
		public int number(int client) {
			return numbers.of(client);
		}
	}

	/** Takes in one attribute of every set. */
	private final class Reader {

		private final Texts texts = new Texts();
		private final int[] numbers;

		Reader(int sets) {
			numbers = new int[sets];
		}

		void note(int set, String text) {
			numbers[set] = texts.number(text);
		}

		Fact fact() {
			int[] places = texts.places();
			for (int set = 0; set < numbers.length; set++)
				numbers[set] = places[numbers[set]];
			return new Fact(client -> numbers[estate.attributeSet(client)], texts.sorted());
		}
	}
}
