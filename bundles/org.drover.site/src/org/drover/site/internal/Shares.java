package org.drover.site.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.model.PointRules;
import org.drover.site.ContentLibrary.Bytes;
import org.drover.site.SiteModel;

/**
 * Writes what distribution points hold that are placed on a share: as plain files, a folder for each version, which is there whole or not at all. What they do
 * not hold any more is deleted. The site's store stays what clients are served from: files on a share are copies, which anybody may spoil.
 */
final class Shares {

	private static final String UNFINISHED = ".unfinished-";
	private static final String NAME = "[A-Za-z0-9._$-]{1,80}";
	private static final String USUAL = "content";
	private static final int HASH_LENGTH = 8;

	private final Path root;
	private final OwnServices own;
	private final SiteModel model;
	private final SiteContent content;
	private long seen = -1;

	/** @param root a folder for each share is below it */
	Shares(Path root, OwnServices own, SiteModel model, SiteContent content) {
		this.root = root;
		this.own = own;
		this.model = model;
		this.content = content;
	}

	/** Brings all shares up to date; cheap where nothing has changed. For one thread at a time. */
	void sync() throws DroverException {
		long now = model.changes();
		if (now == seen)
			return;
		Map<String, Set<String>> wanted = new HashMap<>();
		try {
			for (ManagedObject point : own.points(model)) {
				if (PointRules.placement(point).equals(PointRules.SHARE))
					wanted.put(share(point), write(point));
			}
			for (Path share : list(root))
				clean(share, wanted.get(share.getFileName().toString()));
			seen = now;
		} catch (IOException | UncheckedIOException e) {
			throw new DroverException("cannot write content to the shares in " + root + ": check that there is room and that it may be written to", e,
					DroverException.Retry.LATER);
		}
	}

	/** {@code smspkg$@DP7}. */
	private static String share(ManagedObject point) {
		String name = point.attribute(Attributes.SHARE);
		return (name.matches(NAME) ? name : USUAL) + '@' + escaped(point.key());
	}

	private static String escaped(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** @return the folders that belong on the share */
	private Set<String> write(ManagedObject point) throws IOException {
		Path share = Files.createDirectories(root.resolve(share(point)));
		Set<String> folders = new HashSet<>();
		for (Map.Entry<ObjectRef, String> held : model.holdings(point.ref()).versions().entrySet()) {
			Optional<ContentDescription> described = content.describe(held.getKey(), held.getValue());
			described.map(Shares::folder).ifPresent(folders::add);
			if (described.isPresent() && !Files.exists(share.resolve(folder(described.get()))))
				write(described.get(), share);
		}
		return folders;
	}

	/** {@code package-P0100007-3-1a2b3c4d}: the same version may once have had other files. */
	private static String folder(ContentDescription described) {
		return described.owner().kind().label() + '-' + escaped(described.owner().key()) + '-' + escaped(described.version()) + '-'
				+ described.hash().substring(0, HASH_LENGTH);
	}

	private void write(ContentDescription described, Path share) throws IOException {
		Path unfinished = Files.createDirectories(share.resolve(UNFINISHED + UUID.randomUUID()));
		try {
			for (ContentFile file : described.files()) {
				Path place = unfinished.resolve(file.path());
				Files.createDirectories(place.getParent());
				Bytes bytes = content.open(described.owner(), described.version(), file.path()).orElseThrow(() -> new IOException(file.path() + " has just gone"));
				try (InputStream in = bytes.stream()) {
					Files.copy(in, place);
				}
			}
			Files.move(unfinished, share.resolve(folder(described)), StandardCopyOption.ATOMIC_MOVE);
		} finally {
			delete(unfinished);
		}
	}

	/** @param wanted null where there is no such share any more */
	private static void clean(Path share, Set<String> wanted) throws IOException {
		for (Path folder : list(share)) {
			if (wanted == null || !wanted.contains(folder.getFileName().toString()))
				delete(folder);
		}
		if (wanted == null)
			delete(share);
	}

	private static List<Path> list(Path folder) throws IOException {
		if (!Files.isDirectory(folder))
			return List.of();
		try (Stream<Path> all = Files.list(folder)) {
			return all.toList();
		}
	}

	private static void delete(Path tree) throws IOException {
		if (!Files.exists(tree))
			return;
		try (Stream<Path> all = Files.walk(tree)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList())
				Files.deleteIfExists(path);
		}
	}
}
