package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * Who works at clients: their primary users, by user device affinity, and what collections these are in. What a collection of users receives is for the clients
 * that they work at.
 */
final class PrimaryUsers {

	/** Up to so many users are asked for by their numbers; with more, to look at all costs no more. */
	private static final int FEW = 5_000;

	private final SiteDatabase.Session session;
	private final Map<Integer, List<Integer>> users = new HashMap<>();
	private final Map<Integer, String> names = new HashMap<>();
	private final Map<Integer, List<ObjectRef>> collections = new HashMap<>();
	/** Each once, as very many users are in them. */
	private final Map<String, ObjectRef> known = new HashMap<>();

	PrimaryUsers(SiteDatabase.Session session) {
		this.session = session;
	}

	/** Whether a site database tells of them. */
	static boolean in(SiteDatabase.Session session) throws DroverException {
		return session.has(View.PRIMARY_USERS) && session.has(View.USERS);
	}

	/** Clients at which any of some resources works, as far as these are users. */
	static Set<Integer> clientsOf(SiteDatabase.Session session, List<Integer> resources) throws DroverException {
		Set<Integer> clients = new HashSet<>();
		if (in(session))
			session.each(View.PRIMARY_USERS, row -> clients.add(row.getInt("MachineID")), "UserResourceID", resources);
		return clients;
	}

	/** @param rows of all clients, or of some */
	void read(SiteDatabase.Rows rows) throws DroverException {
		if (!in(session))
			return;
		Set<Integer> read = new HashSet<>();
		rows.each(View.PRIMARY_USERS, row -> {
			int user = row.getInt("UserResourceID");
			read.add(user);
			users.computeIfAbsent(row.getInt("MachineID"), any -> new ArrayList<>(1)).add(user);
		});
		each(View.USERS, read, row -> names.put(row.getInt("ResourceID"), text(row, "Unique_User_Name0")));
		each(View.USER_MEMBERS, read, row -> collections.computeIfAbsent(row.getInt("ResourceID"), any -> new ArrayList<>())
				.add(known.computeIfAbsent(text(row, "CollectionID"), id -> new ObjectRef(ObjectKind.COLLECTION, Keys.clean(id)))));
	}

	private void each(View view, Set<Integer> some, SiteDatabase.Row row) throws DroverException {
		if (some.size() <= FEW)
			session.each(view, row, List.copyOf(some));
		else
			session.each(view, one -> {
				if (some.contains(one.getInt("ResourceID")))
					row.take(one);
			});
	}

	/** Their names with their domain, comma-separated and sorted; empty where nobody is known to work there. */
	String names(int client) {
		Set<String> sorted = new TreeSet<>();
		users.getOrDefault(client, List.of()).forEach(user -> sorted.add(names.getOrDefault(user, "")));
		sorted.remove("");
		return String.join(",", sorted);
	}

	Set<ObjectRef> collections(int client) {
		Set<ObjectRef> theirs = new HashSet<>();
		users.getOrDefault(client, List.of()).forEach(user -> theirs.addAll(collections.getOrDefault(user, List.of())));
		return theirs;
	}
}
