package org.drover.ui.jobs.internal.retire;

import java.util.List;

import org.drover.plan.Decommission;
import org.drover.plan.DecommissionTask;
import org.drover.ui.look.Look;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** What a decommission does, step by step, and what it leaves for people to do. */
final class RetireSteps {

	private final RefWords words;
	private final Table steps;
	private final Label byHand;
	private List<DecommissionTask> shown = List.of();

	RetireSteps(Composite page, RefWords words) {
		this.words = words;
		steps = Ui.dressed(new Table(page, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		steps.setHeaderVisible(true);
		steps.setToolTipText("");
		Names.give(steps, Messages.RetireSteps_does);
		Ui.column(steps, Messages.RetireSteps_wave, 64, SWT.RIGHT);
		Ui.column(steps, Messages.RetireSteps_does, 500, SWT.LEFT);
		Ui.column(steps, Messages.RetireSteps_back, 230, SWT.LEFT);
		LastColumn.fill(steps.getColumn(1), 300);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 160).applyTo(steps);
		steps.addListener(SWT.SetData, this::fill);
		byHand = Ui.wrapped(page, "", Type.TEXT, Tint.TEXT, Tint.CANVAS);
	}

	void show(Decommission plan) {
		shown = plan.tasks();
		steps.setItemCount(shown.size());
		steps.clearAll();
		List<String> lines = plan.byHand().stream().map(line -> "\u2022  " + Words.capital(words.readable(line)) + '.').toList();
		byHand.setText(lines.isEmpty() ? "" : Messages.RetireSteps_byHand + "\n" + String.join("\n", lines));
		byHand.getParent().layout(true, true);
	}

	private void fill(Event event) {
		DecommissionTask task = shown.get(event.index);
		TableItem item = (TableItem) event.item;
		item.setText(new String[] { Integer.toString(task.wave()), words.step(task.title()),
				task.isIrreversible() ? Messages.RetireSteps_never : Messages.RetireSteps_undo });
		item.setForeground(2, Look.color(task.isIrreversible() ? Tint.BAD : Tint.MUTED_TEXT));
	}
}
