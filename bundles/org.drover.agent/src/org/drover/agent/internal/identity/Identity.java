package org.drover.agent.internal.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.agent.Places;
import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.model.DroverException;
import org.drover.scan.identity.IdentityDecision;
import org.drover.scan.identity.IdentityDecision.Verdict;
import org.drover.scan.identity.IdentityRule;
import org.drover.scan.identity.LinuxFacts;
import org.drover.scan.identity.MachineFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which agent this is, by {@link IdentityRule}: it stays the same as long as the machine does; a copy of the machine becomes an agent of its own,
 * that knows whose copy it is.
 *
 * @param copyOf  the agent whose copy it is; empty for none
 * @param copied  whether this start has found out that it is a copy
 * @param rewound whether the machine was taken back to an earlier state
 */
public record Identity(String copyOf, MachineFacts facts, boolean copied, boolean rewound) {

	private static final Logger LOG = LoggerFactory.getLogger(Identity.class);
	private static final String ASIDE = "aside";

	/** As it is kept; the agent is empty while a copy has no name of its own yet. */
	private record Kept(String agent, String copyOf, String facts) {
	}

	/**
	 * Finds out whether the machine is still the one that the state was made on. Where it is not, what the original had is put aside, so that
	 * {@link #keep} can give the copy a name.
	 */
	public static Identity check(Places places) throws IOException, DroverException {
		MachineFacts now = new LinuxFacts(places.root()).read();
		Optional<Kept> before = read(places);
		if (before.isPresent() && before.get().agent().isEmpty())
			return putAside(before.get().copyOf(), now, places);
		IdentityDecision decision = before.isPresent() && told(before.get(), places) ? IdentityRule.told(ofRule(before.get()), now)
				: IdentityRule.decide(before.map(Identity::ofRule), now);
		if (before.isPresent() && (decision.verdict() != Verdict.KEEP || decision.rewound()))
			LOG.warn("identity: {}: {}", decision.verdict(), String.join("; ", decision.reasons()));
		if (decision.verdict() != Verdict.NEW)
			return new Identity(before.map(Kept::copyOf).orElse(""), decision.remember(), false, decision.rewound());
		write(new Kept("", before.orElseThrow().agent(), now.toJson()), places);
		return putAside(before.get().agent(), now, places);
	}

	/** To be mixed into a new name. */
	public byte[] mixture() {
		return facts.toJson().getBytes(StandardCharsets.UTF_8);
	}

	/** Keeps it under this name. */
	public void keep(String name, Places places) throws IOException {
		write(new Kept(name, copyOf, facts.toJson()), places);
	}

	/** Where something of the original was put. */
	public static Path aside(Places places, Path original) {
		return places.state().resolve(ASIDE).resolve(original.getFileName());
	}

	/** Whether a manager has told this identity, and no later one, to make another. */
	private static boolean told(Kept kept, Places places) throws IOException {
		return Files.exists(places.separate()) && Files.readString(places.separate()).equals(kept.agent());
	}

	private static Identity putAside(String original, MachineFacts now, Places places) throws IOException {
		Path aside = places.state().resolve(ASIDE);
		SafeFiles.folder(aside);
		for (Path each : List.of(places.mailbox(), places.journal(), places.kept(), places.upgrade()))
			if (Files.exists(each)) {
				Path target = aside(places, each);
				SafeFiles.remove(target);
				SafeFiles.replace(each, target);
			}
		return new Identity(original, now, true, false);
	}

	private static IdentityRule.Kept ofRule(Kept kept) {
		return new IdentityRule.Kept(kept.agent(), MachineFacts.parse(kept.facts()).orElse(MachineFacts.NONE));
	}

	private static Optional<Kept> read(Places places) throws IOException, DroverException {
		try {
			return Optional.of(ProtocolJson.read(Files.readAllBytes(places.identity()), Kept.class));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
	}

	private static void write(Kept kept, Places places) throws IOException {
		SafeFiles.write(places.identity(), ProtocolJson.write(kept));
	}
}
