package org.drover.ui.dashboard.internal.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.report.schedule.ReportSchedule;
import org.drover.report.schedule.ScheduleOutcome;
import org.drover.report.schedule.ScheduledReport;
import org.drover.report.schedule.ScheduledReports;
import org.drover.ui.Background;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.widgets.CanvasDialog;
import org.drover.ui.widgets.CellTips;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Message;
import org.drover.ui.widgets.Ui;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The reports of a project that are written by themselves: which, when, and what became of them last; to be added, removed and written now. */
final class ScheduledReportsDialog extends CanvasDialog {

	private interface Change {
		void make(ScheduledReports schedules) throws DroverException;
	}

	private static final int WIDTH = 940;
	private static final int HEIGHT = 420;
	private static final int LEAST = 160;
	private static final int ADD = IDialogConstants.CLIENT_ID;
	private static final int RUN = IDialogConstants.CLIENT_ID + 1;
	private static final int REMOVE = IDialogConstants.CLIENT_ID + 2;
	/** While something is being written. */
	private static final int LOOK_AGAIN_MILLIS = 2_000;

	private final ProjectSession session;
	private final ScheduleWords words = new ScheduleWords(ZoneId.systemDefault());
	private List<ScheduledReport> shown = List.of();
	private Composite stack;
	private Message nothing;
	private Table table;
	/** Whether it looks again by itself. */
	private boolean waiting;

	ScheduledReportsDialog(Shell parent, ProjectSession session) {
		super(parent, Messages.ScheduledReportsDialog_title, WIDTH, HEIGHT);
		this.session = session;
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Messages.ScheduledReportsDialog_lead);
		stack = new Composite(area, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		nothing = new Message(stack, "clock");
		nothing.say(Messages.ScheduledReportsDialog_none, Messages.ScheduledReportsDialog_none_how);
		table = Ui.dressed(new Table(stack, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		Ui.show(stack, table);
		table.setHeaderVisible(true);
		Ui.column(table, Messages.ScheduledReportsDialog_name, 120, SWT.LEFT);
		Ui.column(table, Messages.ScheduledReportsDialog_reports, 200, SWT.LEFT);
		Ui.column(table, Messages.ScheduledReportsDialog_when, 220, SWT.LEFT);
		Ui.column(table, Messages.ScheduledReportsDialog_next, 150, SWT.LEFT);
		LastColumn.fill(Ui.column(table, Messages.ScheduledReportsDialog_last, LEAST, SWT.LEFT), LEAST);
		CellTips.show(table, (row, column) -> cells(shown.get(row))[column]);
		table.addListener(SWT.Selection, event -> enable());
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL && getButton(REMOVE).isEnabled())
				remove();
		});
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		button(parent, ADD, Messages.ScheduledReportsDialog_add, this::add);
		button(parent, RUN, Messages.ScheduledReportsDialog_run, this::run);
		button(parent, REMOVE, Messages.ScheduledReportsDialog_remove, this::remove);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
		enable();
		look();
	}

	private void button(Composite parent, int id, String text, Runnable action) {
		Button button = createButton(parent, id, text, false);
		button.addListener(SWT.Selection, event -> action.run());
	}

	private void add() {
		AddScheduleDialog dialog = new AddScheduleDialog(getShell(), shown.stream().map(ScheduledReport::schedule).toList(), session.project().folder());
		if (dialog.open() == Window.OK)
			change(schedules -> schedules.add(dialog.chosen().schedule(schedules.now())));
	}

	private void run() {
		String name = selected().name();
		change(schedules -> schedules.runNow(name));
	}

	private void remove() {
		String name = selected().name();
		if (MessageDialog.openConfirm(getShell(), Messages.ScheduledReportsDialog_title, Words.say(Messages.ScheduledReportsDialog_remove_asks, name)))
			change(schedules -> schedules.remove(name));
	}

	private ReportSchedule selected() {
		return shown.get(table.getSelectionIndex()).schedule();
	}

	/** This console sees to what was changed from now on, if nobody else does. */
	private void change(Change change) {
		Background.run(Messages.ScheduledReportsDialog_title, monitor -> {
			change.make(session.orders().reports());
			session.orders().attend();
			return session.orders().reports().list();
		}, this::show);
	}

	/** Nothing that a person asked for: it is not shown among what is under way. */
	private void look() {
		Job job = Background.prepare(Messages.ScheduledReportsDialog_title, monitor -> session.orders().reports().list(), this::show);
		job.setSystem(true);
		job.schedule();
	}

	private void show(List<ScheduledReport> read) {
		if (!isOpen())
			return;
		String selected = table.getSelectionIndex() < 0 ? "" : selected().name();
		shown = read;
		table.removeAll();
		for (ScheduledReport scheduled : shown) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(cells(scheduled));
			item.setForeground(table.getColumnCount() - 1, Look.color(scheduled.last().map(ScheduleOutcome::good).orElse(true) ? Tint.TEXT : Tint.BAD));
			if (scheduled.schedule().name().equals(selected))
				table.setSelection(item);
		}
		if (table.getSelectionIndex() < 0 && !shown.isEmpty())
			table.setSelection(0);
		Ui.show(stack, shown.isEmpty() ? nothing.control() : table);
		enable();
		lookAgainSoon();
	}

	private void lookAgainSoon() {
		Instant soon = Instant.now().plusMillis(LOOK_AGAIN_MILLIS);
		if (!waiting && shown.stream().anyMatch(scheduled -> scheduled.manager().isPresent() || scheduled.due().filter(due -> due.isBefore(soon)).isPresent())) {
			waiting = true;
			table.getDisplay().timerExec(LOOK_AGAIN_MILLIS, this::lookIfOpen);
		}
	}

	private void lookIfOpen() {
		waiting = false;
		if (isOpen())
			look();
	}

	private String[] cells(ScheduledReport scheduled) {
		return new String[] { scheduled.schedule().name(), ScheduleWords.reports(scheduled.schedule()), ScheduleWords.rhythm(scheduled.schedule().rhythm()),
				words.next(scheduled), words.last(scheduled) };
	}

	private void enable() {
		if (foot() == null)
			return;
		boolean changing = !session.lookingOnly();
		boolean one = table.getSelectionIndex() >= 0;
		getButton(ADD).setEnabled(changing);
		getButton(RUN).setEnabled(changing && one && shown.get(table.getSelectionIndex()).manager().isEmpty());
		getButton(REMOVE).setEnabled(changing && one);
		foot().say(changing ? Words.say(Messages.ScheduledReportsDialog_count, shown.size()) : Messages.ScheduledReportsDialog_lookingOnly, Tint.MUTED_TEXT);
	}
}
