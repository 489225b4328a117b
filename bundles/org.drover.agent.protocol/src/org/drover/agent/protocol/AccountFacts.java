package org.drover.agent.protocol;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may use a server. No password and no digest of one is ever read.
 *
 * @param lookup      which sources the machine asks for accounts and names, by the kind of name, as it is set
 * @param directories services on other machines that know accounts
 */
public record AccountFacts(List<User> users, List<Group> groups, SortedMap<String, String> lookup, List<Directory> directories) {

	/** Nothing is known. */
	public static final AccountFacts NONE = new AccountFacts(List.of(), List.of(), new TreeMap<>(), List.of());

	public AccountFacts {
		users = users == null ? List.of() : List.copyOf(users);
		groups = groups == null ? List.of() : List.copyOf(groups);
		lookup = lookup == null ? new TreeMap<>() : new TreeMap<>(lookup);
		directories = directories == null ? List.of() : List.copyOf(directories);
	}

	/** @param login whether its shell lets it log in */
	public record User(String name, long id, long group, String comment, String home, String shell, boolean login) {
	}

	/** A group and those that it names. */
	public record Group(String name, long id, List<String> members) {

		public Group {
			members = List.copyOf(members);
		}
	}

	/**
	 * @param kind    "ldap", "ad", "ipa", "kerberos", "nis", "radius" or "winbind"
	 * @param domain  such as a realm; empty where it is not set
	 * @param servers as they are set; empty where they are discovered
	 * @param source  the file that says so
	 */
	public record Directory(String kind, String domain, List<String> servers, String source) {

		public Directory {
			servers = List.copyOf(servers);
		}
	}
}
