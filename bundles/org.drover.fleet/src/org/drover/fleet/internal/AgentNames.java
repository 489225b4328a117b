package org.drover.fleet.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;

/**
 * Finds agents by what their hosts are called elsewhere: by the agent's own name, by the host's name as it is, or by its first label where one of the two
 * names has no domain.
 */
public final class AgentNames {

	private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

	private final Map<String, Set<MailboxId>> byName = new HashMap<>();
	/** Without those that have a domain. */
	private final Map<String, Set<MailboxId>> bare = new HashMap<>();
	/** Of those that have a domain. */
	private final Map<String, Set<MailboxId>> byLabel = new HashMap<>();

	/** @param host a name of its host; empty where it is not known */
	public void add(MailboxId box, String host) {
		put(byName, box.text(), box);
		String name = canonical(host);
		if (name.isEmpty())
			return;
		put(byName, name, box);
		if (!isAddress(name))
			put(label(name).equals(name) ? bare : byLabel, label(name), box);
	}

	/** Whether a host is known by nothing but where it is. */
	public static boolean isAddress(String host) {
		return ADDRESS.matcher(host).matches();
	}

	/**
	 * @param names of one host
	 * @throws DroverException where several agents could be meant
	 */
	public Optional<MailboxId> of(Collection<String> names) throws DroverException {
		List<String> known = names.stream().map(AgentNames::canonical).filter(name -> !name.isEmpty()).distinct().toList();
		Set<MailboxId> found = found(known, name -> byName.getOrDefault(name, Set.of()));
		if (found.isEmpty())
			found = found(known, this::similar);
		if (found.size() > 1)
			throw new DroverException(String.join(" or ", known) + " may be the host of the agents "
					+ found.stream().map(MailboxId::brief).collect(Collectors.joining(" and ")) + ": forget the one that is there no more, or give their hosts full names");
		return found.stream().findFirst();
	}

	private Collection<MailboxId> similar(String name) {
		if (isAddress(name))
			return Set.of();
		return (label(name).equals(name) ? byLabel : bare).getOrDefault(label(name), Set.of());
	}

	private static Set<MailboxId> found(List<String> names, Function<String, Collection<MailboxId>> look) {
		Set<MailboxId> found = new LinkedHashSet<>();
		names.forEach(name -> found.addAll(look.apply(name)));
		return found;
	}

	private static void put(Map<String, Set<MailboxId>> map, String name, MailboxId box) {
		map.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(box);
	}

	private static String canonical(String host) {
		String name = host.strip().toLowerCase(Locale.ROOT);
		return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
	}

	private static String label(String name) {
		int dot = name.indexOf('.');
		return dot < 0 ? name : name.substring(0, dot);
	}
}
