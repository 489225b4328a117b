package org.drover.migration.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.plan.ContinuityModel;
import org.drover.task.Appendix;
import org.drover.task.Job;
import org.drover.task.JobStore;

/**
 * The continuity models of plans, which grow with what may serve whom and may have hundreds of megabytes: kept beside jobs, and read only by who checks.
 * A job of an earlier version has it in its description. Nothing is remembered here.
 */
public final class PlanModels {

	/** What is wanted of the description of a job of an earlier version: one that retires something has a plan in it. */
	private record Described(ContinuityModel model, Described plan) {
	}

	private final JobStore store;

	public PlanModels(JobStore store) {
		this.store = store;
	}

	/** A plan's, to be saved with its job. */
	public static Appendix appendix(ContinuityModel model) {
		return out -> Json.write(KeptModel.of(model), out);
	}

	/**
	 * Reads that of a job; takes a while for a large plan.
	 *
	 * @throws DroverException where there is no such job
	 */
	public ContinuityModel of(String id) throws DroverException {
		Optional<InputStream> kept = store.appendix(id);
		if (kept.isEmpty())
			return described(store.job(id));
		try (InputStream in = kept.get()) {
			return Json.read(in, KeptModel.class).model();
		} catch (IOException e) {
			throw new IllegalStateException("the project holds a continuity model that cannot be read, that of job " + id, e);
		}
	}

	private static ContinuityModel described(Job job) {
		Described described = Json.read(job.description(), Described.class);
		ContinuityModel model = described.plan() == null ? described.model() : described.plan().model();
		if (model == null)
			throw new IllegalStateException("the project holds no continuity model of job " + job.id());
		return model;
	}
}
