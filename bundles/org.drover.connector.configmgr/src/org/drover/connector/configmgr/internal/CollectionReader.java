package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.flag;
import static org.drover.connector.configmgr.internal.SiteDatabase.flagText;
import static org.drover.connector.configmgr.internal.SiteDatabase.instant;
import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.MaintenanceWindow;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Reads collections and what they are made of. */
final class CollectionReader {

	private static final String EMPTY = "no member is valid (v_FullCollectionMembership_Valid)";
	private static final String WITHOUT_USERS = "no user is a member (v_FullCollectionMembership)";
	private static final int USERS = 1;
	/** In minutes. */
	private static final int DAY = 24 * 60;
	/** What the documented column says is in the other view as a relation of this type. */
	private static final int LIMITED = 1;

	private final SiteDatabase.Session session;
	private final Configuration configuration;
	private final Set<String> withMembers;

	/** @param withMembers collections that have valid members; of users, that have any */
	CollectionReader(SiteDatabase.Session session, Configuration configuration, Set<String> withMembers) {
		this.session = session;
		this.configuration = configuration;
		this.withMembers = withMembers;
	}

	/** Collections that have valid members, or are of users and have any, as the database says. */
	static Set<String> withMembers(SiteDatabase.Session session) throws DroverException {
		Set<String> withMembers = new HashSet<>();
		session.each(View.COLLECTIONS_WITH_MEMBERS, row -> withMembers.add(text(row, "CollectionID")));
		session.each(View.USER_COLLECTIONS_WITH_MEMBERS, row -> withMembers.add(text(row, "CollectionID")));
		return withMembers;
	}

	/** The same; only the members of those collections of clients that have no witness are looked at, and one of them becomes the witness. */
	static Set<String> withMembers(SiteDatabase.Session session, Witnesses witnesses) throws DroverException {
		Set<String> collections = new HashSet<>();
		session.each(View.COLLECTION_KEYS, row -> collections.add(text(row, "CollectionID")));
		List<String> open = collections.stream().filter(collection -> !witnesses.has(collection)).toList();
		session.each(View.MEMBERS, row -> witnesses.see(text(row, "CollectionID"), row.getInt("ResourceID")), "CollectionID", open);
		collections.removeIf(collection -> !witnesses.has(collection));
		session.each(View.USER_COLLECTIONS_WITH_MEMBERS, row -> collections.add(text(row, "CollectionID")));
		return collections;
	}

	void read() throws DroverException {
		Map<String, SortedSet<String>> rules = new HashMap<>();
		session.each(View.COLLECTION_RULES, row -> {
			rules.computeIfAbsent(text(row, "CollectionID"), any -> new TreeSet<>()).add(text(row, "QueryExpression"));
			relation(text(row, "CollectionID"), LIMITED, text(row, "LimitToCollectionID"));
		});
		Map<String, Integer> direct = new HashMap<>();
		session.each(View.DIRECT_RULES, row -> direct.merge(text(row, "CollectionID"), 1, Integer::sum));
		Map<String, SortedSet<String>> windows = new HashMap<>();
		session.each(View.SERVICE_WINDOWS, row -> windows.computeIfAbsent(text(row, "CollectionID"), any -> new TreeSet<>()).add(window(row)));
		session.each(View.COLLECTIONS, row -> {
			String id = text(row, "CollectionID");
			boolean empty = !withMembers.contains(id) && !flag(row, "IsBuiltIn");
			boolean users = row.getInt("CollectionType") == USERS;
			configuration.add(ObjectKind.COLLECTION, Keys.clean(id), text(row, "CollectionName"), "", Attributes.BUILT_IN, flagText(row, "IsBuiltIn"), Attributes.TYPE,
					users ? "user" : "device", Attributes.QUERY, String.join("\n", rules.getOrDefault(id, Collections.emptySortedSet())),
					Attributes.DIRECT_RULES, direct.containsKey(id) ? direct.get(id).toString() : "", Attributes.MAINTENANCE_WINDOWS,
					String.join("\n", windows.getOrDefault(id, Collections.emptySortedSet())), Attributes.OBSOLETE,
					empty ? changed(row, users ? WITHOUT_USERS : EMPTY) : "");
			relation(id, LIMITED, text(row, "LimitToCollectionID"));
		});
		// read by who carries them; where they are missing that is told now
		session.has(View.COLLECTION_VARIABLES);
		session.each(View.COLLECTION_DEPENDENCIES, row -> relation(text(row, "DependentCollectionID"), row.getInt("RelationshipType"),
				text(row, "SourceCollectionID")));
	}

	private static String changed(ResultSet row, String finding) throws SQLException {
		String changed = instant(row, "LastChangeTime");
		return changed.isEmpty() ? finding : finding + "; last changed on " + changed + " (v_Collections.LastChangeTime)";
	}

	/** Without its times where the view has none, or such as no window has. */
	private static String window(ResultSet row) throws SQLException {
		String said = Stream.of(text(row, "Name"), text(row, "Description")).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(": "));
		MaintenanceWindow described = MaintenanceWindow.described(said.isEmpty() ? "not described" : said.replace('\n', ' '));
		String start = instant(row, "StartTime");
		int minutes = row.getInt("Duration");
		if (start.isEmpty() || minutes <= 0 || minutes > DAY)
			return described.toString();
		return new MaintenanceWindow(Instant.parse(start), Duration.ofMinutes(minutes), described.description()).toString();
	}

	private void relation(String from, int type, String to) {
		DependencyKind kind = switch (type) {
		case LIMITED -> DependencyKind.LIMITED_BY;
		case 2 -> DependencyKind.INCLUDES;
		case 3 -> DependencyKind.EXCLUDES;
		default -> null;
		};
		if (kind != null && !to.isEmpty() && !from.equals(to))
			configuration.need(new ObjectRef(ObjectKind.COLLECTION, Keys.clean(from)), kind, new ObjectRef(ObjectKind.COLLECTION, Keys.clean(to)));
	}
}
