package org.drover.mailbox.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;

/** An agent's mailbox once it knows whom it obeys. */
public final class AgentLink {

	/** Numbers of heartbeats are set aside so many at a time: a write to the disk for each of them would be dear. */
	private static final long BEATS = 100;

	private final AgentStore store;
	private final Place place;
	private final Seal seal;
	private final BeatMark mark;
	private final AgentReading reading;
	private final AgentWriting writing;
	private long nextBeat;
	private Optional<FileName.Beat> last = Optional.empty();

	public AgentLink(AgentStore store, Place place, PublicKeys fleet) {
		SecretKeys keys = store.state().identity().keys();
		this.store = store;
		this.place = place;
		this.seal = new Seal(place.box(), keys, fleet);
		this.mark = new BeatMark(place.box(), keys, fleet);
		this.reading = new AgentReading(store, place, seal);
		this.writing = new AgentWriting(store, place, seal);
		this.nextBeat = store.state().beats() + 1;
	}

	public void read(Shelf shelf) throws IOException, DroverException {
		reading.read(shelf);
	}

	public void write(Shelf shelf) throws IOException, DroverException {
		writing.write(shelf);
		writing.dropOldStatuses(shelf);
		dropOldBeats(shelf);
	}

	public void status(byte[] json) throws IOException, DroverException {
		FileName.Status name = new FileName.Status(store.state().statuses() + 1);
		store.change(new Entry.Statuses(name.number()));
		place.put(name, seal.seal(name, Instant.now(), new Content(store.state().floors(), List.of(json))));
		if (name.number() > 1)
			place.delete(new FileName.Status(name.number() - 1));
	}

	public void beat(long seconds) throws IOException, DroverException {
		if (nextBeat > store.state().beats())
			store.change(new Entry.Beats(store.state().beats() + BEATS));
		FileName.Beat beat = mark.mark(nextBeat++, seconds);
		place.put(beat, new byte[0]);
		if (last.isPresent())
			place.delete(last.get());
		last = Optional.of(beat);
	}

	/** All but the newest of its own; also what somebody else has put there as such. */
	private void dropOldBeats(Shelf shelf) throws IOException, DroverException {
		List<FileName.Beat> beats = shelf.all(FileName.Beat.class);
		Optional<FileName.Beat> newest = beats.stream().filter(mark::isOn).max(Comparator.comparingLong(FileName.Beat::number));
		for (FileName.Beat beat : beats) {
			if (!newest.equals(Optional.of(beat)))
				place.delete(beat);
		}
	}
}
