package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.drover.connector.ChangeSink;
import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/** Tells those objects apart from clients that are not as they were when a mark was made, and of all others that they are. */
final class ChangedObjects {

	/** Reads everything but clients. */
	@FunctionalInterface
	interface Reading {
		void tell(ContentCopies copies, MetadataSink sink) throws DroverException;
	}

	private final SiteDatabase.Session session;
	private final Configuration configuration;
	private final TopologyReader topology;
	private final Digests digests;
	private final String mark;

	/** @param digests of what is there now */
	ChangedObjects(SiteDatabase.Session session, Configuration configuration, TopologyReader topology, Digests digests, String mark) {
		this.session = session;
		this.configuration = configuration;
		this.topology = topology;
		this.digests = digests;
		this.mark = mark;
	}

	/** Where the database tracks copies of content, but a package or a point came, went or is another one now, all is told: of others a copy may be now. */
	void tell(ChangeSink sink, Reading reading) throws DroverException {
		if (session.has(View.CHANGED_COPIES) && !digests.copiesRestAsIn(ChangeTracking.digests(mark))) {
			reading.tell(ContentCopies.all(session, configuration), sink);
			return;
		}
		Predicate<ObjectRef> changed = digests.changedSince(ChangeTracking.digests(mark)).or(ofChangedCopies()::contains);
		if (digests.objects().stream().anyMatch(changed))
			reading.tell(ContentCopies.of(session, configuration, changed), some(sink, changed));
		for (ObjectRef ref : digests.objects()) {
			if (!changed.test(ref))
				sink.unchanged(ref);
		}
	}

	/** Contents and distribution points of which a copy has come, gone or changed. */
	private Set<ObjectRef> ofChangedCopies() throws DroverException {
		Set<ObjectRef> changed = new HashSet<>();
		session.each(View.CHANGED_COPIES, row -> {
			changed.add(configuration.contentOwner(text(row, "PackageID")));
			changed.add(topology.points().get(text(row, "NALPath")));
		}, ChangeTracking.version(mark));
		changed.remove(null);
		return changed;
	}

	private static MetadataSink some(MetadataSink sink, Predicate<ObjectRef> wanted) {
		return new MetadataSink() {
			@Override
			public void object(ManagedObject object) throws DroverException {
				if (wanted.test(object.ref()))
					sink.object(object);
			}

			@Override
			public void dependency(Dependency dependency) throws DroverException {
				if (wanted.test(dependency.from()))
					sink.dependency(dependency);
			}
		};
	}
}
