package org.drover.ui.jobs.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.ui.look.Words;
import org.drover.ui.widgets.DialogFoot;
import org.drover.ui.widgets.Ui;
import org.drover.ui.jobs.internal.run.RunChoice;
import org.drover.ui.jobs.internal.wizard.Page.Mark;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * The wizard that plans a move and makes it a job. Plans in the background; its pages can be visited in any order while it does, and
 * after.
 */
public final class MoveDialog extends Dialog {

	private final MoveModel model;
	private final List<Page> pages = new ArrayList<>();
	private final List<Control> controls = new ArrayList<>();
	private StepRail rail;
	private Label pageTitle;
	private Label lead;
	private Composite stack;
	private Label waiting;
	private DialogFoot foot;
	private PlanResult shown;
	private int page;

	public MoveDialog(Shell parent, MoveRequest request) {
		super(parent);
		model = new MoveModel(request, parent.getDisplay());
		setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MAX | SWT.APPLICATION_MODAL | getDefaultOrientation());
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(model.request().title());
		shell.setImage(Look.icon("migrate"));
		shell.setMinimumSize(900, 680);
		Look.dress(shell, Tint.CANVAS, Tint.TEXT);
	}

	@Override
	protected Point getInitialSize() {
		return new Point(1200, 800);
	}

	@Override
	public int open() {
		create();
		go(0);
		model.onChange(this::refresh);
		model.plan();
		return super.open();
	}

	@Override
	public boolean close() {
		model.close();
		return super.close();
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite contents = Ui.grid(parent, 1, Tint.CANVAS);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(contents);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(contents);
		applyDialogFont(contents);
		initializeDialogUnits(contents);
		createHeader(contents);
		Composite middle = Ui.grid(contents, 2, Tint.CANVAS);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(middle);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(middle);
		createPages(middle);
		line(contents);
		buttonBar = createButtonBar(contents);
		return contents;
	}

	private void createHeader(Composite parent) {
		Composite header = Ui.grid(parent, 2, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Ui.MARGIN, 12).spacing(12, 0).applyTo(header);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		Label icon = Ui.label(header, "", Type.TEXT, Tint.TEXT, Tint.CARD);
		icon.setImage(Look.icon("migrate", 32));
		Composite texts = Ui.grid(header, 1, Tint.CARD);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(texts);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(texts);
		Ui.wrapped(texts, model.request().title(), Type.HEADING, Tint.TEXT, Tint.CARD);
		Ui.wrapped(texts, model.request().way(), Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		line(parent);
	}

	private static void line(Composite parent) {
		Composite line = new Composite(parent, SWT.NONE);
		Look.dress(line, Tint.CARD_BORDER, Tint.TEXT);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 1).applyTo(line);
	}

	private void createPages(Composite middle) {
		pages.addAll(List.of(new NeedsPage(model), new ConflictsPage(model), new LeftPage(model), new StrategiesPage(model), new LimitsPage(model), new WavesPage(model),
				new ContinuityPage(model), new RunPage(model), new SummaryPage(model)));
		rail = new StepRail(middle, pages.stream().map(Page::title).toList(), this::go);
		GridDataFactory.fillDefaults().grab(false, true).applyTo(rail);
		Composite right = Ui.grid(middle, 1, Tint.CANVAS);
		GridLayoutFactory.fillDefaults().margins(Ui.MARGIN, 12).spacing(0, 4).applyTo(right);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
		pageTitle = Ui.wrapped(right, "", Type.HEADING, Tint.TEXT, Tint.CANVAS);
		lead = Ui.wrapped(right, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		stack = Ui.grid(right, 1, Tint.CANVAS);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).indent(0, 8).applyTo(stack);
		waiting = Ui.label(stack, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		pages.forEach(each -> controls.add(each.create(stack)));
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		foot = new DialogFoot(parent).stoppable(Messages.MoveDialog_stop, model::cancelPlanning);
		createButtonsForButtonBar(foot.buttons());
		return foot.bar();
	}

	@Override
	protected void createButtonsForButtonBar(Composite buttons) {
		createButton(buttons, IDialogConstants.BACK_ID, IDialogConstants.BACK_LABEL, false);
		createButton(buttons, IDialogConstants.NEXT_ID, IDialogConstants.NEXT_LABEL, false);
		createButton(buttons, IDialogConstants.FINISH_ID, IDialogConstants.FINISH_LABEL, false);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void buttonPressed(int id) {
		switch (id) {
			case IDialogConstants.BACK_ID -> go(page - 1);
			case IDialogConstants.NEXT_ID -> next();
			case IDialogConstants.FINISH_ID -> finish();
			default -> super.buttonPressed(id);
		}
	}

	private void next() {
		if (mayPlanAgain())
			model.plan();
		else
			go(page + 1);
	}

	private boolean mayPlanAgain() {
		return !model.isNothing() && !model.planning() && (shown == null || model.problem().isPresent());
	}

	private void go(int number) {
		page = number;
		pageTitle.setText(pages.get(number).title());
		lead.setText(pages.get(number).lead());
		refresh();
	}

	private void refresh() {
		if (getShell() == null || getShell().isDisposed() || pages.isEmpty() || buttonBar == null)
			return;
		PlanResult result = model.result().orElse(null);
		if (result != null && result != shown) {
			shown = result;
			pages.forEach(each -> each.show(result));
		}
		pages.forEach(Page::refresh);
		rail.show(page, marks());
		showPage();
		showStatus();
		enableButtons();
	}

	private List<Mark> marks() {
		return shown == null ? List.of() : pages.stream().map(each -> each.mark(shown)).toList();
	}

	private void showPage() {
		waiting.setText(model.planning() ? Messages.MoveDialog_working : "");
		Ui.show(stack, shown == null && pages.get(page).needsPlan() ? waiting : controls.get(page));
	}

	private void showStatus() {
		boolean planning = model.planning();
		foot.working(planning);
		Tint tint = Tint.MUTED_TEXT;
		String text = model.objection().orElse("");
		if (planning)
			text = (shown == null ? Messages.MoveDialog_planning : Messages.MoveDialog_planning_anew) + (model.news().isEmpty() ? "" : ": " + model.news());
		else if (model.problem().isPresent()) {
			text = Words.say(Messages.MoveDialog_failed, model.problem().get().getMessage());
			tint = Tint.BAD;
		} else if (!text.isEmpty())
			tint = shown == null ? Tint.MUTED_TEXT : Tint.BAD;
		foot.say(text, tint);
	}

	private void enableButtons() {
		boolean last = page == pages.size() - 1;
		boolean retry = mayPlanAgain();
		getButton(IDialogConstants.BACK_ID).setEnabled(page > 0);
		Button next = getButton(IDialogConstants.NEXT_ID);
		next.setText(retry ? Messages.MoveDialog_again : IDialogConstants.NEXT_LABEL);
		next.setEnabled(retry || !last && shown != null);
		Button finish = getButton(IDialogConstants.FINISH_ID);
		Optional<String> objection = model.objection();
		finish.setEnabled(objection.isEmpty());
		finish.setToolTipText(objection.orElse(switch (model.choice().when()) {
			case NOW -> Messages.MoveDialog_finish_now;
			case AT -> Messages.MoveDialog_finish_at;
			case SAVE -> Messages.MoveDialog_finish_save;
			case TELL_ONLY -> Messages.MoveDialog_finish_tell;
		}));
		getShell().setDefaultButton(last ? finish : next);
	}

	private void finish() {
		if (model.choice().when() == RunChoice.When.TELL_ONLY)
			new TellOnly(model.request(), model.wanted()).go();
		else
			new Finish(model.request(), model.result().orElseThrow(), model.choice(), model.overrules().overruled()).go();
		close();
	}
}
