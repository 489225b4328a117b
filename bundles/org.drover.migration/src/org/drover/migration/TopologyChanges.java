package org.drover.migration;

import java.time.Clock;
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
import org.drover.store.Topology;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobStore;
import org.drover.task.RunOptions;
import org.drover.task.Sequencer;
import org.drover.task.TaskSpec;
import org.drover.task.UndoForecast;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * The jobs that edit a topology: saves what a draft changes as a job, runs it, takes it back. All of a job's edits are done or none; it is
 * refused where an object has moved since the draft was begun. {@link MigrationJobs} runs them among the project's other jobs.
 */
public final class TopologyChanges {

	private static final RunOptions OPTIONS = RunOptions.DEFAULT.workers(1);

	private interface Engine {
		Job go(Sequencer sequencer) throws DroverException;
	}

	private final JobStore store;
	private final Topologies topologies;

	TopologyChanges(JobStore store, Topologies topologies) {
		this.store = store;
		this.topologies = topologies;
	}

	/**
	 * Saves edits as a job that has not started.
	 *
	 * @param topologyName the topology's name in the project
	 * @param sentences    the edits in words, in the same order
	 * @return the job's id
	 */
	public String create(String topologyName, List<Edit> edits, List<String> sentences) throws DroverException {
		if (edits.isEmpty() || edits.size() != sentences.size())
			throw new IllegalArgumentException(edits.size() + " edits with " + sentences.size() + " sentences");
		Topology topology = topologies.get(topologyName);
		String name = title(sentences) + " in " + topologyName;
		TaskSpec task = new TaskSpec(1, name, EditTopology.NAME, 1, edits.size(), Json.write(new EditTopology.Input(edits)), List.of());
		return store.create(name, Json.write(new ChangeDescription(JobKind.TOPOLOGY_CHANGE, topologyName, topology.code(), sentences)),
				List.of(task));
	}

	private static String title(List<String> sentences) {
		String first = sentences.getFirst();
		String sentence = Character.toUpperCase(first.charAt(0)) + first.substring(1);
		return sentences.size() == 1 ? sentence : sentence + " and " + (sentences.size() - 1) + " more";
	}

	/** @param id of a job of this kind */
	public ChangeDescription description(String id) throws DroverException {
		Job job = store.job(id);
		if (JobKind.of(job) != JobKind.TOPOLOGY_CHANGE)
			throw new DroverException("job " + id + " does not edit a topology: it moves clients");
		return Json.read(job.description(), ChangeDescription.class);
	}

	Job run(String id, IProgressMonitor monitor, JobListener listener) throws DroverException {
		return work(id, sequencer -> sequencer.run(id, OPTIONS, monitor, listener));
	}

	Job undo(String id, IProgressMonitor monitor, JobListener listener) throws DroverException {
		return work(id, sequencer -> sequencer.undo(id, OPTIONS, monitor, listener));
	}

	Job redo(String id, IProgressMonitor monitor, JobListener listener) throws DroverException {
		return work(id, sequencer -> sequencer.redo(id, OPTIONS, monitor, listener));
	}

	/** See {@link MigrationJobs#previewUndo}. */
	UndoForecast previewUndo(String id, IProgressMonitor monitor) throws DroverException {
		try (Connector connector = topologies.connect(description(id).topologyName())) {
			return sequencer(connector, EditTopology.provider(connector)).preview(id, 0, monitor);
		}
	}

	private Sequencer sequencer(Connector connector, Provider provider) {
		return new Sequencer(store, Clock.systemUTC(), List.of(new EditTopology(connector.topology(), provider)));
	}

	private Job work(String id, Engine engine) throws DroverException {
		String topology = description(id).topologyName();
		try (Connector connector = topologies.connect(topology)) {
			Provider provider = EditTopology.provider(connector);
			store.saveDigest(id, null);
			Job ended = engine.go(sequencer(connector, provider));
			store.saveDigest(id, Digest.of(provider, edited(id)));
			gather(topology, connector, ended);
			return store.job(id);
		}
	}

	private Collection<ObjectRef> edited(String id) throws DroverException {
		return Json.read(store.tasks(id).getFirst().spec().input(), EditTopology.Input.class).edits().stream().map(Edit::ref).toList();
	}

	/** The project sees what was changed, or what somebody else changed meanwhile; not to be cancelled any more. */
	private void gather(String topology, Connector connector, Job ended) throws DroverException {
		try {
			topologies.gather(topology, connector, new NullProgressMonitor());
		} catch (DroverException e) {
			throw new DroverException("job " + ended.id() + " is " + ended.state().name().toLowerCase(Locale.ROOT) + ", but " + topology
					+ " could not be gathered afterwards: " + e.getMessage(), e);
		}
	}
}
