package org.drover.connector.configmgr.internal;

import static org.drover.connector.configmgr.internal.SiteDatabase.text;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.drover.connector.ChangeSink;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Tells those objects apart from clients that are not as they were when a mark was made, and of all others that they are. */
final class ChangedObjects {

	private final SiteDatabase.Session session;
	private final Configuration configuration;
	private final TopologyReader topology;
	private final ChangedServices services;
	private final Digests digests;
	private final String mark;

	/** @param digests of what is there now */
	ChangedObjects(SiteDatabase.Session session, Configuration configuration, TopologyReader topology, ChangedServices services, Digests digests, String mark) {
		this.session = session;
		this.configuration = configuration;
		this.topology = topology;
		this.services = services;
		this.digests = digests;
		this.mark = mark;
	}

	/**
	 * Where the database tracks copies of content, but a package came, went or is another one now, all is told: of others a copy may be now. So it is where a
	 * distribution point came or went, unless the database tells that, too.
	 *
	 * @param kept all that has been read
	 */
	void tell(KeptObjects kept, ChangeSink sink) throws DroverException {
		if (session.has(View.CHANGED_COPIES) && !digests.copiesRestAsIn(ChangeTracking.digests(mark)))
			tell(kept, any -> true, ContentCopies.all(session, configuration), sink);
		else {
			Set<ObjectRef> copied = ofChangedCopies(sink);
			Predicate<ObjectRef> changed = digests.changedSince(ChangeTracking.digests(mark)).or(copied::contains).or(ref -> services.tells(ref.kind()));
			tell(kept, changed, ContentCopies.of(session, configuration, changed), sink);
		}
		services.tellGone(topology, sink);
	}

	private void tell(KeptObjects kept, Predicate<ObjectRef> changed, ContentCopies copies, ChangeSink sink) throws DroverException {
		copies.readHeld(topology.points());
		for (ManagedObject object : kept.objects()) {
			if (!changed.test(object.ref()))
				sink.unchanged(object.ref());
			else if (object.kind() == ObjectKind.DISTRIBUTION_POINT)
				sink.object(object.with(Attributes.HOLDS, copies.held(object.attribute(TopologyReader.PATH)).toString()));
			else
				sink.object(object);
		}
		for (Dependency dependency : kept.dependencies()) {
			if (changed.test(dependency.from()))
				sink.dependency(dependency);
		}
		copies.tellStored(services.points(topology, sink), sink);
	}

	/** Contents and distribution points of which a copy has come, gone or changed. */
	private Set<ObjectRef> ofChangedCopies(ChangeSink before) throws DroverException {
		Set<ObjectRef> changed = new HashSet<>();
		session.each(View.CHANGED_COPIES, row -> {
			changed.add(configuration.contentOwner(text(row, "PackageID")));
			changed.add(topology.points().get(text(row, "NALPath")));
		}, ChangeTracking.version(mark));
		services.contentsOnOthers(topology, before).forEach(content -> changed.add(configuration.contentOwner(content)));
		changed.remove(null);
		return changed;
	}
}
