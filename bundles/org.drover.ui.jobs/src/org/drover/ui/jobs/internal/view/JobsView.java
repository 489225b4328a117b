package org.drover.ui.jobs.internal.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.task.JobState;
import org.drover.ui.Background;
import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.jobs.internal.state.JobDetail;
import org.drover.ui.jobs.internal.state.JobLine;
import org.drover.ui.jobs.internal.state.JobStatus;
import org.drover.ui.jobs.internal.state.WhyCells;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.JobProgress;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.SessionListener;
import org.drover.ui.widgets.PublishedSelection;
import org.drover.ui.widgets.Ui;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.services.IEvaluationService;

/** The jobs of the open project, live, and what the selected one consists of. */
public final class JobsView extends ViewPart implements SessionListener, CurrentProject.Listener, IShowInTarget {

	private static final int TICK_MS = 500;
	/** A view wider than so many times its height shows details beside the table. */
	private static final double WIDE = 2.6;
	private static final int SIDE_BY_SIDE_WIDTH = 1400;

	private final PublishedSelection selection = new PublishedSelection();
	private ProjectSession session;
	private Composite root;
	private SashForm sash;
	private Label empty;
	private JobTable table;
	private JobDetails details;
	private DetailReader reader;
	private WhyReader whyReader;
	private Map<String, WhyCells> whys = Map.of();
	private boolean ticking;
	private JobStatus allowed;
	private String wanted;

	/** Opens the view with a job selected, once the session knows it. */
	public static void show(String id) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			((JobsView) page.showView(ConsoleIds.JOBS_VIEW)).select(id);
		} catch (PartInitException e) {
			Problems.show(Words.say(Messages.JobsView_shows, id), e);
		}
	}

	/** The error texts that the user would copy now; empty where there are none. */
	public String errors() {
		return details.errors();
	}

	@Override
	public void createPartControl(Composite parent) {
		root = new Composite(parent, SWT.NONE);
		Look.dress(root, Tint.CARD, Tint.TEXT);
		root.setLayout(new StackLayout());
		empty = Ui.label(root, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		empty.setAlignment(SWT.CENTER);
		sash = new SashForm(root, SWT.VERTICAL);
		Look.dress(sash, Tint.CARD_BORDER, Tint.TEXT);
		sash.setSashWidth(4);
		table = new JobTable(sash, this::selected, this::open);
		details = new JobDetails(sash);
		sash.setWeights(42, 58);
		root.addListener(SWT.Resize, event -> orient());
		reader = new DetailReader(root.getDisplay(), this::show);
		whyReader = new WhyReader(root.getDisplay(), this::show);
		createContextMenu();
		getSite().setSelectionProvider(selection);
		CurrentProject.get().addListener(this);
		projectChanged();
	}

	@Override
	public void dispose() {
		CurrentProject.get().removeListener(this);
		if (session != null)
			session.removeListener(this);
		session = null;
		if (reader != null)
			reader.stop();
		if (whyReader != null)
			whyReader.stop();
		super.dispose();
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) root.getLayout()).topControl;
		if (top == sash)
			table.table().setFocus();
		else
			root.setFocus();
	}

	@Override
	public void projectChanged() {
		if (session != null)
			session.removeListener(this);
		reader.stop();
		whyReader.stop();
		whys = Map.of();
		session = CurrentProject.get().session().orElse(null);
		if (session != null)
			session.addListener(this);
		refresh();
	}

	@Override
	public void jobsChanged() {
		refresh();
		readDetails(false);
	}

	@Override
	public void jobProgressed(JobProgress progress) {
		Optional<JobSnapshot> job = session.jobs().stream().filter(each -> each.id().equals(progress.jobId())).findFirst();
		if (job.isPresent() && !begun(job.get()))
			readJobs();
		refresh();
		if (table.selection().map(JobLine::id).filter(progress.jobId()::equals).isPresent())
			readDetails(false);
	}

	private static boolean begun(JobSnapshot job) {
		return job.job().state() == JobState.RUNNING || job.job().state() == JobState.UNDOING;
	}

	/** The session reads jobs when they end; that one began is told by its progress alone. */
	private void readJobs() {
		ProjectSession reading = session;
		Background.run(Messages.JobsView_reads, monitor -> {
			reading.reloadJobs();
			return null;
		}, nothing -> {
		});
	}

	@Override
	public boolean show(ShowInContext context) {
		boolean job = context.getSelection() instanceof IStructuredSelection selected && selected.getFirstElement() instanceof JobSnapshot;
		if (job)
			select(((JobSnapshot) ((IStructuredSelection) context.getSelection()).getFirstElement()).id());
		return job;
	}

	private void select(String id) {
		wanted = id;
		refresh();
	}

	private void refresh() {
		if (root.isDisposed())
			return;
		showLines();
		if (session != null)
			whyReader.read(session, session.jobs().stream().map(job -> StopRequests.live(session, job)).toList());
	}

	private void showLines() {
		List<JobLine> lines = session == null ? List.of() : session.jobs().stream().map(this::line).toList();
		table.show(lines);
		selectWanted(lines);
		showEmpty(lines.isEmpty());
		details.show(table.selection());
		allowAnew();
		if (lines.stream().anyMatch(line -> line.status().isWorking()))
			tick();
	}

	private void selectWanted(List<JobLine> lines) {
		if (wanted != null && lines.stream().anyMatch(line -> line.id().equals(wanted))) {
			table.select(wanted);
			wanted = null;
		} else if (table.selection().isEmpty() && !lines.isEmpty())
			table.select(lines.getLast().id());
	}

	private JobLine line(JobSnapshot job) {
		return JobLine.of(StopRequests.live(session, job), session.runs().progress(job.id()), StopRequests.isStopping(session, job.id()),
				whys.getOrDefault(job.id(), WhyCells.NONE), Instant.now());
	}

	private void showEmpty(boolean noJobs) {
		String text = session == null ? Messages.JobsView_noProject
				: Messages.JobsView_noJobs;
		empty.setText("\n" + text);
		Ui.show(root, noJobs ? empty : sash);
	}

	/** Times go on while a job runs, news or none. */
	private void tick() {
		if (ticking)
			return;
		ticking = true;
		root.getDisplay().timerExec(TICK_MS, () -> {
			ticking = false;
			refresh();
		});
	}

	private void selected(Optional<JobLine> line) {
		selection.publish(line.map(JobLine::snapshot).stream().toList());
		details.show(line);
		readDetails(true);
		allowAnew();
	}

	private void open() {
		try {
			getSite().getService(IHandlerService.class).executeCommand(ConsoleIds.OPEN_JOB_COMMAND, null);
		} catch (CommandException e) {
			Problems.show(Messages.JobsView_opens, e);
		}
	}

	/** What may be done with the selected job changes with its state, which its snapshot does not tell until it is read anew. */
	private void allowAnew() {
		JobStatus status = table.selection().map(JobLine::status).orElse(null);
		if (status != allowed)
			getSite().getService(IEvaluationService.class).requestEvaluation(JobTester.ALLOWS);
		allowed = status;
	}

	private void readDetails(boolean urgent) {
		if (session != null)
			table.selection().ifPresent(line -> reader.read(session, line.id(), urgent));
	}

	private void show(JobDetail detail) {
		if (!root.isDisposed())
			details.show(detail);
	}

	private void show(Map<String, WhyCells> read) {
		boolean news = !read.equals(whys);
		whys = read;
		if (news && !root.isDisposed())
			showLines();
	}

	private void createContextMenu() {
		MenuManager menu = new MenuManager();
		table.table().setMenu(menu.createContextMenu(table.table()));
		getSite().registerContextMenu(menu, selection);
	}

	private void orient() {
		Point size = root.getSize();
		int style = size.x > SIDE_BY_SIDE_WIDTH && size.x > WIDE * size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (sash.getOrientation() != style)
			sash.setOrientation(style);
	}
}
