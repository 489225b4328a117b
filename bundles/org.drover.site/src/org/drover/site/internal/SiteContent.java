package org.drover.site.internal;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentTarget;
import org.drover.content.FolderContentStore;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.site.ContentLibrary;
import org.drover.site.SiteModel;
import org.drover.site.internal.ContentTable.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site's content: files by hash, who published what, and what the own distribution points hold because of it. A file that nothing
 * published uses is deleted, save that one which somebody has just put or asked for is left a while for its publication to come.
 */
final class SiteContent implements ContentTarget, ContentLibrary {

	private static final Logger LOG = LoggerFactory.getLogger(SiteContent.class);
	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final OwnServices own;
	private final SiteModel model;
	private final Writer writer;
	private final FolderContentStore store;
	private final Clock clock;
	private final Map<ObjectRef, ContentDescription> published = new ConcurrentHashMap<>();
	/** What was published of an owner before other content took its place. */
	private final Map<ObjectRef, List<ContentDescription>> replaced = new ConcurrentHashMap<>();
	/** When a file was last put or asked for by somebody who has not published since. */
	private final Map<String, Instant> awaited = new ConcurrentHashMap<>();

	SiteContent(OwnServices own, SiteModel model, Writer writer, FolderContentStore store, Clock clock) {
		this.own = own;
		this.model = model;
		this.writer = writer;
		this.store = store;
		this.clock = clock;
	}

	/** Reads what is published and deletes files that a process which died left over. */
	void load() throws DroverException {
		writer.write(change -> {
			ContentTable table = new ContentTable(change.jdbc());
			published.putAll(table.all());
			ReplacedContentTable before = new ReplacedContentTable(change.jdbc());
			for (ObjectRef owner : before.owners())
				keep(owner, before.descriptions(owner));
			Set<String> used = table.files();
			used.addAll(new ReplacedContentTable(change.jdbc()).files());
			for (String file : files()) {
				if (!used.contains(file))
					store.delete(file);
			}
			return null;
		});
	}

	private Set<String> files() throws DroverException {
		try (Stream<String> hashes = store.hashes()) {
			return new HashSet<>(hashes.toList());
		}
	}

	/** Also as it was before other content took its place, for clients that have not been told of that yet. */
	@Override
	public Optional<ContentDescription> describe(ObjectRef owner, String version) {
		return Stream.concat(describe(owner).stream(), replaced.getOrDefault(owner, List.of()).stream()).filter(content -> content.version().equals(version)).findFirst();
	}

	private void keep(ObjectRef owner, List<ContentDescription> before) {
		if (before.isEmpty())
			replaced.remove(owner);
		else
			replaced.put(owner, before);
		model.keep(owner, own.topology(), before.stream().map(ContentDescription::version).collect(Collectors.toSet()));
	}

	private void keepReplaced(ObjectRef owner, Writer.Change change) throws DroverException {
		List<ContentDescription> before = new ReplacedContentTable(change.jdbc()).descriptions(owner);
		change.inMemory(() -> keep(owner, before));
	}

	Optional<ContentDescription> describe(ObjectRef owner) {
		return Optional.ofNullable(published.get(owner));
	}

	@Override
	public Optional<Bytes> open(ObjectRef owner, String version, String path) {
		return describe(owner, version).flatMap(content -> content.files().stream().filter(file -> file.path().equals(path)).findFirst())
				.flatMap(this::open);
	}

	private Optional<Bytes> open(ContentFile file) {
		try {
			return Optional.of(new Bytes(store.open(file.sha256()), file.size()));
		} catch (DroverException e) {
			LOG.warn("published content cannot be read", e);
			return Optional.empty();
		}
	}

	@Override
	public boolean hasFile(String sha256) {
		boolean there = store.has(sha256);
		if (there)
			awaited.put(sha256, clock.instant());
		return there;
	}

	@Override
	public long received(String sha256) {
		long received = store.received(sha256);
		if (received > 0)
			awaited.put(sha256, clock.instant());
		return received;
	}

	@Override
	public void putFile(String sha256, long size, InputStream bytes) throws DroverException {
		putFile(sha256, size, 0, bytes);
	}

	@Override
	public void putFile(String sha256, long size, long from, InputStream bytes) throws DroverException {
		if (!ContentRules.isHash(sha256))
			throw Refused.invalid("'" + sha256 + "' is not a SHA-256 in lower-case hexadecimal");
		awaited.put(sha256, clock.instant());
		try {
			store.putOnwards(sha256, size, from, bytes);
		} catch (DroverException e) {
			throw e.retry() == DroverException.Retry.LATER ? e : Refused.invalid(e.getMessage());
		} finally {
			awaited.put(sha256, clock.instant());
		}
	}

	@Override
	public boolean published(String effect, ObjectRef owner) throws DroverException {
		SiteObjects.checkEffect(effect);
		return writer.write(change -> new ContentTable(change.jdbc()).publication(effect, owner)).isPresent();
	}

	@Override
	public void publish(String effect, ContentDescription content) throws DroverException {
		SiteObjects.checkEffect(effect);
		ContentRules.check(content);
		writer.write(change -> {
			Optional<Publication> known = new ContentTable(change.jdbc()).publication(content.owner());
			if (known.isPresent())
				requireSame(known.get(), content);
			requireNotReplaced(effect, content.owner(), change);
			publish(effect, content, known.isEmpty(), change);
			return null;
		});
	}

	@Override
	public void replace(String effect, ContentDescription content) throws DroverException {
		SiteObjects.checkEffect(effect);
		ContentRules.check(content);
		writer.write(change -> {
			ContentTable table = new ContentTable(change.jdbc());
			Optional<Publication> known = table.publication(content.owner());
			boolean other = known.isPresent() && !isSame(known.get(), content);
			if (other && table.publication(effect, content.owner()).isPresent())
				throw Refused.conflict("this task has published other content of " + content.owner() + " already: withdraw it first");
			requireNotReplaced(effect, content.owner(), change);
			if (other)
				new ReplacedContentTable(change.jdbc()).take(content.owner(), effect);
			publish(effect, content, other || known.isEmpty(), change);
			keepReplaced(content.owner(), change);
			return null;
		});
	}

	/** @param first whether nobody else has published the same */
	private void publish(String effect, ContentDescription content, boolean first, Writer.Change change) throws DroverException {
		ContentTable table = new ContentTable(change.jdbc());
		if (first)
			publishNew(content, table, change);
		if (table.publication(effect, content.owner()).isEmpty())
			table.insert(effect, content);
		change.afterwards(() -> content.files().forEach(file -> awaited.remove(file.sha256())));
	}

	private static void requireNotReplaced(String effect, ObjectRef owner, Writer.Change change) throws DroverException {
		if (new ReplacedContentTable(change.jdbc()).isReplaced(effect, owner))
			throw Refused.conflict("content of " + owner + " that this task had published was replaced: withdraw it first");
	}

	private static boolean isSame(Publication known, ContentDescription content) {
		return known.version().equals(content.version()) && known.hash().equals(content.hash());
	}

	private void requireSame(Publication known, ContentDescription content) throws Refused {
		if (!isSame(known, content))
			throw Refused.conflict(own.topology() + " has published other content of " + content.owner() + " (version " + known.version()
					+ "): clients may still use it, so withdraw it first");
	}

	private void publishNew(ContentDescription content, ContentTable table, Writer.Change change) throws DroverException {
		for (ContentFile file : content.files())
			requireStored(file, content.owner());
		table.insertFiles(content);
		change.inMemory(() -> published.put(content.owner(), content));
		hold(content.owner(), content, change);
	}

	private void requireStored(ContentFile file, ObjectRef owner) throws DroverException {
		if (!store.has(file.sha256()))
			throw Refused.notYet("the file " + file.path() + " of " + owner + " is not in " + own.topology() + ": put it there first");
		if (store.size(file.sha256()) != file.size())
			throw Refused.invalid("the file " + file.path() + " of " + owner + " has another size than the request says");
	}

	@Override
	public void withdraw(String effect, ObjectRef owner) throws DroverException {
		SiteObjects.checkEffect(effect);
		writer.write(change -> {
			ContentTable table = new ContentTable(change.jdbc());
			ReplacedContentTable replaced = new ReplacedContentTable(change.jdbc());
			if (!table.delete(effect, owner))
				withdrawReplaced(effect, owner, replaced, change);
			else if (table.publication(owner).isPresent())
				replaced.replacedBy(owner, effect, table.publisher(owner).orElseThrow());
			else
				withdrawLast(effect, owner, change);
			keepReplaced(owner, change);
			return null;
		});
	}

	/** What it replaced is published again. */
	private void withdrawLast(String effect, ObjectRef owner, Writer.Change change) throws DroverException {
		ContentTable table = new ContentTable(change.jdbc());
		ReplacedContentTable replaced = new ReplacedContentTable(change.jdbc());
		List<ContentFile> files = published.get(owner).files();
		table.deleteFiles(owner);
		if (replaced.has(owner, effect)) {
			replaced.giveBack(owner, effect);
			ContentDescription before = table.description(owner);
			change.inMemory(() -> published.put(owner, before));
			hold(owner, before, change);
		} else {
			change.inMemory(() -> published.remove(owner));
			hold(owner, null, change);
		}
		deleteUnused(files.stream().map(ContentFile::sha256).toList(), change);
	}

	private void withdrawReplaced(String effect, ObjectRef owner, ReplacedContentTable replaced, Writer.Change change) throws DroverException {
		Set<String> before = replaced.files();
		replaced.withdraw(effect, owner);
		before.removeAll(replaced.files());
		deleteUnused(before, change);
	}

	private void deleteUnused(Collection<String> files, Writer.Change change) throws DroverException {
		Set<String> unused = new HashSet<>();
		for (String file : files) {
			if (!usesFile(file, change))
				unused.add(file);
		}
		change.afterwards(() -> unused.stream().filter(file -> !awaited.containsKey(file)).forEach(this::delete));
	}

	private static boolean usesFile(String sha256, Writer.Change change) throws DroverException {
		return new ContentTable(change.jdbc()).usesFile(sha256) || new ReplacedContentTable(change.jdbc()).usesFile(sha256);
	}

	/** @param content null where it is no longer held */
	private void hold(ObjectRef owner, ContentDescription content, Writer.Change change) throws DroverException {
		ToLongFunction<ObjectRef> sizes = any -> any.equals(owner) && content != null ? content.size() : size(any);
		for (ManagedObject point : own.points(model))
			hold(point, owner, content == null ? null : content.version(), sizes, change);
	}

	/** All that is published. */
	Holdings holdings() {
		Map<ObjectRef, String> versions = new TreeMap<>();
		published.forEach((owner, content) -> versions.put(owner, content.version()));
		return Holdings.of(versions);
	}

	/** Of what is published of an owner, in bytes. */
	long size(ObjectRef owner) {
		ContentDescription content = published.get(owner);
		return content == null ? 0 : content.size();
	}

	private void hold(ManagedObject before, ObjectRef owner, String version, ToLongFunction<ObjectRef> sizes, Writer.Change change) throws DroverException {
		Map<ObjectRef, String> versions = new TreeMap<>(holdings().versions());
		if (version == null)
			versions.remove(owner);
		else
			versions.put(owner, version);
		ManagedObject after = before.with(Attributes.HOLDS, PointRoom.fill(before, Holdings.of(versions), sizes).toString());
		new ObjectTable(change.jdbc()).updateAttributes(after);
		change.inMemory(() -> model.update(after));
	}

	/** Deletes files whose publication has not come. */
	void sweep() throws DroverException {
		Instant limit = clock.instant().minus(PATIENCE);
		List<String> late = awaited.entrySet().stream().filter(entry -> entry.getValue().isBefore(limit)).map(Map.Entry::getKey).toList();
		for (String file : late)
			giveUp(file);
	}

	private void giveUp(String file) throws DroverException {
		writer.write(change -> {
			boolean used = usesFile(file, change);
			change.afterwards(() -> {
				awaited.remove(file);
				if (!used)
					delete(file);
			});
			return null;
		});
	}

	/** A file that stays is deleted at the next start. */
	private void delete(String file) {
		try {
			store.delete(file);
		} catch (DroverException e) {
			LOG.warn("a content file that nothing uses is left until the site starts again", e);
		}
	}
}
