package org.drover.migration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.drover.connector.Connector;
import org.drover.connector.Edit;
import org.drover.connector.Provider;
import org.drover.inventory.Topologies;
import org.drover.migration.internal.Digest;
import org.drover.migration.internal.EditTopology;
import org.drover.migration.internal.Json;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.task.Job;
import org.drover.task.JobStore;
import org.drover.task.RunOptions;
import org.drover.task.TaskHandler;
import org.eclipse.core.runtime.NullProgressMonitor;

/** The topology that a job edits. */
final class TopologyWorkplace implements Workplace {

	private static final RunOptions OPTIONS = RunOptions.DEFAULT.workers(1);

	private final JobStore store;
	private final Topologies topologies;
	private final String name;
	private final Connector connector;
	private final Provider provider;

	private TopologyWorkplace(JobStore store, Topologies topologies, String name, Connector connector, Provider provider) {
		this.store = store;
		this.topologies = topologies;
		this.name = name;
		this.connector = connector;
		this.provider = provider;
	}

	/** @param name the topology's name in the project */
	static TopologyWorkplace open(JobStore store, Topologies topologies, String name) throws DroverException {
		Connector connector = topologies.connect(name);
		try {
			return new TopologyWorkplace(store, topologies, name, connector, EditTopology.provider(connector));
		} catch (DroverException e) {
			connector.close();
			throw e;
		}
	}

	@Override
	public Collection<TaskHandler> all() {
		return List.of(new EditTopology(connector.topology(), provider));
	}

	/** It is one task, which is done or not. */
	@Override
	public RunOptions options(RunRequest request) {
		return OPTIONS;
	}

	@Override
	public String digest(String job) throws DroverException {
		return Digest.of(provider, edited(job));
	}

	private Collection<ObjectRef> edited(String job) throws DroverException {
		return Json.read(store.tasks(job).getFirst().spec().input(), EditTopology.Input.class).edits().stream().map(Edit::ref).toList();
	}

	/** The project sees what was changed, or what somebody else changed meanwhile; not to be cancelled any more. */
	@Override
	public void ended(Job job) throws DroverException {
		try {
			topologies.gather(name, connector, new NullProgressMonitor());
		} catch (DroverException e) {
			throw new DroverException("job " + job.id() + " is " + job.state().name().toLowerCase(Locale.ROOT) + ", but " + name
					+ " could not be gathered afterwards: " + e.getMessage(), e);
		}
	}

	@Override
	public void close() {
		connector.close();
	}
}
