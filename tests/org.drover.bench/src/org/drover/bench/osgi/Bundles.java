package org.drover.bench.osgi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The bundles of the product, and which of them some need. */
public final class Bundles {

	private final Map<String, Bundle> byName = new HashMap<>();
	private final Map<String, Bundle> byPackage = new HashMap<>();

	public static Bundles of(Path product) throws IOException {
		Bundles bundles = new Bundles();
		try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
			for (Path plugin : plugins.sorted().toList())
				bundles.add(Bundle.read(plugin));
		}
		return bundles;
	}

	public boolean has(String name) {
		return byName.containsKey(name);
	}

	Optional<Bundle> find(String name) {
		return Optional.ofNullable(byName.get(name));
	}

	/** These, all they cannot do without, and the fragments of all of them. */
	Collection<Bundle> closure(List<String> names) {
		Set<Bundle> found = new LinkedHashSet<>();
		Deque<Bundle> open = new ArrayDeque<>();
		names.forEach(name -> open.add(find(name).orElseThrow(() -> new IllegalStateException("the product has no " + name))));
		while (!open.isEmpty()) {
			Bundle bundle = open.remove();
			if (found.add(bundle))
				open.addAll(needed(bundle));
		}
		return found;
	}

	private void add(Bundle bundle) {
		byName.put(bundle.name(), bundle);
		bundle.exports().forEach(exported -> byPackage.putIfAbsent(exported, bundle));
	}

	/** What the product does not have comes from the JDK, or it would not start either. */
	private List<Bundle> needed(Bundle bundle) {
		List<Bundle> needed = new ArrayList<>();
		bundle.requires().forEach(name -> find(name).ifPresent(needed::add));
		bundle.host().flatMap(this::find).ifPresent(needed::add);
		for (String imported : bundle.imports())
			if (!bundle.exports().contains(imported) && byPackage.containsKey(imported))
				needed.add(byPackage.get(imported));
		byName.values().stream().filter(other -> other.serves().stream().anyMatch(bundle.uses()::contains)).forEach(needed::add);
		byName.values().stream().filter(other -> other.host().filter(bundle.name()::equals).isPresent()).forEach(needed::add);
		return needed;
	}
}
