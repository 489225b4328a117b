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
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Everything the selection needs to function. */
final class NeedsPage extends Page {

	private final MoveModel model;
	private Label sentence;
	private FacetTable table;
	private Label why;
	private Scope scope;

	NeedsPage(MoveModel model) {
		super("What it needs", "Everything these clients need to function, found by following every dependency.");
		this.model = model;
	}

	@Override
	Control create(Composite parent) {
		Composite page = Ui.grid(parent, 1, Tint.CANVAS);
		sentence = Ui.wrapped(page, "", Type.BOLD, Tint.TEXT, Tint.CANVAS);
		table = new FacetTable(page, "What becomes of it", this::explain);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.offer("L&eave out of the move", row -> model.canExclude(row.ref()), rows -> model.exclude(rows.stream().map(Row::ref).toList()));
		why = Ui.wrapped(page, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		return page;
	}

	@Override
	void show(PlanResult result) {
		scope = result.planned().scope();
		sentence.setText(sentence(result.plan()));
		why.setText("Select an object to see why it is needed, or to leave it out.");
		table.show(result.needs());
	}

	@Override
	Mark mark(PlanResult result) {
		return new Mark(Words.count(result.needs().get(0).rows().size(), "object"), Tint.MUTED_TEXT);
	}

	private static String sentence(MigrationPlan plan) {
		List<String> odd = new ArrayList<>();
		if (!plan.cycles().isEmpty())
			odd.add(Words.count(plan.cycles().size(), "circle") + (plan.cycles().size() == 1 ? " among them moves as one" : " among them move as one"));
		if (plan.obsolete() > 0)
			odd.add(Words.count(plan.obsolete(), "obsolete object") + " will stay");
		if (!plan.dangling().isEmpty())
			odd.add(Words.number(plan.dangling().size()) + " missing in the source");
		return PlanWords.needs(plan) + (odd.isEmpty() ? "" : "; " + String.join(", ", odd)) + '.';
	}

	/** A shortest chain from what was chosen; the first one asked for costs a sort of all that is needed. */
	private void explain(Row row) {
		int[] path = scope.needed().why(row.node());
		if (path.length < 2)
			why.setText(path.length == 0 ? "" : row.name() + " was chosen, or is a member of what was chosen.");
		else
			why.setText("Needed because: " + IntStream.of(path).mapToObj(this::named).collect(Collectors.joining("  \u2192  ")));
		why.requestLayout();
	}

	private String named(int node) {
		return KindWords.one(scope.estate().kind(node)) + ' ' + scope.estate().name(node);
	}
}
