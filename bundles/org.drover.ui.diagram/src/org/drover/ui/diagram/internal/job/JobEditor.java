package org.drover.ui.diagram.internal.job;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.drover.task.Job;
import org.drover.task.JobOrder;
import org.drover.task.JobState;
import org.drover.task.JobWhy;
import org.drover.task.OrderedJob;
import org.drover.ui.Problems;
import org.drover.ui.diagram.internal.editors.OpenEditors;
import org.drover.ui.diagram.internal.figures.Overview;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.JobProgress;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.SessionListener;
import org.drover.ui.session.TaskLine;
import org.drover.ui.widgets.Message;
import org.drover.ui.widgets.PublishedSelection;
import org.drover.ui.widgets.Ui;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.services.IEvaluationService;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** The tasks of a job as a graph, live, and how the job is run. Closes with the project. */
public final class JobEditor extends EditorPart implements SessionListener, CurrentProject.Listener {

	private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern(Messages.JobEditor_moment, Words.LANGUAGE).withZone(ZoneId.systemDefault());

	private final PublishedSelection selection = new PublishedSelection();
	private final Set<String> unfolded = new HashSet<>();
	private ProjectSession session;
	private JobReader reader;
	private Composite stack;
	private Composite page;
	private Message gone;
	private JobHead head;
	private FindRow find;
	private TaskCanvas canvas;
	private TaskPanel panel;
	private JobSight sight;
	private TaskGraph graph;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		session = CurrentProject.get().session().orElseThrow(() -> new PartInitException(Messages.JobEditor_noProject));
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		setTitleImage(Look.icon("jobs"));
		site.setSelectionProvider(selection);
		session.addListener(this);
		CurrentProject.get().addListener(this);
		OpenEditors.opened(session, (JobInput) input);
	}

	private String id() {
		return ((JobInput) getEditorInput()).id();
	}

	@Override
	public void createPartControl(Composite parent) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		gone = new Message(stack, "jobs");
		gone.say(Words.say(Messages.JobEditor_gone, id()), Messages.JobEditor_gone_why);
		page = Ui.grid(stack, 1, Tint.CARD_BORDER);
		GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(page);
		Composite top = Ui.grid(page, 1, Tint.CARD);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		SashForm sash = new SashForm(page, SWT.HORIZONTAL);
		Look.dress(sash, Tint.CARD_BORDER, Tint.TEXT);
		sash.setSashWidth(3);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		canvas = new TaskCanvas(sash, this::chosen, this::open);
		panel = new TaskPanel(sash);
		sash.setWeights(70, 30);
		head = new JobHead(top, getSite(), List.of(canvas.surface().zoomOut(), canvas.surface().zoomIn(), canvas.surface().fitAction()));
		find = new FindRow(top, this::filter, this::next, this::setFocus);
		handle(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, find::focus);
		reader = new JobReader(page.getDisplay(), session, id(), this::show);
		publish();
		showWhetherThere();
		reader.read();
	}

	/** An editor that is opened again may be of a job that is not in the project any more, as after a backup was restored. */
	private void showWhetherThere() {
		Ui.show(stack, job().isPresent() ? page : gone.control());
	}

	private void handle(String command, Runnable run) {
		getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				run.run();
				return null;
			}
		});
	}

	private Optional<JobSnapshot> job() {
		return session.jobs().stream().filter(job -> job.id().equals(id())).findFirst();
	}

	/** What may be done with the job follows from its state: it is asked anew though the same job stays selected. */
	private void publish() {
		selection.publish(job().stream().toList());
		getSite().getService(IEvaluationService.class).requestEvaluation("org.drover.ui.jobs.allows");
	}

	private boolean working() {
		return session.runs().isRunning(id());
	}

	private void show(JobSight read, Exception problem) {
		if (canvas.control().isDisposed())
			return;
		if (problem != null && job().isPresent()) {
			head.show(getEditorInput().getName(), Words.say(Messages.JobEditor_unreadable, Problems.sentence(problem)), "");
			return;
		}
		if (problem != null)
			return; // it is gone, which is shown
		sight = read;
		panel.show(sight, working());
		graph = TaskGraph.of(sight.tasks(), sight.after(), sight.titles(), unfolded);
		canvas.show(graph, working());
		canvas.selected().ifPresentOrElse(panel::show, () -> panel.show(null));
		showHead();
		count();
		if (working())
			reader.read();
	}

	private void showHead() {
		job().ifPresent(snapshot -> {
			String title = Words.say(Messages.JobEditor_title, id(), snapshot.job().name());
			head.show(title.replace("&", "&&"), stands(snapshot.job()), way());
		});
	}

	/** {@code Running: 120 of 264 items done. Waits for ...}. */
	private String stands(Job job) {
		boolean interrupted = !working() && (job.state() == JobState.RUNNING || job.state() == JobState.UNDOING);
		String state = interrupted ? Messages.JobEditor_state_interrupted : words(job.state());
		String done = Words.say(job.failed() == 0 ? Messages.JobEditor_stands : Messages.JobEditor_standsFailed, state, job.done(), job.items(), job.failed());
		JobWhy why = sight.why();
		boolean over = job.state() == JobState.DONE || job.state() == JobState.UNDONE;
		return over ? done + '.'
				: Words.say(Messages.JobEditor_open, done, Words.capital(sight.words().readable(why.sentence())), sight.words().readable(why.next()));
	}

	private static String words(JobState state) {
		return switch (state) {
		case SCHEDULED -> Messages.JobEditor_state_scheduled;
		case RUNNING -> Messages.JobEditor_state_running;
		case DONE -> Messages.JobEditor_state_done;
		case FAILED -> Messages.JobEditor_state_failed;
		case CANCELLED -> Messages.JobEditor_state_cancelled;
		case PAUSED -> Messages.JobEditor_state_paused;
		case DECISION -> Messages.JobEditor_state_decision;
		case UNDOING -> Messages.JobEditor_state_undoing;
		case UNDONE -> Messages.JobEditor_state_undone;
		};
	}

	/** Settings can be changed by ordering the job anew, while it does not run. */
	private String way() {
		Optional<OrderedJob> ordered = session.orders().find(id());
		if (working())
			return Messages.JobEditor_whileRunning;
		return ordered.map(OrderedJob::order).map(JobEditor::way)
				.orElse(Messages.JobEditor_unordered);
	}

	private static String way(JobOrder order) {
		List<String> way = new ArrayList<>();
		way.add(order.at().filter(moment -> moment.isAfter(Instant.now())).map(moment -> Words.say(Messages.JobEditor_runsOn, AT.format(moment)))
				.orElse(Messages.JobEditor_runsSoon));
		if (!order.windows().isEmpty())
			way.add(Words.say(Messages.JobEditor_onlyAt, order.windows()));
		way.add(order.itemsPerSecond() == 0 ? Messages.JobEditor_fast : Words.say(Messages.JobEditor_rate, (long) order.itemsPerSecond()));
		return Words.say(Messages.JobEditor_ordered, String.join(", ", way));
	}

	private void chosen(TaskGroup group) {
		panel.show(group);
	}

	/** A folded card is unfolded where there is room for its tasks. */
	private void open(TaskGroup group) {
		if (!group.folded() || sight == null)
			return;
		unfolded.add(group.key());
		TaskGraph wider = TaskGraph.of(sight.tasks(), sight.after(), sight.titles(), unfolded);
		if (wider.groups().size() > TaskGraph.MOST) {
			unfolded.remove(group.key());
			find.say(Words.say(Messages.JobEditor_tooMany, TaskGraph.MOST));
			return;
		}
		graph = wider;
		canvas.show(graph, working());
		canvas.select(group.key());
	}

	private void filter(TaskFilter wanted) {
		canvas.filter(wanted);
		count();
	}

	private void count() {
		TaskFilter wanted = find.filter();
		if (sight == null)
			return;
		long fitting = wanted.isEmpty() ? sight.tasks().size() : sight.tasks().stream().filter(wanted::fits).count();
		long waves = sight.tasks().stream().map(TaskLine::wave).distinct().count();
		find.say(Words.say(wanted.isEmpty() ? Messages.JobEditor_all : Messages.JobEditor_fitting, sight.tasks().size(), waves, fitting));
	}

	/** Selects the next card that fits, from the selected one on. */
	private void next() {
		if (graph == null)
			return;
		List<TaskGroup> fitting = graph.groups().stream().filter(find.filter()::fits).toList();
		if (fitting.isEmpty())
			return;
		int at = canvas.selected().map(group -> fitting.stream().map(TaskGroup::key).toList().indexOf(group.key())).orElse(-1);
		canvas.select(fitting.get((at + 1) % fitting.size()).key());
	}

	@Override
	public void jobsChanged() {
		if (reader == null)
			return;
		publish();
		showWhetherThere();
		reader.read();
	}

	@Override
	public void jobProgressed(JobProgress progress) {
		if (reader != null && Objects.equals(progress.jobId(), id()))
			reader.read();
	}

	@Override
	public void projectChanged() {
		getSite().getPage().closeEditor(this, false);
	}

	@Override
	public void setFocus() {
		if (job().isPresent())
			canvas.control().setFocus();
		else
			gone.control().setFocus();
	}

	@Override
	public void dispose() {
		OpenEditors.closed(session, (JobInput) getEditorInput());
		session.removeListener(this);
		CurrentProject.get().removeListener(this);
		if (reader != null)
			reader.stop();
		if (head != null)
			head.dispose();
		super.dispose();
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == IContentOutlinePage.class)
			return type.cast(new Overview(canvas.surface()));
		if (type == ZoomManager.class)
			return type.cast(canvas.surface().zoom());
		return super.getAdapter(type);
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// nothing is edited here: orders are given at once
	}

	@Override
	public void doSaveAs() {
		// see above
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
