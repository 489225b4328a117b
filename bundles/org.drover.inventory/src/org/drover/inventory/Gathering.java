package org.drover.inventory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.drover.connector.ChangeSink;
import org.drover.connector.ChangeSource;
import org.drover.connector.Connector;
import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.EstateDifference;
import org.drover.store.EstateTable;
import org.drover.store.EstateUpdate;
import org.drover.store.EstateWriter;
import org.drover.store.GatheredMark;
import org.drover.store.Jdbc;
import org.drover.store.Topology;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * One gathering of a topology: reads what changed where that can be told, else everything; writes what differs where that is little, else everything. Each
 * way leads to the same rows.
 */
final class Gathering {

	/**
	 * @param incremental whether only changes were read
	 * @param warnings    what was not gathered because the system does not have it, in a sentence each
	 */
	record Outcome(EstateDifference difference, boolean incremental, List<String> warnings) {
	}

	private final EstateTable estates;
	private final long topologyId;
	private final String source;
	private final Connector connector;
	private final IProgressMonitor monitor;
	private final Jdbc.Work<?> with;
	private final Set<String> warnings = new LinkedHashSet<>();

	/**
	 * @param source names what is read: what was read of another one says nothing about it
	 * @param with   what is to happen in the transaction that makes the estate count
	 */
	Gathering(EstateTable estates, Topology topology, String source, Connector connector, IProgressMonitor monitor, Jdbc.Work<?> with) {
		this.estates = estates;
		this.topologyId = topology.id();
		this.source = source;
		this.connector = connector;
		this.monitor = monitor;
		this.with = tx -> {
			GatherWarnings.keep(tx, topology.name(), warnings);
			return with.run(tx);
		};
	}

	/** @param whole whether everything is to be read, whatever could be told */
	Outcome gather(boolean whole) throws DroverException {
		if (!whole) {
			Optional<EstateDifference> changes = changes();
			if (changes.isPresent())
				return new Outcome(changes.get(), true, List.copyOf(warnings));
		}
		EstateDifference difference = everything();
		return new Outcome(difference, false, List.copyOf(warnings));
	}

	private Optional<EstateDifference> changes() throws DroverException {
		Optional<ChangeSource> teller = connector.changes();
		Optional<EstateUpdate> update = teller.isEmpty() ? Optional.empty() : estates.update(topologyId).filter(EstateUpdate::worthwhile);
		Optional<String> since = update.flatMap(EstateUpdate::mark).filter(mark -> mark.source().equals(source)).map(GatheredMark::text);
		if (since.isEmpty())
			return Optional.empty();
		Optional<String> mark = teller.get().readChanges(since.get(), new Updated(update.get(), warnings::add), monitor);
		return mark.isEmpty() ? Optional.empty() : update.get().commit(marked(mark), with);
	}

	private EstateDifference everything() throws DroverException {
		Optional<EstateUpdate> update = estates.update(topologyId);
		if (update.isPresent() && update.get().worthwhile()) {
			Optional<EstateDifference> difference = update.get().commit(read(toldWholly(update.get())), with);
			if (difference.isPresent())
				return difference.get();
			return replace(writer -> writer, update);
		}
		if (update.isPresent()) {
			MetadataSink compared = toldWholly(update.get());
			return replace(writer -> new Both(writer, compared), update);
		}
		return replace(writer -> writer, update);
	}

	private Updated toldWholly(EstateUpdate update) {
		for (ObjectKind kind : ObjectKind.values())
			update.wholly(kind);
		return new Updated(update, warnings::add);
	}

	/** @param before has been told the same, or is by the sink; empty where there was nothing before */
	private EstateDifference replace(UnaryOperator<MetadataSink> sink, Optional<EstateUpdate> before) throws DroverException {
		try (EstateWriter writer = estates.replace(topologyId)) {
			Optional<GatheredMark> mark = read(sink.apply(new Written(writer, warnings::add)));
			EstateDifference than = before.isEmpty() ? new EstateDifference(writer.objects(), 0, 0, 0, 0, 0) : compared(before.get());
			writer.commit(mark, with);
			return new EstateDifference(than.added(), than.changed(), than.gone(), writer.objects(), writer.dependencies(), writer.dangling());
		}
	}

	private EstateDifference compared(EstateUpdate before) throws DroverException {
		if (before.difference() == null)
			before.commit(Optional.empty(), tx -> null);
		return before.difference();
	}

	private Optional<GatheredMark> read(MetadataSink sink) throws DroverException {
		Optional<ChangeSource> teller = connector.changes();
		if (teller.isPresent())
			return marked(teller.get().readAll(sink, monitor));
		connector.read(sink, monitor);
		return Optional.empty();
	}

	private Optional<GatheredMark> marked(Optional<String> mark) {
		return mark.map(text -> new GatheredMark(source, text));
	}

	/** Replaces an estate. */
	private record Written(EstateWriter writer, Consumer<String> warned) implements MetadataSink {

		@Override
		public void object(ManagedObject object) throws DroverException {
			writer.object(object);
		}

		@Override
		public void dependency(Dependency dependency) throws DroverException {
			writer.dependency(dependency);
		}

		@Override
		public void warning(String sentence) {
			warned.accept(sentence);
		}
	}

	/** Brings an estate up to date. */
	private record Updated(EstateUpdate update, Consumer<String> warned) implements ChangeSink {

		@Override
		public void object(ManagedObject object) throws DroverException {
			update.object(object);
		}

		@Override
		public void dependency(Dependency dependency) throws DroverException {
			update.dependency(dependency);
		}

		@Override
		public void warning(String sentence) {
			warned.accept(sentence);
		}

		@Override
		public void gone(ObjectRef ref) throws DroverException {
			update.gone(ref);
		}

		@Override
		public void wholly(ObjectKind kind) {
			update.wholly(kind);
		}

		@Override
		public boolean knows(ObjectRef ref) {
			return update.knows(ref);
		}

		@Override
		public void unchanged(ObjectRef ref) throws DroverException {
			update.unchanged(ref);
		}
	}

	/** Tells two. */
	private record Both(MetadataSink one, MetadataSink other) implements MetadataSink {

		@Override
		public void object(ManagedObject object) throws DroverException {
			one.object(object);
			other.object(object);
		}

		@Override
		public void dependency(Dependency dependency) throws DroverException {
			one.dependency(dependency);
			other.dependency(dependency);
		}

		@Override
		public void warning(String sentence) {
			one.warning(sentence);
			other.warning(sentence);
		}
	}
}
