package org.drover.ui.jobs.internal.points;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.migration.RunRequest;
import org.drover.plan.PlanTask;
import org.drover.plan.PointChange;
import org.drover.plan.PointPlanner;
import org.drover.ui.Background.Work;
import org.drover.ui.jobs.internal.plan.Overrules;
import org.drover.ui.jobs.internal.points.PointsRequest.Planned;
import org.drover.ui.jobs.internal.view.NewJob;
import org.drover.ui.jobs.internal.widgets.ContinuityPanel;
import org.drover.ui.jobs.internal.widgets.LookDialog;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Shares distribution points with another topology, stops that, or reassigns them to it: shows what would be done, and who would lose what, before it is. */
final class PointsDialog extends LookDialog<Planned> {

	private static final int COLUMNS = 4;

	private final PointsRequest request;
	private final Overrules overrules = new Overrules();
	private final Map<PointChange, Button> changes = new EnumMap<>(PointChange.class);
	private PointChange change;
	private int atOnce = PointPlanner.MOST_AT_ONCE;
	private Button shareBack;
	private Spinner most;
	private Table tasks;
	private Label warnings;
	private ContinuityPanel continuity;
	private List<PlanTask> shown = List.of();

	/** @param change to begin with */
	PointsDialog(Shell parent, PointsRequest request, PointChange change) {
		super(parent, request.session(), Words.say(Messages.PointsDialog_title, request.chosen()), 1100, 720);
		this.request = request;
		this.change = change;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("distribution-point"));
		shell.setMinimumSize(820, 600);
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Words.say(Messages.PointsDialog_lead, request.source().name(), request.target().name()));
		createChoice(area);
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		Look.dress(sash, Tint.CANVAS, Tint.TEXT);
		sash.setSashWidth(8);
		GridDataFactory.fillDefaults().grab(true, true).hint(600, 360).applyTo(sash);
		createTasks(sash);
		continuity = new ContinuityPanel(sash, overrules, this::refresh);
		sash.setWeights(28, 72);
		warnings = Ui.wrapped(area, "", Type.TEXT, Tint.WARNING, Tint.CANVAS);
		Ui.visible(warnings, false);
	}

	private void createChoice(Composite area) {
		Composite card = Ui.card(area, COLUMNS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		radio(card, PointChange.SHARE, Messages.PointsDialog_share);
		radio(card, PointChange.UNSHARE, Messages.PointsDialog_unshare);
		radio(card, PointChange.REASSIGN, Messages.PointsDialog_reassign);
		shareBack = new Button(card, SWT.CHECK);
		Look.dress(shareBack, Tint.CARD, Tint.TEXT);
		shareBack.setText(Words.say(Messages.PointsDialog_shareBack, request.source().name()));
		shareBack.setEnabled(change == PointChange.REASSIGN);
		shareBack.addListener(SWT.Selection, event -> choose(shareBack.getSelection() ? PointChange.REASSIGN_AND_SHARE_BACK : PointChange.REASSIGN));
		Ui.label(card, Messages.PointsDialog_atOnce, Type.TEXT, Tint.TEXT, Tint.CARD);
		most = Ui.field(new Spinner(card, SWT.BORDER));
		most.setValues(atOnce, 1, PointPlanner.MOST_AT_ONCE, 0, 1, 10);
		most.setToolTipText(Messages.PointsDialog_atOnce_tip);
		Names.give(most, Messages.PointsDialog_atOnce.replace("&", ""));
		most.addListener(SWT.Modify, event -> {
			atOnce = most.getSelection();
			lookSoon();
		});
		Label note = Ui.wrapped(card, Messages.PointsDialog_note, Type.SMALL, Tint.MUTED_TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(note);
	}

	private void radio(Composite card, PointChange which, String text) {
		Button radio = new Button(card, SWT.RADIO);
		Look.dress(radio, Tint.CARD, Tint.TEXT);
		radio.setText(text);
		radio.setSelection(which == change);
		radio.addListener(SWT.Selection, event -> {
			if (!radio.getSelection())
				return;
			shareBack.setEnabled(which == PointChange.REASSIGN);
			choose(which == PointChange.REASSIGN && shareBack.getSelection() ? PointChange.REASSIGN_AND_SHARE_BACK : which);
		});
		changes.put(which, radio);
	}

	private void choose(PointChange other) {
		if (other == change)
			return;
		change = other;
		look();
	}

	private void createTasks(Composite parent) {
		tasks = Ui.dressed(new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		tasks.setHeaderVisible(true);
		tasks.setToolTipText("");
		Names.give(tasks, Messages.PointsDialog_does);
		Ui.column(tasks, Messages.PointsDialog_wave, 64, SWT.RIGHT);
		Ui.column(tasks, Messages.PointsDialog_does, 600, SWT.LEFT);
		LastColumn.fill(tasks.getColumn(1), 300);
		tasks.addListener(SWT.SetData, this::fill);
	}

	private void fill(Event event) {
		PlanTask task = shown.get(event.index);
		((TableItem) event.item).setText(new String[] { Integer.toString(task.wave()), request.words().step(task.title()) });
	}

	@Override
	protected String title() {
		return Words.say(Messages.PointsDialog_looking, request.source().name(), request.target().name());
	}

	@Override
	protected Work<Planned> work() {
		PointChange wanted = change;
		int together = atOnce;
		return monitor -> request.plan(wanted, together, monitor);
	}

	@Override
	protected void show(Planned result) {
		overrules.keepOnly(result.continuity().ids());
		shown = result.plan().tasks();
		tasks.setItemCount(shown.size());
		tasks.clearAll();
		continuity.show(result.continuity(), false);
		warnings.setText(String.join("\n", result.plan().warnings()));
		Ui.visible(warnings, !result.plan().warnings().isEmpty());
		warnings.getParent().layout(true, true);
	}

	@Override
	protected Optional<String> objection(Planned result) {
		return overrules.objection(result.continuity().ids());
	}

	@Override
	protected void addButtons(Composite buttons) {
		createButton(buttons, IDialogConstants.OK_ID, Messages.PointsDialog_run, true);
		createButton(buttons, IDialogConstants.CLIENT_ID, Messages.PointsDialog_save, false);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	/** What clients would lose keeps a job from being run, and not from being saved. */
	@Override
	protected void enable(boolean ready) {
		getButton(IDialogConstants.OK_ID).setEnabled(ready);
		getButton(IDialogConstants.CLIENT_ID).setEnabled(isCurrent());
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CANCEL_ID) {
			super.buttonPressed(id);
			return;
		}
		Planned planned = found().orElseThrow();
		RunRequest run = new RunRequest(0, overrules.overruled());
		close();
		NewJob.make(session(), Words.say(Messages.PointsDialog_saves, planned.name()), monitor -> request.create(planned), job -> {
			if (id == IDialogConstants.OK_ID)
				session().runs().run(job, run);
		});
	}
}
