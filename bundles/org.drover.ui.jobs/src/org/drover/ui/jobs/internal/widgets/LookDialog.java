package org.drover.ui.jobs.internal.widgets;

import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.ui.Background;
import org.drover.ui.Background.Work;
import org.drover.ui.Problems;
import org.drover.ui.look.Tint;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.widgets.CanvasDialog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.LoggerFactory;

/**
 * A dialog that shows what is found out beside the UI thread: at first, and again where a person changes what he asks. Of several looks the last one counts.
 *
 * @param <T> what is found
 */
public abstract class LookDialog<T> extends CanvasDialog {

	private static final int AGAIN_DELAY_MS = 500;

	private final ProjectSession session;
	private final Display display;
	private Look looking;
	private T found;
	private Exception problem;
	private int asked;
	private boolean waiting;
	/** What is shown, if anything is, was found for what was asked before. */
	private boolean stopped;

	protected LookDialog(Shell parent, ProjectSession session, String title, int width, int height) {
		super(parent, title, width, height);
		this.session = session;
		this.display = parent.getDisplay();
		setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MAX | SWT.APPLICATION_MODAL | getDefaultOrientation());
		setBlockOnOpen(false);
	}

	/** What is being done, for the foot of the dialog and the progress view. */
	protected abstract String title();

	/** Finds out; what it asks for was read in the UI thread. */
	protected abstract Work<T> work();

	/** Shows what was found. */
	protected abstract void show(T result);

	/** Why the dialog cannot be finished with this, in words; empty where it can. */
	protected abstract Optional<String> objection(T result);

	/** @param ready whether something was found that the dialog can be finished with */
	protected abstract void enable(boolean ready);

	/** Adds the buttons that finish or leave the dialog. */
	protected abstract void addButtons(Composite buttons);

	protected final ProjectSession session() {
		return session;
	}

	/** What the last look has found; empty before the first one has ended. */
	protected final Optional<T> found() {
		return Optional.ofNullable(found);
	}

	/** Whether what was found answers what is asked now. */
	protected final boolean isCurrent() {
		return found != null && looking == null && problem == null && !waiting && !stopped;
	}

	@Override
	public void create() {
		super.create();
		look();
	}

	@Override
	public boolean close() {
		stop();
		return super.close();
	}

	@Override
	protected final void createButtonsForButtonBar(Composite buttons) {
		foot().stoppable(Messages.LookDialog_stop, () -> {
			stop();
			stopped = true;
			refresh();
		});
		addButtons(buttons);
	}

	/** Looks now; a look that still goes on is given up. */
	protected final void look() {
		stop();
		problem = null;
		looking = new Look(title(), work());
		looking.schedule();
		refresh();
	}

	/** Looks after a moment, in which more may be changed. */
	protected final void lookSoon() {
		stop();
		waiting = true;
		int which = asked;
		refresh();
		display.timerExec(AGAIN_DELAY_MS, () -> {
			if (which == asked && isOpen())
				look();
		});
	}

	private void stop() {
		asked++;
		if (looking != null)
			looking.cancel();
		looking = null;
		waiting = false;
		stopped = false;
	}

	/** To be called where what a person chose changes whether the dialog can be finished. */
	protected final void refresh() {
		if (!isOpen() || foot() == null)
			return;
		boolean busy = looking != null || waiting;
		foot().working(busy);
		Optional<String> objection = found == null ? Optional.of("") : objection(found);
		enable(isCurrent() && objection.isEmpty());
		if (busy)
			foot().say(looking == null ? title() : looking.getName(), Tint.MUTED_TEXT);
		else if (problem != null)
			foot().say(Problems.sentence(problem), Tint.BAD);
		else
			foot().say(stopped ? Messages.LookDialog_stopped : objection.orElse(""), Tint.BAD);
	}

	private void ended(Look look, T result, Exception failure) {
		if (looking != look || !isOpen())
			return;
		looking = null;
		problem = failure;
		if (result != null) {
			found = result;
			show(result);
		}
		refresh();
	}

	private final class Look extends Job {

		private final Work<T> work;

		Look(String title, Work<T> work) {
			super(title);
			this.work = work;
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == Background.FAMILY || family == session;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				T result = work.run(monitor);
				return tell(result, null);
			} catch (OperationCanceledException e) {
				return Status.CANCEL_STATUS;
			} catch (DroverException | RuntimeException e) {
				LoggerFactory.getLogger(LookDialog.class).info("{} came to nothing", getName(), e); //$NON-NLS-1$
				return tell(null, e);
			}
		}

		private IStatus tell(T result, Exception failure) {
			if (!display.isDisposed())
				display.asyncExec(() -> ended(this, result, failure));
			return failure == null ? Status.OK_STATUS : Status.CANCEL_STATUS; // what failed is shown where it was asked for
		}
	}
}
