package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ObjectRef;

/**
 * Reads which distribution point holds which content. Of all site data this is what there is most of, tens of millions of copies at the product's limits: a
 * copy costs eight bytes here until its point is told, and those of objects that nobody wants to know of are not read.
 */
final class ContentCopies {

	/** Distribution points by their paths. */
	@FunctionalInterface
	interface Points {
		/** Null where there is none. */
		ObjectRef at(String path) throws DroverException;
	}

	private static final int INSTALLED = 0;

	/** What one point holds: numbers of a content and of its version by turns, in the order they were read. */
	private static final class Held {

		private int[] pairs = new int[8];
		private int used;

		void add(int content, int version) {
			if (used + 2 > pairs.length)
				pairs = Arrays.copyOf(pairs, used * 2);
			pairs[used++] = content;
			pairs[used++] = version;
		}
	}

	/** Numbers things from 0 in the order they come. */
	private static final class Numbers<T> {

		private final Map<T, Integer> numbers = new HashMap<>();
		private final List<T> things = new ArrayList<>();

		int of(T thing) {
			Integer known = numbers.putIfAbsent(thing, things.size());
			if (known == null)
				things.add(thing);
			return known == null ? things.size() - 1 : known;
		}

		T thing(int number) {
			return things.get(number);
		}
	}

	private final SiteDatabase.Session session;
	private final Configuration configuration;
	private final Optional<Predicate<ObjectRef>> wanted;
	private final Predicate<ObjectRef> of;
	private final Map<String, Held> held = new HashMap<>();
	private final Numbers<ObjectRef> contents = new Numbers<>();
	private final Numbers<String> versions = new Numbers<>();

	private ContentCopies(SiteDatabase.Session session, Configuration configuration, Optional<Predicate<ObjectRef>> wanted, Predicate<ObjectRef> of) {
		this.session = session;
		this.configuration = configuration;
		this.wanted = wanted;
		this.of = of;
	}

	static ContentCopies all(SiteDatabase.Session session, Configuration configuration) {
		return new ContentCopies(session, configuration, Optional.empty(), any -> true);
	}

	/** @param wanted distribution points, of which all is read that they hold, and contents, of which all points are read */
	static ContentCopies of(SiteDatabase.Session session, Configuration configuration, Predicate<ObjectRef> wanted) {
		return new ContentCopies(session, configuration, Optional.of(wanted), any -> true);
	}

	/** @param of of what the wanted points hold, what is to be read */
	static ContentCopies held(SiteDatabase.Session session, Configuration configuration, Predicate<ObjectRef> wanted, Predicate<ObjectRef> of) {
		return new ContentCopies(session, configuration, Optional.of(wanted), of);
	}

	/**
	 * Reads what points hold. Content that did not arrive is in the view too, with another state.
	 *
	 * @param points by their paths
	 */
	void readHeld(Map<String, ObjectRef> points) throws DroverException {
		SiteDatabase.Row row = one -> {
			ObjectRef owner = configuration.contentOwner(text(one, "PkgID"));
			if (owner != null && of.test(owner) && one.getInt("State") == INSTALLED)
				held.computeIfAbsent(text(one, "NALPath"), any -> new Held()).add(contents.of(owner), versions.of(text(one, "SourceVersion")));
		};
		if (wanted.isEmpty()) {
			session.each(View.CONTENT_VERSIONS, row);
			return;
		}
		List<String> paths = keys(points, wanted.get());
		List<String> packages = keys(configuration.contentOwners(), of);
		if (packages.size() < Math.min(paths.size(), configuration.contentOwners().size()))
			session.each(View.CONTENT_VERSIONS, row, "PkgID", packages); // others hold them too, but nobody asks what those hold
		else
			session.each(View.CONTENT_VERSIONS, row, "NALPath", paths);
	}

	/** What the point with this path holds, after it was read; once. */
	Holdings held(String path) {
		Held numbers = held.remove(path);
		SortedMap<ObjectRef, String> holdings = new TreeMap<>();
		for (int i = 0; numbers != null && i < numbers.used; i += 2)
			holdings.put(contents.thing(numbers.pairs[i]), versions.thing(numbers.pairs[i + 1]));
		return new Holdings(holdings);
	}

	/** Tells which content is stored on which point. */
	void tellStored(Points points, MetadataSink sink) throws DroverException {
		SiteDatabase.Row row = one -> {
			ObjectRef owner = configuration.contentOwner(text(one, "PackageID"));
			ObjectRef point = points.at(text(one, "ServerNALPath"));
			if (owner != null && point != null)
				sink.dependency(new Dependency(owner, point, DependencyKind.STORED_ON));
		};
		if (wanted.isEmpty())
			session.each(View.CONTENT_COPIES, row);
		else
			session.each(View.CONTENT_COPIES, row, "PackageID", keys(configuration.contentOwners(), wanted.get()));
	}

	private static List<String> keys(Map<String, ObjectRef> all, Predicate<ObjectRef> chosen) {
		return all.entrySet().stream().filter(one -> chosen.test(one.getValue())).map(Map.Entry::getKey).toList();
	}
}
