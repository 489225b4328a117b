package org.drover.bench.gather;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.drover.bench.Timing;
import org.drover.bench.lab.LegacySource;
import org.drover.bench.lab.Projects;
import org.drover.connector.Connector;
import org.drover.connector.MetadataSink;
import org.drover.inventory.GatherResult;
import org.drover.inventory.Topologies;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.store.EstateWriter;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Drover's side: into a new project each time. */
final class Gathering {

	/** Takes what comes and does nothing with it. */
	private static final MetadataSink NOWHERE = new MetadataSink() {
		@Override
		public void object(ManagedObject object) {
			// it has been made, which is what costs
		}

		@Override
		public void dependency(Dependency dependency) {
			// likewise
		}
	};

	/** Keeps what comes, in its order. */
	private static final class Kept implements MetadataSink {

		private final List<Object> all = new ArrayList<>();

		@Override
		public void object(ManagedObject object) {
			all.add(object);
		}

		@Override
		public void dependency(Dependency dependency) {
			all.add(dependency);
		}

		void writeTo(EstateWriter writer) throws DroverException {
			for (Object one : all) {
				if (one instanceof ManagedObject object)
					writer.object(object);
				else
					writer.dependency((Dependency) one);
			}
		}
	}

	private final LegacySource source;

	Gathering(LegacySource source) {
		this.source = source;
	}

	<T> T with(Path folder, Projects.Use<T> use) throws Exception {
		return Projects.with(folder, source, use);
	}

	static GatherResult gather(Topologies topologies, Connector connector) throws DroverException {
		return topologies.gather(Projects.NAME, connector, new NullProgressMonitor());
	}

	double seconds(Path folder) throws Exception {
		return with(folder, (project, topologies, connector) -> Timing.seconds(() -> gather(topologies, connector)));
	}

	double secondsToRead() throws Exception {
		try (Connector connector = source.connect()) {
			return Timing.seconds(() -> connector.read(NOWHERE, new NullProgressMonitor()));
		}
	}

	double secondsToWrite(Path folder) throws Exception {
		return with(folder, (project, topologies, connector) -> {
			Kept kept = new Kept();
			connector.read(kept, new NullProgressMonitor());
			return Timing.seconds(() -> {
				try (EstateWriter writer = project.estates().replace(topologies.get(Projects.NAME).id())) {
					kept.writeTo(writer);
					writer.commit();
				}
			});
		});
	}

	/** How long it takes to read back what was gathered. */
	double secondsToLoad(Path folder) throws Exception {
		return with(folder, (project, topologies, connector) -> {
			gather(topologies, connector);
			return Timing.seconds(() -> topologies.estate(Projects.NAME));
		});
	}
}
