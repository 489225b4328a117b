package org.drover.ui.jobs.internal.widgets;

import java.util.List;
import java.util.Optional;

import org.drover.plan.continuity.Violation;
import org.drover.ui.jobs.internal.plan.ContinuityCase;
import org.drover.ui.jobs.internal.plan.Overrules;
import org.drover.ui.jobs.internal.plan.Proof;
import org.drover.ui.jobs.internal.plan.RunStory;
import org.drover.ui.jobs.internal.plan.ViolationGroup;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * The answer of the continuity check: proven, or the violations, each told as the run that breaks it, to be overruled one by one or all of a
 * group with one reason.
 */
public final class ContinuityPanel extends Composite {

	private static final String VIOLATION = "violation";
	/** What expander and icon take of a line's width. */
	private static final int INDENT = 56;
	private static final int LEAST_LINE = 200;

	private final Overrules overrules;
	private final Runnable changed;
	private Label icon;
	private Label sentence;
	private Label evidence;
	private Button mend;
	private Composite below;
	private Composite proof;
	private Table suppliers;
	private List<Proof> proofs = List.of();
	private SashForm violations;
	private Tree tree;
	private Tree story;
	private Label heading;
	private Button overrule;
	private Text reason;
	private Label hint;
	private ContinuityCase shown;
	private Violation told;
	private int toldWidth;
	private boolean filling;

	/** @param changed called after something was overruled, or no longer is */
	public ContinuityPanel(Composite parent, Overrules overrules, Runnable changed) {
		super(parent, SWT.NONE);
		this.overrules = overrules;
		this.changed = changed;
		Look.dress(this, Tint.CANVAS, Tint.TEXT);
		GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(this);
		createVerdict();
		show(mend, false);
		below = new Composite(this, SWT.NONE);
		Look.dress(below, Tint.CANVAS, Tint.TEXT);
		below.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
		createProof();
		createViolations();
	}

	/** Offers a mending that the caller can do. */
	public void offer(String title, Runnable mending) {
		mend.setText(title);
		mend.addListener(SWT.Selection, event -> mending.run());
	}

	/** @param mends whether what was offered would help */
	public void show(ContinuityCase result, boolean mends) {
		shown = result;
		icon.setImage(Look.icon(result.holds() ? "ok" : "warning", 32));
		sentence.setText(result.sentence());
		evidence.setText(result.evidence());
		show(mend, mends);
		((StackLayout) below.getLayout()).topControl = result.holds() ? proof : violations;
		proofs = result.proofs();
		suppliers.setItemCount(proofs.size());
		suppliers.clearAll();
		fillTree();
		layout(true, true);
	}

	private static void show(Button button, boolean visible) {
		button.setVisible(visible);
		((GridData) button.getLayoutData()).exclude = !visible;
	}

	private void createVerdict() {
		Composite card = Ui.card(this, 3);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		icon = Ui.label(card, "", Type.TEXT, Tint.TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(36, 36).applyTo(icon);
		Composite texts = Ui.grid(card, 1, Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(texts);
		sentence = Ui.wrapped(texts, "", Type.HEADING, Tint.TEXT, Tint.CARD);
		evidence = Ui.wrapped(texts, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		mend = new Button(card, SWT.PUSH);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(mend);
	}

	private void createProof() {
		proof = Ui.grid(below, 1, Tint.CANVAS);
		for (String line : List.of(Messages.ContinuityPanel_lookedAt, Messages.ContinuityPanel_checkedAgain))
			Ui.wrapped(proof, "\u2022  " + line, Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		suppliers = Ui.dressed(new Table(proof, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		suppliers.setHeaderVisible(true);
		suppliers.setToolTipText("");
		Ui.column(suppliers, Messages.ContinuityPanel_need, 360, SWT.LEFT);
		Ui.column(suppliers, Messages.ContinuityPanel_before, 280, SWT.LEFT);
		Ui.column(suppliers, Messages.ContinuityPanel_after, 260, SWT.LEFT);
		LastColumn.fill(suppliers.getColumn(2), 260);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 160).indent(0, 4).applyTo(suppliers);
		suppliers.addListener(SWT.SetData, this::fillProof);
	}

	private void fillProof(Event event) {
		Proof line = proofs.get(event.index);
		((TableItem) event.item).setText(new String[] { line.need(), line.before(), line.after() });
	}

	private void createViolations() {
		violations = new SashForm(below, SWT.HORIZONTAL);
		Look.dress(violations, Tint.CANVAS, Tint.TEXT);
		violations.setSashWidth(12);
		tree = Ui.dressed(new Tree(violations, SWT.CHECK | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		tree.setToolTipText("");
		tree.addListener(SWT.Selection, this::treeSelected);
		Composite right = Ui.grid(violations, 1, Tint.CANVAS);
		heading = Ui.wrapped(right, "", Type.BOLD, Tint.TEXT, Tint.CANVAS);
		story = Ui.dressed(new Tree(right, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 160).applyTo(story);
		story.addListener(SWT.Resize, event -> retell());
		createOverrule(right);
		violations.setWeights(42, 58);
	}

	private void createOverrule(Composite right) {
		Composite card = Ui.card(right, 2);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		overrule = new Button(card, SWT.CHECK);
		Look.dress(overrule, Tint.CARD, Tint.TEXT);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(overrule);
		overrule.addListener(SWT.Selection, event -> setOverruled(selectedIds(), overrule.getSelection()));
		Ui.label(card, Messages.ContinuityPanel_reason, Type.TEXT, Tint.TEXT, Tint.CARD);
		reason = Ui.field(new Text(card, SWT.BORDER));
		reason.setMessage(Messages.ContinuityPanel_reason_hint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
		reason.addListener(SWT.Modify, event -> reasonChanged());
		hint = Ui.wrapped(card, "", Type.SMALL, Tint.MUTED_TEXT, Tint.CARD);
		GridDataFactory.createFrom((GridData) hint.getLayoutData()).span(2, 1).applyTo(hint);
	}

	private void fillTree() {
		filling = true;
		tree.removeAll();
		for (ViolationGroup group : shown.groups()) {
			TreeItem parent = item(tree, group.violations().size() + " \u00d7 " + group.lost(), group);
			group.violations().forEach(violation -> child(parent, violation));
			parent.setImage(Look.icon("warning"));
		}
		if (tree.getItemCount() > 0)
			tree.setSelection(tree.getItem(0));
		if (tree.getItemCount() == 1)
			tree.getItem(0).setExpanded(true);
		filling = false;
		refreshChecks();
		showSelected();
	}

	private static TreeItem item(Tree tree, String text, Object data) {
		TreeItem item = new TreeItem(tree, SWT.NONE);
		item.setText(text);
		item.setData(VIOLATION, data);
		return item;
	}

	private static void child(TreeItem parent, Violation violation) {
		TreeItem item = new TreeItem(parent, SWT.NONE);
		item.setText(Words.say(Messages.ContinuityPanel_violation, violation.id(), violation.clients(), ViolationGroup.when(violation.phase()),
				violation.clientClass()));
		item.setData(VIOLATION, violation);
	}

	private void treeSelected(Event event) {
		if (filling)
			return;
		if (event.detail == SWT.CHECK) {
			TreeItem item = (TreeItem) event.item;
			tree.setSelection(item);
			setOverruled(ids(item), item.getChecked());
		}
		showSelected();
	}

	private void setOverruled(List<String> ids, boolean overruled) {
		overrules.set(ids, overruled);
		if (overruled && !reason.getText().isBlank())
			ids.stream().filter(id -> overrules.reasonOf(id).isEmpty()).forEach(id -> overrules.reason(List.of(id), reason.getText()));
		refreshChecks();
		showSelected();
		if (overruled)
			reason.setFocus();
		changed.run();
	}

	private void reasonChanged() {
		if (filling)
			return;
		overrules.reason(selectedIds(), reason.getText());
		showHint();
		changed.run();
	}

	private List<String> selectedIds() {
		return tree.getSelectionCount() == 0 ? List.of() : ids(tree.getSelection()[0]);
	}

	private static List<String> ids(TreeItem item) {
		return item.getData(VIOLATION) instanceof ViolationGroup group ? group.ids() : List.of(((Violation) item.getData(VIOLATION)).id());
	}

	private void refreshChecks() {
		for (TreeItem group : tree.getItems()) {
			for (TreeItem violation : group.getItems())
				check(violation);
			check(group);
		}
	}

	private void check(TreeItem item) {
		long chosen = ids(item).stream().filter(overrules::isChosen).count();
		item.setChecked(chosen > 0);
		item.setGrayed(chosen > 0 && chosen < ids(item).size());
	}

	private void showSelected() {
		if (tree.getSelectionCount() == 0)
			return;
		filling = true;
		TreeItem item = tree.getSelection()[0];
		Optional<ViolationGroup> group = Optional.of(item.getData(VIOLATION)).filter(ViolationGroup.class::isInstance).map(ViolationGroup.class::cast);
		Violation example = group.map(each -> each.violations().get(0)).orElseGet(() -> (Violation) item.getData(VIOLATION));
		heading.setText(group.map(each -> Words.say(Messages.ContinuityPanel_breaks_group, each.lost(), each.extent())).orElse(Messages.ContinuityPanel_breaks));
		tell(example);
		List<String> ids = ids(item);
		overrule.setText(group.isPresent() ? Words.say(Messages.ContinuityPanel_overrule_group, ids.size())
				: Words.say(Messages.ContinuityPanel_overrule, example.id()));
		overrule.setSelection(ids.stream().allMatch(overrules::isChosen));
		String common = overrules.commonReason(ids);
		if (!reason.getText().strip().equals(common))
			reason.setText(common);
		showHint();
		overrule.getParent().getParent().layout(true, true);
		filling = false;
	}

	private void showHint() {
		hint.setText(shown == null ? "" : overrules.objection(shown.ids()).orElse(Messages.ContinuityPanel_overruled));
	}

	private void tell(Violation violation) {
		told = violation;
		int width = Math.max(LEAST_LINE, story.getClientArea().width - INDENT);
		GC gc = new GC(story);
		story.setRedraw(false);
		story.removeAll();
		for (RunStory.Line line : shown.story(violation)) {
			gc.setFont(isStrong(line.beat()) ? Look.font(Type.BOLD) : story.getFont());
			tell(line, Wrap.lines(line.detail().isEmpty() ? line.text() : line.text() + "  (" + line.detail() + ')', width, text -> gc.textExtent(text).x));
		}
		story.setRedraw(true);
		gc.dispose();
	}

	private void tell(RunStory.Line line, List<String> texts) {
		for (String text : texts) {
			TreeItem item = new TreeItem(story, SWT.NONE);
			item.setText(text);
			item.setImage(texts.indexOf(text) == 0 ? Look.icon(icon(line.beat())) : null);
			dress(item, line.beat());
			line.more().forEach(more -> new TreeItem(item, SWT.NONE).setText(more));
		}
	}

	/** Lines are broken anew where there is more or less room for them. */
	private void retell() {
		int width = story.getClientArea().width;
		if (told == null || width == toldWidth)
			return;
		toldWidth = width;
		tell(told);
	}

	private static boolean isStrong(RunStory.Beat beat) {
		return beat == RunStory.Beat.BREAKS || beat == RunStory.Beat.HARM;
	}

	private static void dress(TreeItem item, RunStory.Beat beat) {
		switch (beat) {
			case BREAKS, HARM -> {
				item.setFont(Look.font(Type.BOLD));
				item.setForeground(Look.color(Tint.BAD));
			}
			case FIRST -> item.setForeground(Look.color(Tint.MUTED_TEXT));
			case MEND -> item.setForeground(Look.color(Tint.GOOD));
			default -> item.setForeground(Look.color(Tint.TEXT));
		}
	}

	private static String icon(RunStory.Beat beat) {
		return switch (beat) {
			case FIRST -> "more";
			case STEP -> "play";
			case BREAKS -> "stop";
			case HARM -> "error";
			case CAUSE -> "info";
			case MEND -> "help";
		};
	}
}
