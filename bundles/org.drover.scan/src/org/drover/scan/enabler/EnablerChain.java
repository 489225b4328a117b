package org.drover.scan.enabler;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.scan.Enabler;
import org.drover.scan.Guard;
import org.drover.scan.HostFacts;
import org.drover.scan.Reading;

/** Asks one enabler after the other until one answers, and looks at what can be seen from inside. Every reading asks from the beginning. */
public final class EnablerChain implements Guard {

	private final List<Enabler> enablers;
	private final InsideView inside;
	private final Clock clock;

	public EnablerChain(List<Enabler> enablers, InsideView inside, Clock clock) {
		this.enablers = List.copyOf(enablers);
		this.inside = inside;
		this.clock = clock;
	}

	/** All that need no settings, the ones that tell most first. */
	public static EnablerChain standard() {
		return new EnablerChain(List.of(new ContainerEnabler(), new FirmwareEnabler(), new ChannelEnabler(), new CloudEnabler(), new MachineEnabler()),
				new InsideView(), Clock.systemUTC());
	}

	@Override
	public Reading read() {
		List<String> passedBy = new ArrayList<>();
		Optional<Reading.Answer> answer = Optional.empty();
		for (int i = 0; i < enablers.size() && answer.isEmpty(); i++)
			answer = ask(enablers.get(i), passedBy);
		return new Reading(clock.instant(), answer, inside.read(), passedBy);
	}

	private static Optional<Reading.Answer> ask(Enabler enabler, List<String> passedBy) {
		try {
			Optional<HostFacts> facts = enabler.read();
			return facts.map(found -> new Reading.Answer(enabler.name(), found));
		} catch (IOException e) {
			passedBy.add(enabler.name() + ": " + e.getMessage());
			return Optional.empty();
		}
	}
}
