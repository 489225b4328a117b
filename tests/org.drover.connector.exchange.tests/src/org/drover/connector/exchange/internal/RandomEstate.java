package org.drover.connector.exchange.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Estates that no connector would give: every kind in every place, cycles, self-dependence, what dangles, and texts that are hard on XML and URIs. */
final class RandomEstate {

	private static final String[] HARD = { "_x0000_", "_x005F_", "_x", "_", "x0041", "0041_", "\u0000", "\u0001", "\r", "\n", "\t", " ", "  ", "<", ">", "&", "\"", "'", "]]>",
			"&amp;", "%", "%41", "#", "/", "..", "\\", ":", "ä", "日本", "\uD83D\uDE00", "\uD83D", "\uDE00", "\uFFFE", "\uFEFF", "\u0085", "\u2028", "?", "+", "{GUID}", "A", "a",
			"1" };

	private final Random random;

	RandomEstate(long seed) {
		random = new Random(seed);
	}

	PaperEstate make(int objects, int dependencies) {
		PaperEstate estate = new PaperEstate();
		List<ObjectRef> refs = new ArrayList<>();
		Set<ObjectRef> known = new HashSet<>();
		while (refs.size() < objects) {
			ObjectRef ref = ref();
			if (known.add(ref)) {
				refs.add(ref);
				estate.object(new ManagedObject(ref, random.nextInt(3) == 0 ? ref.key() : text(0), random.nextBoolean() ? "" : text(0), attributes()));
			}
		}
		Set<Dependency> drawn = new HashSet<>();
		for (int count = 0; count < dependencies && !refs.isEmpty(); count++) {
			ObjectRef from = refs.get(random.nextInt(refs.size()));
			ObjectRef to = random.nextInt(6) == 0 ? ref() : refs.get(random.nextInt(refs.size()));
			Dependency dependency = new Dependency(from, to, DependencyKind.values()[random.nextInt(DependencyKind.values().length)]);
			if (drawn.add(dependency))
				estate.dependency(dependency);
		}
		return estate;
	}

	private ObjectRef ref() {
		String key = text(1);
		return new ObjectRef(ObjectKind.values()[random.nextInt(ObjectKind.values().length)], key.isBlank() ? "k" + key : key);
	}

	private TreeMap<String, String> attributes() {
		TreeMap<String, String> attributes = new TreeMap<>();
		for (int count = random.nextInt(5); count > 0; count--)
			attributes.put(text(0), text(0));
		return attributes;
	}

	private String text(int least) {
		StringBuilder text = new StringBuilder();
		for (int count = least + random.nextInt(5); count > 0; count--)
			text.append(random.nextInt(3) == 0 ? Character.toString((char) random.nextInt(0x10000)) : HARD[random.nextInt(HARD.length)]);
		return text.toString();
	}
}
