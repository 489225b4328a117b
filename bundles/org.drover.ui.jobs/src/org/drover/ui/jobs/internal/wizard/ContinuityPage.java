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
		super(Messages.ContinuityPage_title, Messages.ContinuityPage_lead);
		this.model = model;
	}

	@Override
	Control create(Composite parent) {
		panel = new ContinuityPanel(parent, model.overrules(), model::changed);
		panel.offer(Messages.ContinuityPage_mend, () -> model.plan(model.options().with(TakeOver.AFTER_CLIENTS)));
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
			return new Mark(Messages.ContinuityPage_proven, Tint.GOOD);
		boolean overruled = model.overrules().objection(found.ids()).isEmpty();
		return overruled ? new Mark(Messages.ContinuityPage_overruled, Tint.WARNING)
				: new Mark(Words.say(Messages.ContinuityPage_violations, found.violations().size()), Tint.BAD);
	}
}
