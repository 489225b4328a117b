package org.drover.ui.jobs.internal.retire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

import org.drover.migration.RunRequest;
import org.drover.model.ObjectRef;
import org.drover.plan.Decommission;
import org.drover.plan.DecommissionOptions;
import org.drover.plan.Keeper;
import org.drover.ui.Background.Work;
import org.drover.ui.jobs.internal.plan.Overrules;
import org.drover.ui.jobs.internal.plan.Rows.Row;
import org.drover.ui.jobs.internal.view.NewJob;
import org.drover.ui.jobs.internal.widgets.ContinuityPanel;
import org.drover.ui.jobs.internal.widgets.FacetTable;
import org.drover.ui.jobs.internal.widgets.LookDialog;
import org.drover.ui.look.Look;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;

/** Decommissions a topology or sites of it: what keeps it comes first, then what will be gone, what is done, and whether every client keeps every service. */
final class RetireDialog extends LookDialog<RetireRequest.Look> {

	private final RetireRequest request;
	private final RefWords words;
	private final Overrules overrules = new Overrules();
	private RetireChoice choice = RetireChoice.FIRST;
	private Set<ObjectRef> leavable = Set.of();
	private Button confirmed;
	private TabFolder tabs;
	private Label verdict;
	private FacetTable keepers;
	private FacetTable going;
	private RetireSteps steps;
	private ContinuityPanel continuity;

	RetireDialog(Shell parent, RetireRequest request) {
		super(parent, request.session(), Words.say(Messages.RetireDialog_title, request.what()), 1120, 740);
		this.request = request;
		this.words = request.words();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("topology"));
		shell.setMinimumSize(840, 600);
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Words.say(Messages.RetireDialog_lead, request.what(), request.target().name()));
		createChoice(area);
		verdict = Ui.wrapped(area, "", Type.BOLD, Tint.TEXT, Tint.CANVAS);
		tabs = new TabFolder(area, SWT.TOP);
		GridDataFactory.fillDefaults().grab(true, true).hint(700, 340).applyTo(tabs);
		keepers = new FacetTable(page(Messages.RetireDialog_keeps), Messages.RetireDialog_reason, row -> {
		});
		keepers.offer(Messages.RetireDialog_letGo, row -> leavable.contains(row.ref()), rows -> use(choice.leaving(refs(rows))));
		going = new FacetTable(page(Messages.RetireDialog_goes), Messages.RetireDialog_why, row -> {
		});
		going.offer(Messages.RetireDialog_keep, row -> choice.leave().contains(row.ref()), rows -> use(choice.keeping(refs(rows))));
		steps = new RetireSteps(page(Messages.RetireDialog_steps), words);
		continuity = new ContinuityPanel(page(Messages.RetireDialog_continuity), overrules, this::refresh);
		for (Composite each : List.of(keepers, going, continuity))
			GridDataFactory.fillDefaults().grab(true, true).applyTo(each);
	}

	private static List<ObjectRef> refs(List<Row> rows) {
		return rows.stream().map(Row::ref).toList();
	}

	private Composite page(String title) {
		Composite page = Ui.grid(tabs, 1, Tint.CANVAS);
		GridLayoutFactory.fillDefaults().margins(Ui.GAP, Ui.GAP).applyTo(page);
		TabItem tab = new TabItem(tabs, SWT.NONE);
		tab.setText(title);
		tab.setControl(page);
		return page;
	}

	private void createChoice(Composite area) {
		Composite card = Ui.card(area, 2);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		Button upgrades = check(card, Messages.RetireDialog_program, 1, choice.upgrades());
		Text program = Ui.field(new Text(card, SWT.BORDER));
		program.setText(choice.program());
		Names.give(program, Messages.RetireDialog_program.replace("&", ""));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(program);
		upgrades.addListener(SWT.Selection, event -> {
			program.setEnabled(upgrades.getSelection());
			use(choice.upgrading(upgrades.getSelection(), program.getText()));
		});
		program.addListener(SWT.Modify, event -> use(choice.upgrading(upgrades.getSelection(), program.getText())));
		on(check(card, Messages.RetireDialog_records, 2, choice.removeRecords()), selected -> use(choice.removing(selected)));
		confirmed = check(card, Messages.RetireDialog_confirm, 2, choice.confirmed());
		on(confirmed, selected -> use(choice.confirming(selected)));
	}

	private static Button check(Composite card, String text, int columns, boolean selected) {
		Button check = new Button(card, SWT.CHECK);
		Look.dress(check, Tint.CARD, Tint.TEXT);
		check.setText(text);
		check.setSelection(selected);
		GridDataFactory.fillDefaults().span(columns, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(check);
		return check;
	}

	private static void on(Button check, Consumer<Boolean> then) {
		check.addListener(SWT.Selection, event -> then.accept(check.getSelection()));
	}

	private void use(RetireChoice other) {
		if (other.equals(choice))
			return;
		choice = other;
		confirmed.setSelection(choice.confirmed());
		if (choice.fault().isEmpty())
			lookSoon();
		else
			refresh();
	}

	@Override
	protected String title() {
		return Words.say(Messages.RetireDialog_looking, request.source().name(), request.target().name());
	}

	@Override
	protected Work<RetireRequest.Look> work() {
		DecommissionOptions options = choice.options();
		return monitor -> request.look(options, monitor);
	}

	@Override
	protected void show(RetireRequest.Look look) {
		Decommission plan = look.planned().plan();
		overrules.keepOnly(look.continuity().ids());
		leavable = RetireFacets.leavable(plan.keepers());
		ToIntFunction<ObjectRef> node = request.source().inventory().orElseThrow().estate()::indexOf;
		keepers.show(RetireFacets.keepers(plan.keepers(), words, node));
		going.show(RetireFacets.going(plan.going(), node));
		steps.show(plan);
		continuity.show(look.continuity(), false);
		List<String> titles = List.of(count(Messages.RetireDialog_keeps, plan.keepers().size()), count(Messages.RetireDialog_goes, plan.going().size()),
				count(Messages.RetireDialog_steps, plan.tasks().size()), count(Messages.RetireDialog_continuity, look.continuity().violations().size()));
		for (int tab = 0; tab < titles.size(); tab++)
			tabs.getItem(tab).setText(titles.get(tab));
		verdict.setText(verdict(plan, look));
		verdict.setForeground(Look.color(plan.isAllowed() ? Tint.GOOD : Tint.BAD));
		verdict.getParent().layout(true, true);
	}

	private static String count(String title, int number) {
		return number == 0 ? title : Words.say(Messages.RetireDialog_count, title, number);
	}

	private String verdict(Decommission plan, RetireRequest.Look look) {
		List<Keeper> reasons = plan.keepers();
		if (!reasons.isEmpty())
			return Words.say(Messages.RetireDialog_kept, request.what(), reasons.size(), words.readable(reasons.getFirst().sentence()));
		return look.continuity().holds() ? Words.say(Messages.RetireDialog_free, request.what()) : look.continuity().sentence();
	}

	@Override
	protected Optional<String> objection(RetireRequest.Look look) {
		if (choice.fault().isPresent())
			return choice.fault();
		if (!look.planned().plan().keepers().isEmpty())
			return Optional.of(Messages.RetireDialog_first);
		return overrules.objection(look.continuity().ids());
	}

	@Override
	protected void addButtons(Composite buttons) {
		createButton(buttons, IDialogConstants.OK_ID, Messages.RetireDialog_run, true);
		createButton(buttons, IDialogConstants.CLIENT_ID, Messages.RetireDialog_save, false);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	/** What clients would lose keeps a job from being run, and not from being saved; a reason keeps it from both. */
	@Override
	protected void enable(boolean ready) {
		getButton(IDialogConstants.OK_ID).setEnabled(ready);
		getButton(IDialogConstants.CLIENT_ID).setEnabled(isCurrent() && choice.fault().isEmpty() && found().orElseThrow().planned().plan().keepers().isEmpty());
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CANCEL_ID) {
			super.buttonPressed(id);
			return;
		}
		RetireRequest.Look look = found().orElseThrow();
		boolean runs = id == IDialogConstants.OK_ID;
		List<String> forGood = look.planned().plan().irreversible();
		boolean asks = runs && !forGood.isEmpty();
		if (asks && new ConsentDialog(getShell(), request.name(), forGood, "").open() != IDialogConstants.OK_ID)
			return;
		RunRequest run = new RunRequest(0, overrules.overruled()).withWhatIsIrreversible(asks);
		close();
		NewJob.make(session(), Words.say(Messages.RetireDialog_saves, request.what()), monitor -> request.create(look), job -> {
			if (runs)
				session().runs().run(job, run);
		});
	}
}
