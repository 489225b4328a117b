package org.drover.scan.regeneration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.scan.HostFacts;
import org.drover.scan.MotionNotice;
import org.drover.scan.MotionSeen;
import org.drover.scan.Reading;
import org.drover.scan.internal.DurableFile;
import org.drover.scan.internal.LockFile;

/**
 * The regeneration of identities: runs each registered program once for each motion, and tells the management infrastructure. What is accepted, begun
 * and done is on the disk first, so that a process that dies repeats nothing and forgets nothing; several processes may share the folder.
 */
public final class Regeneration implements MotionNotice {

	private final Path folder;
	private final Registrations registrations;
	private final ManagementNotice management;
	private final Clock clock;

	/** A change of the journal. */
	@FunctionalInterface
	private interface Change<T> {
		T apply(Journal journal) throws IOException;
	}

	/** @param folder of its own, for its owner alone; made where it is not there */
	public Regeneration(Path folder, Registrations registrations, ManagementNotice management, Clock clock) {
		this.folder = folder;
		this.registrations = registrations;
		this.management = management;
		this.clock = clock;
	}

	/** Takes note of the motion and does what is to be done for it, in this thread. */
	@Override
	public void moved(MotionSeen seen) throws IOException, DroverException, InterruptedException {
		accept(seen);
		work();
	}

	/**
	 * Takes note of a motion, durably, and does no more.
	 *
	 * @return empty where it is known already, or no motion, or nobody can say where the guest is
	 */
	public Optional<Arrival> accept(MotionSeen seen) throws IOException, InterruptedException {
		if (!seen.arrived())
			return Optional.empty();
		Arrival arrival = arrival(seen.after().answer().orElseThrow().facts(), seen.before().answer());
		return change(journal -> add(journal, arrival, seen.before().at()));
	}

	/**
	 * Takes note of a motion between scans: for those that must know of each one. The first reading that it is ever given is where the guest began.
	 *
	 * @return empty where the guest is where it was, or nobody can say where it is
	 */
	public Optional<Arrival> seen(Reading reading) throws IOException, InterruptedException {
		if (reading.answer().isEmpty())
			return Optional.empty();
		HostFacts facts = reading.answer().get().facts();
		return change(journal -> {
			Optional<Arrival> newest = journal.newest();
			if (newest.isEmpty()) {
				journal.begin(arrival(facts, Optional.empty()));
				return Optional.empty();
			}
			Arrival known = newest.get();
			if (known.host().equals(facts.host()) && known.motion().equals(facts.motion()))
				return Optional.empty();
			Arrival arrival = new Arrival(facts.host(), facts.motion(), Optional.of(known.host()), clock.instant());
			journal.add(arrival);
			return Optional.of(arrival);
		});
	}

	/** Does all that has been accepted: also what a process left that died. Waits while another one is at it. */
	public void work() throws IOException, DroverException, InterruptedException {
		DurableFile.folder(folder);
		try (LockFile working = LockFile.take(folder.resolve("work.lock"))) {
			for (Optional<Journal.Work> next = next(); next.isPresent(); next = next())
				finish(next.get());
		}
	}

	private Optional<Journal.Work> next() throws IOException, InterruptedException {
		return change(Journal::first);
	}

	private void finish(Journal.Work work) throws IOException, DroverException, InterruptedException {
		List<ProgramEnd> ends = new ArrayList<>();
		work.programs().forEach((name, end) -> ends.add(end.orElse(new ProgramEnd(name, ProgramEnd.Kind.INTERRUPTED, -1, ""))));
		for (Registration registration : registrations.list().taken()) {
			if (!work.programs().containsKey(registration.name()))
				ends.add(run(registration, work.arrival()));
		}
		management.regenerated(work.arrival(), List.copyOf(ends));
		change(journal -> {
			journal.finishFirst();
			return null;
		});
	}

	private ProgramEnd run(Registration registration, Arrival arrival) throws IOException, InterruptedException {
		note(registration.name(), Optional.empty());
		ProgramEnd end = ProgramRunner.run(registration, arrival);
		note(registration.name(), Optional.of(end));
		return end;
	}

	private void note(String program, Optional<ProgramEnd> end) throws IOException, InterruptedException {
		change(journal -> journal.first().orElseThrow().programs().put(program, end));
	}

	private Optional<Arrival> add(Journal journal, Arrival arrival, Instant elsewhere) {
		if (journal.newest().filter(known -> known.covers(arrival, elsewhere)).isPresent())
			return Optional.empty();
		journal.add(arrival);
		return Optional.of(arrival);
	}

	private Arrival arrival(HostFacts there, Optional<Reading.Answer> before) {
		return new Arrival(there.host(), there.motion(), before.map(answer -> answer.facts().host()), clock.instant());
	}

	private <T> T change(Change<T> change) throws IOException, InterruptedException {
		DurableFile.folder(folder);
		try (LockFile held = LockFile.take(folder.resolve("journal.lock"))) {
			Journal journal = Journal.read(folder.resolve("journal.json"));
			T result = change.apply(journal);
			journal.write();
			return result;
		}
	}
}
