package org.drover.ui.jobs.internal.wizard;

import org.drover.plan.Left;
import org.drover.ui.jobs.internal.plan.Rows.Row;
import org.drover.ui.jobs.internal.widgets.FacetTable;
import org.drover.ui.widgets.Ui;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What the plan does not carry over, and the evidence for that. */
final class LeftPage extends Page {

	private final MoveModel model;
	private Label sentence;
	private FacetTable table;
	private Label evidence;

	LeftPage(MoveModel model) {
		super(Messages.LeftPage_title, Messages.LeftPage_lead);
		this.model = model;
	}

	@Override
	Control create(Composite parent) {
		Composite page = Ui.grid(parent, 1, Tint.CANVAS);
		sentence = Ui.wrapped(page, "", Type.BOLD, Tint.TEXT, Tint.CANVAS);
		table = new FacetTable(page, Messages.LeftPage_why, this::explain);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.offer(Messages.LeftPage_again, row -> model.isExcluded(row.ref()), rows -> model.include(rows.stream().map(Row::ref).toList()));
		evidence = Ui.wrapped(page, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		return page;
	}

	@Override
	void show(PlanResult result) {
		int left = result.plan().left().size();
		sentence.setText(left == 0 ? Messages.LeftPage_left_nothing : Words.say(Messages.LeftPage_left, left));
		evidence.setText(Messages.LeftPage_select);
		table.show(result.left());
	}

	@Override
	Mark mark(PlanResult result) {
		long conflicts = count(result, Left.Reason.CONFLICT);
		if (conflicts > 0)
			return new Mark(Words.say(Messages.LeftPage_conflicts, conflicts), Tint.WARNING);
		long clients = count(result, Left.Reason.NOT_TAKEN);
		return clients > 0 ? new Mark(Words.say(Messages.LeftPage_clients, clients), Tint.WARNING)
				: new Mark(Words.say(Messages.LeftPage_objects, result.plan().left().size()), Tint.MUTED_TEXT);
	}

	private static long count(PlanResult result, Left.Reason reason) {
		return result.plan().left().stream().filter(left -> left.reason() == reason).count();
	}

	private void explain(Row row) {
		evidence.setText(row.name() + ": " + row.note());
		evidence.requestLayout();
	}
}
