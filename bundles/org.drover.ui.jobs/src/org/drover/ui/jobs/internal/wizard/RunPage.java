package org.drover.ui.jobs.internal.wizard;

import java.time.Instant;
import java.time.LocalDateTime;

import org.drover.ui.jobs.internal.run.RunForm;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** When the job is run, in which hours, how fast, and what happens where a task fails. */
final class RunPage extends Page {

	private final MoveModel model;
	private RunForm form;
	private Label sentence;
	private Label times;

	RunPage(MoveModel model) {
		super(Messages.RunPage_title, Messages.RunPage_lead);
		this.model = model;
	}

	@Override
	Control create(Composite parent) {
		Composite page = Ui.grid(parent, 1, Tint.CANVAS);
		form = new RunForm(page, true, model::choose);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
		sentence = Ui.wrapped(page, "", Type.BOLD, Tint.TEXT, Tint.CANVAS);
		times = Ui.wrapped(page, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		Ui.wrapped(page, Messages.RunPage_note, Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		form.show(model.choice());
		refresh();
		return page;
	}

	@Override
	void show(PlanResult result) {
		refresh();
	}

	@Override
	void refresh() {
		sentence.setText(model.choice().sentence());
		times.setText(ForecastLine.of(model, Instant.now()));
		sentence.getParent().layout(true, true);
	}

	/** To be told what something depends on takes no plan. */
	@Override
	boolean needsPlan() {
		return false;
	}

	@Override
	Mark mark(PlanResult result) {
		if (model.choice().objection(LocalDateTime.now()).isPresent())
			return new Mark(Messages.RunPage_notPossible, Tint.BAD);
		return new Mark(switch (model.choice().when()) {
			case NOW -> !model.choice().waits() ? Messages.RunPage_now : model.choice().windows().isBlank() ? Messages.RunPage_inItsTurn : Messages.RunPage_inItsHours;
			case AT -> Messages.RunPage_atItsTime;
			case SAVE -> Messages.RunPage_later;
			case TELL_ONLY -> Messages.RunPage_tellOnly;
		}, Tint.MUTED_TEXT);
	}
}
