package org.drover.ui.jobs.internal.run;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.drover.task.Effort;
import org.drover.task.OnFailure;
import org.drover.ui.jobs.internal.run.RunChoice.When;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Where a person says when a job is to be run, and how. */
public final class RunForm {

	private static final int MOST_ITEMS = 100_000;
	private static final int LABELS = 190;
	/** Offered besides what a person writes. */
	private static final String[] WINDOWS = { "", "daily 22:00-06:00", "mon-fri 18:00-07:00; sat,sun 00:00-24:00", "sat,sun 00:00-24:00" };

	private final Composite card;
	private final Consumer<RunChoice> changed;
	private final Map<When, Button> whens = new EnumMap<>(When.class);
	private DateTime date;
	private DateTime time;
	private Combo windows;
	private Text queue;
	private Spinner rate;
	private Spinner atOnce;
	private Combo onFailure;
	private Spinner tries;
	private boolean showing;

	/**
	 * @param saves   whether the job may be left for later, too, or not be kept at all
	 * @param changed told what a person chose anew
	 */
	public RunForm(Composite parent, boolean saves, Consumer<RunChoice> changed) {
		this.changed = changed;
		card = Ui.card(parent, 2);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Ui.MARGIN, Ui.MARGIN).spacing(12, 12).applyTo(card);
		createWhen(saves);
		createWindows();
		createQueue();
		createLimits();
	}

	public Control control() {
		return card;
	}

	public void show(RunChoice choice) {
		showing = true;
		whens.forEach((when, radio) -> radio.setSelection(when == choice.when()));
		LocalDateTime at = choice.at();
		date.setDate(at.getYear(), at.getMonthValue() - 1, at.getDayOfMonth());
		time.setTime(at.getHour(), at.getMinute(), 0);
		if (!windows.getText().equals(choice.windows()))
			windows.setText(choice.windows());
		if (!queue.getText().equals(choice.queue()))
			queue.setText(choice.queue());
		set(rate, (int) choice.itemsPerSecond());
		set(atOnce, choice.effort().atOnce());
		set(tries, choice.effort().tries());
		onFailure.select(choice.onFailure().ordinal());
		enable(choice);
		showing = false;
	}

	/** What a person is just writing stays as it is. */
	private static void set(Spinner spinner, int value) {
		if (spinner.getSelection() != value)
			spinner.setSelection(value);
	}

	private void enable(RunChoice choice) {
		date.setEnabled(choice.when() == When.AT);
		time.setEnabled(choice.when() == When.AT);
		for (Control control : new Control[] { windows, queue, rate, atOnce, onFailure, tries })
			control.setEnabled(choice.runs());
	}

	private void createWhen(boolean saves) {
		label(Messages.RunForm_when);
		Composite line = Ui.grid(card, 5, Tint.CARD);
		radio(line, When.NOW, Messages.RunForm_now);
		radio(line, When.AT, Messages.RunForm_at);
		date = Ui.field(new DateTime(line, SWT.DATE | SWT.MEDIUM | SWT.DROP_DOWN | SWT.BORDER));
		date.setToolTipText(Messages.RunForm_date_tip);
		time = Ui.field(new DateTime(line, SWT.TIME | SWT.SHORT | SWT.BORDER));
		time.setToolTipText(Messages.RunForm_time_tip);
		date.addListener(SWT.Selection, event -> tell());
		time.addListener(SWT.Selection, event -> tell());
		if (!saves)
			return;
		radio(line, When.SAVE, Messages.RunForm_save);
		GridDataFactory.fillDefaults().span(5, 1).applyTo(radio(line, When.TELL_ONLY, Messages.RunForm_tellOnly));
	}

	private Button radio(Composite line, When when, String text) {
		Button radio = new Button(line, SWT.RADIO);
		Look.dress(radio, Tint.CARD, Tint.TEXT);
		radio.setText(text);
		radio.addListener(SWT.Selection, event -> {
			if (radio.getSelection())
				tell();
		});
		whens.put(when, radio);
		return radio;
	}

	private void createWindows() {
		label(Messages.RunForm_hours);
		windows = Ui.field(new Combo(card, SWT.DROP_DOWN | SWT.BORDER));
		windows.setItems(WINDOWS);
		windows.setToolTipText(Messages.RunForm_hours_tip);
		GridDataFactory.fillDefaults().hint(380, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(windows);
		windows.addListener(SWT.Modify, event -> tell());
		label("");
		Ui.wrapped(card, Messages.RunForm_hours_example, Type.SMALL, Tint.MUTED_TEXT, Tint.CARD);
	}

	private void createQueue() {
		label(Messages.RunForm_queue);
		Composite line = Ui.grid(card, 2, Tint.CARD);
		queue = Ui.field(new Text(line, SWT.BORDER));
		queue.setToolTipText(Messages.RunForm_queue_tip);
		Names.give(queue, Messages.RunForm_queue.replace("&", ""));
		GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(queue);
		queue.addListener(SWT.Modify, event -> tell());
		Ui.label(line, Messages.RunForm_queue_note, Type.SMALL, Tint.MUTED_TEXT, Tint.CARD);
	}

	private void createLimits() {
		rate = spinner(Messages.RunForm_rate, 0, MOST_ITEMS, Messages.RunForm_rate_tip, Messages.RunForm_rate_note);
		atOnce = spinner(Messages.RunForm_atOnce, 0, Effort.MOST_AT_ONCE, Messages.RunForm_atOnce_tip, Messages.RunForm_atOnce_note);
		label(Messages.RunForm_failing);
		onFailure = Ui.field(new Combo(card, SWT.READ_ONLY | SWT.BORDER));
		onFailure.setItems(Stream.of(OnFailure.values()).map(RunChoice::words).toArray(String[]::new));
		onFailure.setToolTipText(Messages.RunForm_failing_tip);
		GridDataFactory.fillDefaults().hint(380, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(onFailure);
		onFailure.addListener(SWT.Selection, event -> tell());
		tries = spinner(Messages.RunForm_tries, 1, Effort.MOST_TRIES, Messages.RunForm_tries_tip, Messages.RunForm_tries_note);
	}

	private Spinner spinner(String name, int least, int most, String tip, String note) {
		Label label = label(name);
		Composite line = Ui.grid(card, 2, Tint.CARD);
		Spinner spinner = Ui.field(new Spinner(line, SWT.BORDER));
		spinner.setMinimum(least);
		spinner.setMaximum(most);
		spinner.setToolTipText(tip);
		Names.give(spinner, label);
		GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(spinner);
		spinner.addListener(SWT.Modify, event -> tell());
		Ui.label(line, note, Type.SMALL, Tint.MUTED_TEXT, Tint.CARD);
		return spinner;
	}

	private Label label(String text) {
		Label label = Ui.label(card, text, Type.TEXT, Tint.TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().hint(LABELS, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		return label;
	}

	private void tell() {
		if (showing)
			return;
		RunChoice choice = choice();
		enable(choice);
		changed.accept(choice);
	}

	private RunChoice choice() {
		When when = whens.entrySet().stream().filter(entry -> entry.getValue().getSelection()).map(Map.Entry::getKey).findFirst().orElse(When.NOW);
		LocalDateTime at = LocalDateTime.of(date.getYear(), date.getMonth() + 1, date.getDay(), time.getHours(), time.getMinutes());
		return new RunChoice(when, at, windows.getText(), rate.getSelection(), OnFailure.values()[Math.max(0, onFailure.getSelectionIndex())],
				new Effort(atOnce.getSelection(), tries.getSelection()), queue.getText());
	}
}
