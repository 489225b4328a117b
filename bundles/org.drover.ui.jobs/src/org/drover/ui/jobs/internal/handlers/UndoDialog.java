package org.drover.ui.jobs.internal.handlers;

import java.util.ArrayList;
import java.util.List;

import org.drover.ui.Problems;
import org.drover.ui.jobs.internal.state.ForecastWords;
import org.drover.ui.jobs.internal.state.ForecastWords.Line;
import org.drover.ui.jobs.internal.state.HoldWords;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Ui;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.widgets.CanvasDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Asks before a job is taken back, and shows what that would change: as soon as it is known, or without, where that is not waited for. */
final class UndoDialog extends CanvasDialog {

	private final JobSnapshot job;
	private final List<String> effects;
	private final UndoLook look;
	private List<Line> lines = List.of();
	private boolean looking = true;
	private boolean refused;
	private Label totals;
	private Table since;
	private Label remarks;

	/** @param effects what the job has done, a sentence each */
	UndoDialog(Shell parent, ProjectSession session, JobSnapshot job, List<String> effects) {
		super(parent, Words.say(Messages.UndoDialog_title, job.id()), 900, 560);
		this.job = job;
		this.effects = effects;
		this.look = new UndoLook(session, job, parent.getDisplay(), this::tell, this::ended);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("undo"));
		shell.setMinimumSize(560, 360);
	}

	@Override
	public void create() {
		super.create();
		look.schedule();
	}

	@Override
	public boolean close() {
		look.cancel();
		return super.close();
	}

	@Override
	protected void fill(Composite area) {
		Ui.wrapped(area, Words.say(Messages.UndoDialog_asks, job.job().name()), Type.HEADING, Tint.TEXT, Tint.CANVAS);
		Ui.wrapped(area, effects.isEmpty() ? Messages.UndoDialog_nothing
				: "\u2022  " + String.join("\n\u2022  ", effects), Type.TEXT, Tint.TEXT, Tint.CANVAS);
		Ui.wrapped(area, Messages.UndoDialog_order, Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		totals = Ui.wrapped(area, "", Type.TEXT, Tint.TEXT, Tint.CANVAS);
		since = createSince(area);
		remarks = Ui.wrapped(area, "", Type.TEXT, Tint.BAD, Tint.CANVAS);
		Ui.visible(since, false);
		Ui.visible(totals, false);
		Ui.visible(remarks, false);
	}

	private Table createSince(Composite area) {
		Table table = Ui.dressed(new Table(area, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		table.setHeaderVisible(true);
		table.setToolTipText(Messages.UndoDialog_since);
		Ui.column(table, Messages.UndoDialog_since, 260, SWT.LEFT);
		Ui.column(table, Messages.UndoDialog_now, 190, SWT.LEFT);
		Ui.column(table, Messages.UndoDialog_left, 190, SWT.LEFT);
		Ui.column(table, Messages.UndoDialog_becomes, 190, SWT.LEFT);
		LastColumn.fill(table.getColumn(3), 160);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 160).applyTo(table);
		table.addListener(SWT.SetData, this::fill);
		return table;
	}

	private void fill(Event event) {
		Line line = lines.get(event.index);
		((TableItem) event.item).setText(new String[] { line.what(), line.now(), line.left(), line.becomes() });
	}

	@Override
	protected void createButtonsForButtonBar(Composite buttons) {
		foot().stoppable(Messages.UndoDialog_stop, look::cancel).say(Messages.UndoDialog_looking, Tint.MUTED_TEXT);
		createButton(buttons, IDialogConstants.OK_ID, Messages.UndoDialog_undo, true).setEnabled(false);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	private void tell(String step) {
		if (looking && isOpen())
			foot().say(Words.say(Messages.UndoDialog_looking_at, RefWords.plain().step(step)), Tint.MUTED_TEXT);
	}

	private void ended(UndoLook.Found found, Exception failure) {
		looking = false;
		if (!isOpen())
			return;
		foot().working(false);
		if (found != null)
			show(found);
		else if (failure != null)
			foot().say(Words.say(Messages.UndoDialog_unknown, Problems.sentence(failure)), Tint.BAD);
		else
			foot().say(Messages.UndoDialog_stopped, Tint.MUTED_TEXT);
		Button undo = getButton(IDialogConstants.OK_ID);
		undo.setEnabled(!refused);
		if (!refused)
			undo.setFocus();
		getShell().layout(true, true);
	}

	private void show(UndoLook.Found found) {
		foot().say("", Tint.MUTED_TEXT);
		totals.setText(ForecastWords.totals(found.forecast()));
		Ui.visible(totals, true);
		lines = ForecastWords.lines(found.forecast(), found.names());
		since.setItemCount(lines.size());
		since.clearAll();
		Ui.visible(since, !lines.isEmpty());
		refused = !found.hold().isFree();
		List<String> known = new ArrayList<>(HoldWords.sentences(found.hold(), found.names()));
		known.addAll(ForecastWords.remarks(found.forecast(), found.names()));
		remarks.setText(String.join("\n", known));
		Ui.visible(remarks, !known.isEmpty());
	}
}
