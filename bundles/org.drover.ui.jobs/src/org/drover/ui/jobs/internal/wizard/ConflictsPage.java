package org.drover.ui.jobs.internal.wizard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.model.ObjectRef;
import org.drover.plan.Conflict;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.ui.jobs.internal.plan.ConflictCase;
import org.drover.ui.jobs.internal.plan.ConflictWords;
import org.drover.ui.jobs.internal.plan.FieldLine;
import org.drover.ui.jobs.internal.plan.Policies;
import org.drover.ui.jobs.internal.plan.Rows.Row;
import org.drover.ui.jobs.internal.widgets.FacetTable;
import org.drover.ui.jobs.internal.widgets.FacetTable.Choice;
import org.drover.ui.look.Look;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.CellTips;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** What both topologies have, and not alike; and what becomes of it. */
final class ConflictsPage extends Page {

	private static final int INDENT = 24;

	private final MoveModel model;
	private final Map<ConflictPolicy, Button> radios = new EnumMap<>(ConflictPolicy.class);
	private Button sourceWins;
	private Label sentence;
	private SashForm below;
	private FacetTable table;
	private Label whose;
	private Table fields;
	private ConflictCase shown;
	private ObjectRef explained;
	private List<FieldLine> lines = List.of();

	ConflictsPage(MoveModel model) {
		super(Messages.ConflictsPage_title, Messages.ConflictsPage_lead);
		this.model = model;
	}

	@Override
	Control create(Composite parent) {
		Composite page = Ui.grid(parent, 1, Tint.CANVAS);
		createPolicy(page);
		sentence = Ui.wrapped(page, "", Type.BOLD, Tint.TEXT, Tint.CANVAS);
		below = new SashForm(page, SWT.VERTICAL);
		Look.dress(below, Tint.CANVAS, Tint.TEXT);
		below.setSashWidth(8);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
		table = new FacetTable(below, Messages.ConflictsPage_done, this::explain);
		table.offer(Messages.ConflictsPage_decide, choices());
		createFields(below);
		below.setWeights(62, 38);
		Ui.visible(below, false);
		refresh();
		return page;
	}

	private void createPolicy(Composite page) {
		Composite card = Ui.card(page, 2);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Ui.MARGIN, 10).spacing(12, 2).applyTo(card);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		for (ConflictPolicy policy : ConflictPolicy.values()) {
			radios.put(policy, radio(card, policy));
			Ui.wrapped(card, ConflictWords.means(policy), Type.SMALL, Tint.MUTED_TEXT, Tint.CARD);
		}
		sourceWins = new Button(card, SWT.CHECK);
		Look.dress(sourceWins, Tint.CARD, Tint.TEXT);
		sourceWins.setText(Messages.ConflictsPage_sourceWins);
		sourceWins.setToolTipText(Messages.ConflictsPage_sourceWins_tip);
		GridDataFactory.fillDefaults().span(2, 1).indent(INDENT, 0).align(SWT.BEGINNING, SWT.CENTER).applyTo(sourceWins);
		sourceWins.addListener(SWT.Selection, event -> plan(rules().sourceWins(sourceWins.getSelection())));
	}

	private Button radio(Composite card, ConflictPolicy policy) {
		Button radio = new Button(card, SWT.RADIO);
		Look.dress(radio, Tint.CARD, Tint.TEXT);
		radio.setText(ConflictWords.choice(policy));
		radio.setToolTipText(ConflictWords.means(policy));
		radio.addListener(SWT.Selection, event -> {
			if (radio.getSelection())
				plan(Policies.usual(rules(), policy));
		});
		return radio;
	}

	private List<Choice> choices() {
		List<Choice> choices = new ArrayList<>();
		for (ConflictPolicy policy : ConflictPolicy.values())
			choices.add(new Choice(ConflictWords.choice(policy), rows -> plan(Policies.with(rules(), refs(rows), policy))));
		choices.add(new Choice(Messages.ConflictsPage_asTheJob, rows -> plan(Policies.without(rules(), refs(rows)))));
		return choices;
	}

	private static Collection<ObjectRef> refs(List<Row> rows) {
		return rows.stream().map(Row::ref).toList();
	}

	private void createFields(Composite parent) {
		Composite part = Ui.grid(parent, 1, Tint.CANVAS);
		whose = Ui.wrapped(part, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		fields = Ui.dressed(new Table(part, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		fields.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 80).applyTo(fields);
		Ui.column(fields, Messages.ConflictsPage_field, 210, SWT.LEFT);
		Ui.column(fields, Words.say(Messages.ConflictsPage_in, model.request().source().name()), 200, SWT.LEFT);
		Ui.column(fields, Words.say(Messages.ConflictsPage_in, model.request().target().name()), 200, SWT.LEFT);
		Ui.column(fields, Messages.ConflictsPage_since, 190, SWT.LEFT);
		LastColumn.fill(fields.getColumn(1), 140);
		fields.addListener(SWT.SetData, this::fill);
		CellTips.show(fields, (row, column) -> row < lines.size() ? cells(lines.get(row))[column] : "");
	}

	private void fill(Event event) {
		FieldLine line = lines.get(event.index);
		TableItem item = (TableItem) event.item;
		item.setText(cells(line));
		item.setFont(line.both() ? Look.font(Type.BOLD) : null);
	}

	private static String[] cells(FieldLine line) {
		return new String[] { line.field(), line.source(), line.target(), line.both() ? Messages.ConflictsPage_both : "" };
	}

	private ConflictRules rules() {
		return model.options().conflicts();
	}

	private void plan(ConflictRules rules) {
		model.plan(model.options().with(rules));
	}

	@Override
	boolean needsPlan() {
		return false;
	}

	@Override
	void show(PlanResult result) {
		shown = result.conflicts();
		sentence.setText(shown.sentence());
		Ui.visible(below, !shown.isEmpty());
		table.show(result.inConflict());
		explain(explained);
		below.getParent().layout(true, true);
	}

	@Override
	void refresh() {
		ConflictRules rules = rules();
		radios.forEach((policy, radio) -> radio.setSelection(policy == rules.usual()));
		sourceWins.setSelection(rules.sourceWins());
		sourceWins.setEnabled(Policies.merges(rules));
	}

	@Override
	Mark mark(PlanResult result) {
		return result.conflicts().isEmpty() ? new Mark(Messages.ConflictsPage_none, Tint.MUTED_TEXT)
				: new Mark(Words.say(Messages.ConflictsPage_conflicts, result.conflicts().size()), Tint.WARNING);
	}

	private void explain(Row row) {
		explain(row.ref());
	}

	/** @param ref null for none */
	private void explain(ObjectRef ref) {
		Optional<Conflict> conflict = Optional.ofNullable(ref).flatMap(shown::find);
		explained = conflict.map(Conflict::ref).orElse(null);
		lines = conflict.map(found -> FieldLine.of(found, words())).orElse(List.of());
		whose.setText(conflict.map(found -> Words.say(Messages.ConflictsPage_differs, found.name(), shown.note(found), lines.size())).orElse(Messages.ConflictsPage_select));
		fields.setItemCount(lines.size());
		fields.clearAll();
		whose.requestLayout();
	}

	private RefWords words() {
		return model.request().words();
	}
}
