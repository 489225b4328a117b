package org.drover.migration;

import java.util.List;

import org.drover.connector.Edit;
import org.drover.inventory.Topologies;
import org.drover.migration.internal.EditTopology;
import org.drover.migration.internal.Json;
import org.drover.model.DroverException;
import org.drover.store.Topology;
import org.drover.task.Job;
import org.drover.task.JobStore;
import org.drover.task.TaskSpec;

/**
 * The jobs that edit a topology: saves what a draft changes as a job, runs it, takes it back. All of a job's edits are done or none; it is
 * refused where an object has moved since the draft was begun. {@link MigrationJobs} runs them among the project's other jobs.
 */
public final class TopologyChanges {

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
}
