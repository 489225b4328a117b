package org.drover.connector;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * The high-level face: validates what it writes and strips secrets from what it reads. Every write is keyed by an <em>effect</em>, a
 * name the caller chooses once per task, so that doing it twice has the effect of once and so that only what an effect created is
 * taken back under its name.
 */
public interface Provider {

	/** The objects that exist, by reference; one that does not exist is not in the map. */
	Map<ObjectRef, ManagedObject> read(Collection<ObjectRef> refs) throws DroverException;

	/**
	 * The same, for who wants to know whether distribution points hold some contents: what else they hold may be missing. There may be tens of thousands of
	 * points with thousands of contents each.
	 */
	default Map<ObjectRef, ManagedObject> readHolding(Collection<ObjectRef> refs, Set<ObjectRef> contents) throws DroverException {
		return read(refs);
	}

	/**
	 * What speaks against an object by itself, whatever it depends on, as a clause to go on behind its name, without a full stop; empty where nothing is known to.
	 * A plan tells by it what {@link #create} would refuse, and leaves clients that this topology cannot manage for what they are, by their operating system, say, where
	 * they are; of a client whose attributes do not say it, nothing is known. Looks at nothing but the object: it is asked of every one.
	 */
	default Optional<String> whyNotTaken(ManagedObject object) {
		return Optional.empty();
	}

	/**
	 * What speaks against creating any object of a kind that is not there yet, said as in {@link #whyNotTaken}; empty where {@link #create} makes such objects. It says
	 * also how a person gets on without.
	 */
	default Optional<String> whyNotCreated(ObjectKind kind) {
		return Optional.empty();
	}

	/**
	 * Creates all of the batch or nothing, in one transaction. Each object is validated: its kind's required attributes, and that
	 * everything it depends on exists or is created by the same batch. An object that this effect created already is left as it is; one
	 * that exists otherwise is refused.
	 */
	void create(String effect, List<NewObject> batch) throws DroverException;

	/**
	 * Deletes those objects of the batch that the effect created, all or nothing; absent ones and those of other origin are passed over.
	 * Refused where something outside the batch depends on one of them, naming it.
	 */
	void delete(String effect, Collection<ObjectRef> batch) throws DroverException;

	/** What exists now because of this effect. */
	Set<ObjectRef> createdBy(String effect) throws DroverException;

	/**
	 * Sets attributes of an existing service role (sharing, ownership); an empty value removes one. Setting what is set already changes
	 * nothing.
	 *
	 * @return the values before, of the same attributes, empty where absent
	 */
	Map<String, String> configure(ObjectRef service, Map<String, String> attributes) throws DroverException;

	/** Why sites, servers, service roles and configuration that is there cannot be edited here, as a sentence without a full stop; empty where {@link #edit} does it. */
	default Optional<String> whyNotEdited() {
		return Optional.of("Drover cannot edit the servers, service roles and configuration of this topology: change them where they are administered");
	}

	/**
	 * Creates, changes and deletes objects of the topology's structure, and changes configuration objects, all or nothing, in one transaction. What is done already is passed
	 * over. What the topology sets by itself (addresses, contents) is neither compared nor changed.
	 *
	 * @throws DroverException where an object is not as an edit says it was before, naming it; where the outcome would break a rule; or
	 *                         where {@link #whyNotEdited} says so
	 */
	default void edit(String effect, List<Edit> edits) throws DroverException {
		throw new DroverException(whyNotEdited().orElseThrow());
	}

	/** Whether all objects are as the edits want them, those that were created by this effect. */
	default boolean edited(String effect, List<Edit> edits) throws DroverException {
		throw new DroverException(whyNotEdited().orElseThrow());
	}
}
