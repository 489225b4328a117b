package org.drover.fleet.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.fleet.AgentPackage.Needs;
import org.drover.fleet.ssh.ShellWord;
import org.drover.fleet.ssh.SshHost;

/** Asks a host, in one command, for what an agent needs. */
final class Precheck {

	private static final String TEMPORARY = "/var/tmp";
	private static final String YES = "yes";
	private static final String UNKNOWN = "unknown";

	private final SshHost host;
	private final Needs needs;

	Precheck(SshHost host, Needs needs) {
		this.host = host;
		this.needs = needs;
	}

	/** Prints {@code NAME=VALUE} lines. */
	String command() {
		String reach = needs.mailbox().map(Precheck::reach).orElse("");
		return """
				echo system=$(uname -s)
				echo machine=$(uname -m)
				[ -d /run/systemd/system ] && echo systemd=yes
				command -v java > /dev/null && java -XX:-UsePerfData -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\\.specification\\.version = /java=/p'
				free() { p=$1; while [ ! -d "$p" ]; do p=$(dirname "$p"); done; df -Pk "$p" | awk 'NR == 2 { print $4 }'; }
				echo free=$(free %s)
				echo temporary=$(free %s)
				%s
				exit 0
				""".formatted(ShellWord.quote(needs.place()), TEMPORARY, reach);
	}

	/** Why the host cannot have an agent; empty where it can. */
	Optional<String> obstacle(String output) {
		Map<String, String> facts = new HashMap<>();
		output.lines().filter(line -> line.contains("=")).forEach(line -> facts.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1).strip()));
		List<String> missing = new ArrayList<>();
		if (!"Linux".equals(facts.get("system")))
			missing.add("it runs " + facts.getOrDefault("system", "something else") + ", and agents need Linux");
		if (!needs.machines().isEmpty() && !needs.machines().contains(facts.get("machine")))
			missing.add("its machine is " + facts.get("machine") + ", and this package is for " + String.join(", ", needs.machines()));
		if (needs.systemd() && !YES.equals(facts.get("systemd")))
			missing.add("systemd does not manage it");
		if (number(facts.get("java")) < needs.java())
			missing.add("it has no Java " + needs.java() + " or later: install one, or have the agent bring its own");
		for (String place : List.of("free", "temporary")) {
			if (number(facts.get(place)) < needs.kilobytes())
				missing.add("there are " + number(facts.get(place)) + " KB free in " + (place.equals("free") ? needs.place() : TEMPORARY) + " and " + needs.kilobytes()
						+ " KB needed");
		}
		if (needs.mailbox().isPresent() && !List.of(YES, UNKNOWN).contains(facts.getOrDefault("reach", UNKNOWN)))
			missing.add("it does not reach " + needs.mailbox().get() + ", where its mailbox would be: let it out there");
		return missing.isEmpty() ? Optional.empty() : Optional.of(host + " cannot have an agent: " + String.join("; ", missing));
	}

	/** With what most hosts have; where one has neither, it is found out by the agent. */
	private static String reach(String mailbox) {
		int colon = mailbox.lastIndexOf(':');
		String host = mailbox.substring(0, colon).replaceAll("[\\[\\]]", "");
		String connect = "exec 3<> /dev/tcp/" + host + "/" + mailbox.substring(colon + 1);
		return "if command -v bash > /dev/null && command -v timeout > /dev/null; then timeout 10 bash -c " + ShellWord.quote(connect)
				+ " 2> /dev/null && echo reach=yes || echo reach=no; else echo reach=unknown; fi";
	}

	/** 0 for none; the whole part of "1.8" and the like is below all that is asked for. */
	private static long number(String text) {
		return text == null || !text.matches("\\d{1,17}") ? 0 : Long.parseLong(text);
	}
}
