package org.drover.ui.jobs.internal.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

import org.drover.inventory.Inventory;
import org.drover.migration.JobKind;
import org.drover.model.DroverException;
import org.drover.plan.Wave;
import org.drover.ui.jobs.internal.plan.BoundaryWords;
import org.drover.ui.jobs.internal.state.JobDetail;
import org.drover.ui.session.TaskLine;
import org.drover.ui.look.RefWords;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a job consists of, beside the UI thread. Asked often, it reads as often as a fraction of the time allows; the last wish counts.
 * For the UI thread, but for the reading.
 */
final class DetailReader {

	private static final Logger LOG = LoggerFactory.getLogger(DetailReader.class);
	private static final long LEAST_PAUSE_MS = 400;
	/** The pause after a reading is at least so many times as long as the reading took. */
	private static final long SHARE = 2;

	private final Display display;
	private final Consumer<JobDetail> shown;
	private final Map<String, List<Wave>> waves = new ConcurrentHashMap<>();
	private Reading reading;
	private long readUntil;
	private long tookMillis;

	/** @param shown gets what was read, in the UI thread */
	DetailReader(Display display, Consumer<JobDetail> shown) {
		this.display = display;
		this.shown = shown;
	}

	/** @param urgent whether a person waits for it */
	void read(ProjectSession session, String id, boolean urgent) {
		if (!urgent && reading != null && reading.wants(session, id))
			return;
		if (reading != null)
			reading.cancel();
		reading = new Reading(session, id);
		long since = System.currentTimeMillis() - readUntil;
		reading.schedule(urgent ? 0 : Math.max(0, Math.max(LEAST_PAUSE_MS, SHARE * tookMillis) - since));
	}

	void stop() {
		if (reading != null)
			reading.cancel();
		reading = null;
		waves.clear();
	}

	/** Names from every topology that was gathered. */
	static RefWords words(ProjectSession session) {
		return new RefWords(ref -> session.topologies().stream().flatMap(topology -> topology.inventory().stream()).map(Inventory::estate)
				.filter(estate -> estate.indexOf(ref) >= 0).map(estate -> estate.name(estate.indexOf(ref))).findFirst());
	}

	private void show(Reading from, JobDetail detail, long took) {
		if (from != reading)
			return;
		reading = null;
		readUntil = System.currentTimeMillis();
		tookMillis = took;
		if (detail != null)
			shown.accept(detail);
	}

	private final class Reading extends Job {

		private final ProjectSession session;
		private final String id;

		Reading(ProjectSession session, String id) {
			super("Read job " + id); //$NON-NLS-1$
			setSystem(true);
			this.session = session;
			this.id = id;
		}

		boolean wants(ProjectSession other, String otherId) {
			return session == other && id.equals(otherId);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			long start = System.currentTimeMillis();
			JobDetail detail = null;
			try {
				RefWords words = words(session);
				detail = JobDetail.of(id, TaskLine.of(session.migrations().store().tasks(id), words), each(Wave::title), session.migrations().store().journal(id),
						each(wave -> BoundaryWords.of(wave.boundary(), words)), session.orders().find(id).map(ordered -> ordered.order().queue()).orElse(""));
			} catch (DroverException | RuntimeException e) {
				LOG.warn("cannot read job {}", id, e); // what was shown stays; the next reading may do better
			}
			JobDetail read = detail;
			if (!monitor.isCanceled() && !display.isDisposed())
				display.asyncExec(() -> show(this, read, System.currentTimeMillis() - start));
			return Status.OK_STATUS;
		}

		/** @param text of each wave, by number */
		private Map<Integer, String> each(Function<Wave, String> text) throws DroverException {
			Map<Integer, String> each = new HashMap<>();
			for (Wave wave : known())
				each.put(wave.number(), text.apply(wave));
			return each;
		}

		private List<Wave> known() throws DroverException {
			List<Wave> known = waves.get(id);
			if (known == null)
				waves.put(id, known = waves());
			return known;
		}

		private List<Wave> waves() throws DroverException {
			if (session.migrations().kind(id) != JobKind.MIGRATION)
				return List.of();
			return session.migrations().description(id).waves();
		}
	}
}
