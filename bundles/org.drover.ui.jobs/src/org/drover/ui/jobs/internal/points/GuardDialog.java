package org.drover.ui.jobs.internal.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.plan.VersionGuard.Answer;
import org.drover.plan.VersionGuard.Loss;
import org.drover.plan.VersionGuard.OrderStep;
import org.drover.ui.Background.Work;
import org.drover.ui.jobs.internal.widgets.LookDialog;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Look;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Says who would lose a shared distribution point by an update of content, and in which order it can be updated so that nobody does. Changes nothing. */
final class GuardDialog extends LookDialog<Answer> {

	private final GuardRequest request;
	private String version = "";
	private Label icon;
	private Label verdict;
	private Label detail;
	private Table losses;
	private Table order;

	GuardDialog(Shell parent, GuardRequest request) {
		super(parent, request.session(), Words.say(Messages.GuardDialog_title, request.content().name()), 960, 620);
		this.request = request;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon(request.content().kind()));
		shell.setMinimumSize(680, 480);
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Messages.GuardDialog_lead);
		createVersion(area);
		createVerdict(area);
		Ui.label(area, Messages.GuardDialog_losses, Type.BOLD, Tint.TEXT, Tint.CANVAS);
		losses = table(area, Messages.GuardDialog_losses);
		Ui.column(losses, Messages.GuardDialog_who, 300, SWT.LEFT);
		Ui.column(losses, Messages.GuardDialog_clients, 80, SWT.RIGHT);
		Ui.column(losses, Messages.GuardDialog_point, 240, SWT.LEFT);
		Ui.column(losses, Messages.GuardDialog_then, 260, SWT.LEFT);
		LastColumn.fill(losses.getColumn(3), 200);
		Ui.label(area, Messages.GuardDialog_order, Type.BOLD, Tint.TEXT, Tint.CANVAS);
		order = table(area, Messages.GuardDialog_order);
		Ui.column(order, Messages.GuardDialog_step, 60, SWT.RIGHT);
		Ui.column(order, Messages.GuardDialog_does, 700, SWT.LEFT);
		LastColumn.fill(order.getColumn(1), 400);
	}

	private void createVersion(Composite area) {
		Composite card = Ui.card(area, 3);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		Ui.label(card, Messages.GuardDialog_version, Type.TEXT, Tint.TEXT, Tint.CARD);
		Text text = Ui.field(new Text(card, SWT.BORDER));
		text.setMessage(Messages.GuardDialog_version_hint);
		Names.give(text, Messages.GuardDialog_version.replace("&", ""));
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(text);
		text.addListener(SWT.Modify, event -> {
			version = text.getText().strip();
			lookSoon();
		});
		Label note = Ui.wrapped(card, Words.say(Messages.GuardDialog_where, request.content().snapshot().name(), request.other().name()), Type.SMALL, Tint.MUTED_TEXT,
				Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(note);
	}

	private void createVerdict(Composite area) {
		Composite card = Ui.card(area, 2);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		icon = Ui.label(card, "", Type.TEXT, Tint.TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(36, 36).applyTo(icon);
		Composite texts = Ui.grid(card, 1, Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(texts);
		verdict = Ui.wrapped(texts, "", Type.HEADING, Tint.TEXT, Tint.CARD);
		detail = Ui.wrapped(texts, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
	}

	private static Table table(Composite area, String name) {
		Table table = Ui.dressed(new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		table.setHeaderVisible(true);
		table.setToolTipText("");
		Names.give(table, name);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 90).applyTo(table);
		return table;
	}

	@Override
	protected String title() {
		return Words.say(Messages.GuardDialog_looking, request.content().snapshot().name(), request.other().name());
	}

	@Override
	protected Work<Answer> work() {
		String wanted = version;
		return monitor -> request.ask(wanted, monitor);
	}

	@Override
	protected void show(Answer answer) {
		RefWords words = request.words();
		icon.setImage(Look.icon(answer.harmless() ? "ok" : "warning", 32));
		verdict.setText(answer.harmless() ? Messages.GuardDialog_harmless : Words.say(Messages.GuardDialog_harms, GuardWords.losing(answer)));
		List<String> details = new ArrayList<>();
		details.add(Words.say(Messages.GuardDialog_update, request.content().name(), answer.topology(), answer.before(), answer.version(), answer.clients()));
		answer.stranded().forEach(stranded -> details.add(Words.capital(words.readable(stranded.sentence(answer.owner()))) + '.'));
		detail.setText(String.join("\n", details));
		losses.removeAll();
		for (Loss loss : answer.losses())
			new TableItem(losses, SWT.NONE).setText(new String[] { words.readable(loss.clientClass()), Words.number(loss.clients()),
					KindWords.name(loss.point().kind()) + ' ' + words.name(loss.point()), loss.others() ? Messages.GuardDialog_another : Messages.GuardDialog_without });
		order.removeAll();
		for (OrderStep step : answer.order())
			new TableItem(order, SWT.NONE).setText(new String[] { Integer.toString(order.getItemCount()), words.step(step.sentence(answer.owner())) });
		detail.getShell().layout(true, true);
	}

	/** It says what is so, and is only ever closed. */
	@Override
	protected Optional<String> objection(Answer answer) {
		return Optional.empty();
	}

	@Override
	protected void addButtons(Composite buttons) {
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void enable(boolean ready) {
		// whoever has read enough may close it
	}
}
