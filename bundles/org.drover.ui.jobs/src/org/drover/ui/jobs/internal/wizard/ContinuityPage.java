package org.drover.ui.jobs.internal.wizard;

import org.drover.plan.TakeOver;
import org.drover.ui.jobs.internal.plan.ContinuityCase;
import org.drover.ui.jobs.internal.widgets.ContinuityPanel;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Whether every client keeps every service while the plan runs, and what a person takes upon himself where not. */
final class ContinuityPage extends Page {

	private final MoveModel model;
	private ContinuityPanel panel;

	ContinuityPage(MoveModel model) {
		super("Continuity", "Whether every client keeps every service it depends on, at every moment of the move.");
		this.model = model;
	}

	@Override
	Control create(Composite parent) {
		panel = new ContinuityPanel(parent, model.overrules(), model::changed);
		panel.offer("&Take over after the clients", () -> model.plan(model.options().with(TakeOver.AFTER_CLIENTS)));
		return panel;
	}

	@Override
	void show(PlanResult result) {
		panel.show(result.continuity(), result.continuity().mendsByWaiting(result.options().takeOver()));
	}

	@Override
	Mark mark(PlanResult result) {
		ContinuityCase found = result.continuity();
		if (found.holds())
			return new Mark("proven", Tint.GOOD);
		boolean overruled = model.overrules().objection(found.ids()).isEmpty();
		return overruled ? new Mark("overruled", Tint.WARNING) : new Mark(Words.count(found.violations().size(), "violation"), Tint.BAD);
	}
}
