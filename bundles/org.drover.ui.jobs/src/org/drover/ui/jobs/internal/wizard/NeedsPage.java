package org.drover.ui.jobs.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.plan.MigrationPlan;
import org.drover.plan.Scope;
import org.drover.ui.jobs.internal.plan.PlanWords;
import org.drover.ui.jobs.internal.plan.Rows.Row;
import org.drover.ui.jobs.internal.widgets.FacetTable;
import org.drover.ui.widgets.Ui;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Everything the selection needs to function. */
final class NeedsPage extends Page {

	private final MoveModel model;
	private FurtherChoice further;
	private Label sentence;
	private FacetTable table;
	private Label why;
	private Button alone;
	private Scope scope;

	NeedsPage(MoveModel model) {
		super(Messages.NeedsPage_title, Messages.NeedsPage_lead);
		this.model = model;
	}

	@Override
	Control create(Composite parent) {
		Composite page = Ui.grid(parent, 1, Tint.CANVAS);
		further = new FurtherChoice(page, model);
		sentence = Ui.wrapped(page, "", Type.BOLD, Tint.TEXT, Tint.CANVAS);
		table = new FacetTable(page, Messages.NeedsPage_becomes, this::explain);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.offer(Messages.NeedsPage_leaveOut, row -> model.canExclude(row.ref()), rows -> model.exclude(rows.stream().map(Row::ref).toList()));
		why = Ui.wrapped(page, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		alone = new Button(page, SWT.CHECK);
		alone.setText(Messages.NeedsPage_alone);
		alone.setToolTipText(Messages.NeedsPage_alone_tip);
		Look.dress(alone, Tint.CANVAS, Tint.TEXT);
		alone.addListener(SWT.Selection, event -> model.alone(alone.getSelection()));
		return page;
	}

	/** A planning that was given up or failed leaves it as the last plan has it. */
	@Override
	void refresh() {
		further.refresh();
		alone.setSelection(model.isAlone());
	}

	/** Where the wizard was opened for nothing yet, it is chosen here. */
	@Override
	boolean needsPlan() {
		return !model.request().selection().chosen().isEmpty();
	}

	@Override
	void show(PlanResult result) {
		scope = result.planned().scope();
		sentence.setText(sentence(result.plan()));
		why.setText(Messages.NeedsPage_select);
		table.show(result.needs());
	}

	@Override
	Mark mark(PlanResult result) {
		return new Mark(Words.say(Messages.NeedsPage_objects, result.needs().get(0).rows().size()), Tint.MUTED_TEXT);
	}

	private static String sentence(MigrationPlan plan) {
		List<String> odd = new ArrayList<>();
		if (!plan.cycles().isEmpty())
			odd.add(Words.say(Messages.NeedsPage_circles, plan.cycles().size()));
		if (plan.obsolete() > 0)
			odd.add(Words.say(Messages.NeedsPage_obsolete, plan.obsolete()));
		if (!plan.dangling().isEmpty())
			odd.add(Words.say(Messages.NeedsPage_missing, plan.dangling().size()));
		return PlanWords.needs(plan) + (odd.isEmpty() ? "" : "; " + String.join(", ", odd)) + '.';
	}

	/** A shortest chain from what was chosen; the first one asked for costs a sort of all that is needed. */
	private void explain(Row row) {
		int[] path = scope.needed().why(row.node());
		if (path.length < 2)
			why.setText(path.length == 0 ? "" : Words.say(Messages.NeedsPage_chosen, row.name()));
		else
			why.setText(Words.say(Messages.NeedsPage_because, IntStream.of(path).mapToObj(this::named).collect(Collectors.joining("  \u2192  "))));
		why.requestLayout();
	}

	private String named(int node) {
		return KindWords.one(scope.estate().kind(node)) + ' ' + scope.estate().name(node);
	}
}
