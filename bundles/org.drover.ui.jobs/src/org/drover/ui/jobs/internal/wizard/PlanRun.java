package org.drover.ui.jobs.internal.wizard;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.drover.migration.Planning;
import org.drover.model.DroverException;
import org.drover.ui.look.Words;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Plans beside the UI thread; its outcome goes back to who asked, who knows best where to show it. */
final class PlanRun extends Job {

	private final MoveRequest request;
	private final Asked asked;
	private final Consumer<String> news;
	private final BiConsumer<PlanResult, Exception> end;

	/**
	 * @param news what is done now; called in the planning thread
	 * @param end  gets the result, or what went wrong, or two nulls where it was cancelled; called in the planning thread
	 */
	PlanRun(MoveRequest request, Asked asked, Consumer<String> news, BiConsumer<PlanResult, Exception> end) {
		super(Words.say(Messages.PlanRun_title, request.title()));
		this.request = request;
		this.asked = asked;
		this.news = news;
		this.end = end;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			PlanResult result = plan(new Heard(monitor));
			if (monitor.isCanceled())
				return cancelled();
			end.accept(result, null);
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return cancelled();
		} catch (DroverException | RuntimeException e) {
			if (monitor.isCanceled())
				return cancelled();
			end.accept(null, e);
			return Status.CANCEL_STATUS; // shown where it was asked for
		}
	}

	private PlanResult plan(IProgressMonitor monitor) throws DroverException {
		news.accept(Words.say(Messages.PlanRun_reads, request.target().name()));
		Asked.Found found = asked.find(request);
		Planning planning = new Planning(request.session().engine());
		Planning.Planned planned = planning.plan(request.source().inventory().orElseThrow(), found.selection(), request.source().name(),
				request.target().name(), found.options(), monitor);
		return PlanResult.of(request, asked, found, planned, request.session().migrations().experience());
	}

	private IStatus cancelled() {
		end.accept(null, null);
		return Status.CANCEL_STATUS;
	}

	private final class Heard extends ProgressMonitorWrapper {

		Heard(IProgressMonitor monitor) {
			super(monitor);
		}

		@Override
		public void beginTask(String name, int totalWork) {
			super.beginTask(name, totalWork);
			tell(name);
		}

		@Override
		public void subTask(String name) {
			super.subTask(name);
			tell(name);
		}

		private void tell(String name) {
			if (!name.isBlank())
				news.accept(name);
		}
	}
}
