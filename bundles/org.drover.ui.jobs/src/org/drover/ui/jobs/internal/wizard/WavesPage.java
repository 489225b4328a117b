package org.drover.ui.jobs.internal.wizard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.drover.migration.Forecast;
import org.drover.plan.Action;
import org.drover.plan.PlanOptions;
import org.drover.plan.PlanTask;
import org.drover.plan.TakeOver;
import org.drover.plan.WaveLimits;
import org.drover.ui.jobs.internal.plan.BoundaryWords;
import org.drover.ui.jobs.internal.plan.WaveLine;
import org.drover.ui.jobs.internal.run.WaveTimes;
import org.drover.ui.jobs.internal.run.WaveWords;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Ui;
import org.drover.ui.jobs.internal.widgets.WaveTable;
import org.drover.ui.jobs.internal.widgets.WaveTable.Column;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The order in which things move, and how it is cut. */
final class WavesPage extends Page {

	private static final int MOST_CLIENTS = 1_000_000;
	private static final int MOST_AT_ONCE = 1_000;
	private static final int COLUMNS = 6;

	private final MoveModel model;
	private final RefWords words;
	private WaveTable waves;
	private Table tasks;
	private Spinner pilot;
	private Spinner wave;
	private Spinner task;
	private Label ends;
	private Label times;
	private Button after;
	private Button before;
	private boolean refreshing;
	private List<WaveLine> shown = List.of();
	private List<PlanTask> shownTasks = List.of();

	WavesPage(MoveModel model) {
		super(Messages.WavesPage_title, Messages.WavesPage_lead);
		this.model = model;
		this.words = model.request().words();
	}

	@Override
	Control create(Composite parent) {
		Composite page = Ui.grid(parent, 1, Tint.CANVAS);
		createOptions(page);
		SashForm sash = new SashForm(page, SWT.VERTICAL);
		Look.dress(sash, Tint.CANVAS, Tint.TEXT);
		sash.setSashWidth(8);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		waves = new WaveTable(sash, List.of(new Column(Messages.WavesPage_wave, 52, SWT.RIGHT), new Column(Messages.WavesPage_does, 180, SWT.LEFT),
				new Column(Messages.WavesPage_ofWhat, 200, SWT.LEFT), new Column(Messages.WavesPage_inTime, 0, SWT.LEFT),
				new Column(Messages.WavesPage_starts, 96, SWT.LEFT), new Column(Messages.WavesPage_takes, 84, SWT.LEFT),
				new Column(Messages.WavesPage_items, 60, SWT.RIGHT), new Column(Messages.WavesPage_clients, 66, SWT.RIGHT)), SWT.BORDER);
		waves.table().addListener(SWT.Selection, event -> showTasks());
		createTasks(sash);
		sash.setWeights(74, 26);
		ends = Ui.wrapped(page, "", Type.TEXT, Tint.TEXT, Tint.CANVAS);
		times = Ui.wrapped(page, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		refresh();
		return page;
	}

	@Override
	void show(PlanResult result) {
		int selected = Math.max(0, waves.table().getSelectionIndex());
		shown = result.waves();
		showTimes();
		waves.table().select(Math.min(selected, shown.size() - 1));
		showTasks();
	}

	@Override
	void refresh() {
		PlanOptions options = model.options();
		refreshing = true;
		set(pilot, options.limits().pilot());
		set(wave, options.limits().clientsPerWave());
		set(task, options.clientsPerTask());
		after.setSelection(options.takeOver() == TakeOver.AFTER_CLIENTS);
		before.setSelection(options.takeOver() == TakeOver.BEFORE_CLIENTS);
		refreshing = false;
		showTimes();
	}

	@Override
	Mark mark(PlanResult result) {
		return new Mark(Words.say(Messages.WavesPage_waves, result.waves().size()), Tint.MUTED_TEXT);
	}

	private void createOptions(Composite page) {
		Composite card = Ui.card(page, COLUMNS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		pilot = spinner(card, Messages.WavesPage_pilot, Messages.WavesPage_pilot_tip, MOST_CLIENTS);
		wave = spinner(card, Messages.WavesPage_perWave, Messages.WavesPage_perWave_tip, MOST_CLIENTS);
		task = spinner(card, Messages.WavesPage_perTask, Messages.WavesPage_perTask_tip, MOST_AT_ONCE);
		Composite radios = Ui.grid(card, 3, Tint.CARD);
		GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(radios);
		Ui.label(radios, Messages.WavesPage_points, Type.TEXT, Tint.TEXT, Tint.CARD);
		after = radio(radios, Messages.WavesPage_after);
		before = radio(radios, Messages.WavesPage_before);
		for (Spinner spinner : List.of(pilot, wave, task))
			spinner.addListener(SWT.Modify, event -> replan());
	}

	private static Spinner spinner(Composite card, String title, String tip, int most) {
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(Ui.label(card, title, Type.TEXT, Tint.TEXT, Tint.CARD));
		Spinner spinner = Ui.field(new Spinner(card, SWT.BORDER));
		spinner.setMinimum(1);
		spinner.setMaximum(most);
		spinner.setToolTipText(tip);
		GridDataFactory.fillDefaults().hint(96, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(spinner);
		return spinner;
	}

	private Button radio(Composite parent, String text) {
		Button radio = new Button(parent, SWT.RADIO);
		Look.dress(radio, Tint.CARD, Tint.TEXT);
		radio.setText(text);
		radio.addListener(SWT.Selection, event -> replan());
		return radio;
	}

	private void replan() {
		if (refreshing)
			return;
		PlanOptions now = model.options();
		TakeOver when = before.getSelection() ? TakeOver.BEFORE_CLIENTS : TakeOver.AFTER_CLIENTS;
		WaveLimits limits = now.limits().pilot(pilot.getSelection()).clientsPerWave(wave.getSelection());
		model.plan(now.with(limits).clientsPerTask(task.getSelection()).with(when));
	}

	private static void set(Spinner spinner, int value) {
		if (spinner.getSelection() != value)
			spinner.setSelection(value);
	}

	/** Bars are as long as the waves take, where that can be judged; else as long as the work in them. */
	private void showTimes() {
		Instant now = Instant.now();
		List<WaveTimes.Span> spans = model.times(now);
		boolean known = spans.size() == shown.size();
		List<Duration> took = model.forecast().map(Forecast::waves).orElse(List.of());
		waves.show(IntStream.range(0, shown.size())
				.mapToObj(at -> known ? line(shown.get(at), WaveWords.starts(spans.get(at), now), took.get(at))
						: line(shown.get(at), "", null)).toList());
		times.setText(ForecastLine.of(model, now));
	}

	/** @param took null where that is not known */
	private static WaveTable.Line line(WaveLine wave, String starts, Duration took) {
		String clients = wave.clients() == 0 ? "" : Words.number(wave.clients());
		String items = wave.wave().items() == 0 ? "" : Words.number(wave.wave().items());
		return new WaveTable.Line(List.of(Integer.toString(wave.wave().number()), wave.wave().title(), wave.what(), "", starts,
				took == null ? "" : WaveWords.about(took), items, clients),
				took == null ? wave.work() : took.toMillis(), 1, tint(wave), wave.pilot());
	}

	/** The pilot stands out; what concerns clients is told from what prepares for them. */
	private static Tint tint(WaveLine wave) {
		if (wave.pilot())
			return Tint.WARNING;
		return switch (wave.action()) {
			case MOVE -> Tint.ACCENT;
			case SHARE, TAKE_OVER -> Tint.SHARED;
			case ADMIT -> Tint.LEFT;
			default -> Tint.MIGRATED;
		};
	}

	private void createTasks(Composite parent) {
		tasks = Ui.dressed(new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		tasks.setHeaderVisible(true);
		Ui.column(tasks, Messages.WavesPage_task, 52, SWT.RIGHT);
		Ui.column(tasks, Messages.WavesPage_does, 500, SWT.LEFT);
		Ui.column(tasks, Messages.WavesPage_items, 64, SWT.RIGHT);
		LastColumn.fill(tasks.getColumn(1), 200);
		tasks.addListener(SWT.SetData, this::fill);
	}

	private void fill(Event event) {
		PlanTask task = shownTasks.get(event.index);
		String items = task.action() == Action.CHECK ? "" : Words.number(Math.max(task.items().size(), task.objects().size()));
		((TableItem) event.item).setText(new String[] { Integer.toString(task.number()), words.step(task.title()), items });
	}

	private void showTasks() {
		int selected = waves.table().getSelectionIndex();
		shownTasks = selected < 0 ? List.of() : shown.get(selected).tasks();
		String why = selected < 0 ? "" : BoundaryWords.of(shown.get(selected).wave().boundary(), words);
		ends.setText(why.isEmpty() ? "" : Words.say(Messages.WavesPage_ends, shown.get(selected).wave().number(), why));
		tasks.setItemCount(shownTasks.size());
		tasks.clearAll();
	}
}
