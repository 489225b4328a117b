package org.drover.ui.jobs.internal.view;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.drover.task.JournalEntry;
import org.drover.ui.jobs.internal.state.JobDetail;
import org.drover.ui.jobs.internal.state.JobLine;
import org.drover.ui.session.TaskLine;
import org.drover.ui.jobs.internal.state.WaveState;
import org.drover.ui.widgets.DotColumn;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Ui;
import org.drover.ui.jobs.internal.widgets.WaveTable;
import org.drover.ui.jobs.internal.widgets.WaveTable.Column;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** What the selected job consists of: its waves, its tasks, its journal. */
final class JobDetails {

	private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault()); //$NON-NLS-1$

	private static final int STATE = 4;

	private final Composite root;
	private Label name;
	private Label meaning;
	private ToolBar tabs;
	private final Composite stack;
	private final ToolItem wavesTab;
	private final ToolItem tasksTab;
	private final ToolItem journalTab;
	private final WaveTable waves;
	private final Table tasks;
	private final Table journal;
	private JobLine line;
	private JobDetail detail;
	private boolean working;
	/** The wave under way that was last brought into sight; -1 where none was. */
	private int inSight = -1;

	JobDetails(Composite parent) {
		root = Ui.grid(parent, 1, Tint.CARD);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
		createHeading();
		stack = Ui.grid(root, 1, Tint.CARD);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		waves = new WaveTable(stack, List.of(new Column(Messages.JobDetails_wave, 52, SWT.RIGHT), new Column(Messages.JobDetails_does, 200, SWT.LEFT),
				new Column(Messages.JobDetails_state, 96, SWT.LEFT), new Column(Messages.JobDetails_progress, 0, SWT.LEFT),
				new Column(Messages.JobDetails_items, 96, SWT.RIGHT), new Column(Messages.JobDetails_tasks, 80, SWT.RIGHT),
				new Column(Messages.JobDetails_ends, 280, SWT.LEFT)), SWT.NONE);
		wavesTab = tab(Messages.JobDetails_waves, waves.table());
		tasks = createTasks();
		tasksTab = tab(Messages.JobDetails_tasks, tasks);
		journal = createJournal();
		journalTab = tab(Messages.JobDetails_journal, journal);
		wavesTab.setSelection(true);
		Ui.show(stack, waves.table());
	}

	Control control() {
		return root;
	}

	/** The error of the selected task, or else all errors of the job; empty where there are none. */
	String errors() {
		if (detail == null)
			return "";
		int selected = tasksTab.getSelection() ? tasks.getSelectionIndex() : -1;
		String one = selected < 0 ? "" : detail.tasks().get(selected).error();
		return one.isEmpty() ? detail.errors() : one;
	}

	/** Shows how the selected job stands; its details follow when they have been read. */
	void show(Optional<JobLine> selected) {
		boolean other = !selected.map(JobLine::id).equals(Optional.ofNullable(line).map(JobLine::id));
		line = selected.orElse(null);
		if (other)
			clear();
		boolean works = line != null && line.status().isWorking();
		if (works != working && detail != null && !other) {
			working = works;
			tasks.clearAll();
			showWaves();
		}
		working = works;
		showHeading();
	}

	void show(JobDetail read) {
		if (line == null || !line.id().equals(read.id()))
			return;
		JobDetail before = detail;
		detail = read;
		showWaves();
		refill(tasks, before == null ? List.of() : before.tasks(), read.tasks());
		refill(journal, before == null ? List.of() : before.journal(), read.journal());
		title(wavesTab, Messages.JobDetails_waves, read.waves().size());
		title(tasksTab, Messages.JobDetails_tasks, read.tasks().size());
		title(journalTab, Messages.JobDetails_journal, read.journal().size());
		showHeading();
	}

	private void createHeading() {
		Composite heading = Ui.grid(root, 2, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(12, 2).applyTo(heading);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
		Composite texts = Ui.grid(heading, 1, Tint.CARD);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(texts);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(texts);
		name = Ui.wrapped(texts, "", Type.BOLD, Tint.TEXT, Tint.CARD);
		meaning = Ui.wrapped(texts, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		tabs = new ToolBar(heading, SWT.FLAT | SWT.HORIZONTAL);
		Look.dress(tabs, Tint.CARD, Tint.TEXT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(tabs);
	}

	/** A button that brings a table to the front. */
	private ToolItem tab(String text, Control control) {
		ToolItem item = new ToolItem(tabs, SWT.RADIO);
		item.setText(padded(text));
		item.addListener(SWT.Selection, event -> {
			if (item.getSelection())
				Ui.show(stack, control);
		});
		return item;
	}

	/** The platform leaves no air around a button's text. */
	private static String padded(String text) {
		return "  " + text + "  ";
	}

	private void title(ToolItem tab, String title, int count) {
		String text = padded(Words.say(Messages.JobDetails_title, title, count));
		if (!tab.getText().equals(text)) {
			tab.setText(text);
			root.layout(true, true);
		}
	}

	private Table createTasks() {
		Table table = virtual();
		Ui.column(table, Messages.JobDetails_task, 52, SWT.RIGHT);
		Ui.column(table, Messages.JobDetails_does, 330, SWT.LEFT);
		Ui.column(table, Messages.JobDetails_wave, 52, SWT.RIGHT);
		Ui.column(table, Messages.JobDetails_items, 60, SWT.RIGHT);
		Ui.column(table, Messages.JobDetails_state, 110, SWT.LEFT);
		Ui.column(table, Messages.JobDetails_took, 80, SWT.LEFT);
		Ui.column(table, Messages.JobDetails_error, 200, SWT.LEFT);
		LastColumn.fill(table.getColumn(6), 200);
		table.addListener(SWT.SetData, this::fillTask);
		DotColumn.paint(table, STATE, index -> detail == null ? Tint.MUTED_TEXT : tint(detail.tasks().get(index)));
		return table;
	}

	private Table createJournal() {
		Table table = virtual();
		Ui.column(table, Messages.JobDetails_when, 150, SWT.LEFT);
		Ui.column(table, Messages.JobDetails_task, 52, SWT.RIGHT);
		Ui.column(table, Messages.JobDetails_happened, 130, SWT.LEFT);
		Ui.column(table, Messages.JobDetails_details, 300, SWT.LEFT);
		LastColumn.fill(table.getColumn(3), 200);
		table.addListener(SWT.SetData, this::fillEntry);
		return table;
	}

	private Table virtual() {
		Table table = Ui.dressed(new Table(stack, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION));
		table.setHeaderVisible(true);
		table.setToolTipText("");
		return table;
	}

	private void fillTask(Event event) {
		TaskLine task = detail.tasks().get(event.index);
		TableItem item = (TableItem) event.item;
		item.setText(new String[] { Integer.toString(task.number()), task.title(), Integer.toString(task.wave()), task.items() == 0 ? "" : Words.number(task.items()),
				task.words(working), took(task), task.error() });
	}

	private static String took(TaskLine task) {
		if (task.started().isEmpty() || task.ended().isEmpty() || task.ended().get().isBefore(task.started().get()))
			return "";
		return Words.duration(Duration.between(task.started().get(), task.ended().get()));
	}

	private Tint tint(TaskLine task) {
		return switch (task.state()) {
			case QUEUED -> Tint.MUTED_TEXT;
			case RUNNING, UNDOING -> working ? Tint.ACCENT : Tint.WARNING;
			case DONE -> Tint.GOOD;
			case FAILED -> Tint.BAD;
			case UNDONE -> Tint.LEFT;
		};
	}

	/** Latest first. */
	private void fillEntry(Event event) {
		List<JournalEntry> entries = detail.journal();
		JournalEntry entry = entries.get(entries.size() - 1 - event.index);
		((TableItem) event.item).setText(new String[] { AT.format(entry.at()), entry.task() == 0 ? "" : Integer.toString(entry.task()),
				Words.capital(entry.event()), entry.detail() });
	}

	private <T> void refill(Table table, List<T> before, List<T> now) {
		if (before.size() != now.size()) {
			table.setItemCount(now.size());
			table.clearAll();
			return;
		}
		for (int index = 0; index < now.size(); index++) {
			if (!Objects.equals(before.get(index), now.get(index)))
				table.clear(index);
		}
	}

	private void showWaves() {
		waves.show(detail.waves().stream().map(this::waveLine).toList());
		int busy = working ? detail.waves().stream().filter(wave -> wave.busy() > 0).mapToInt(detail.waves()::indexOf).max().orElse(-1) : -1;
		if (busy >= 0 && busy != inSight)
			waves.table().showItem(waves.table().getItem(busy));
		inSight = busy;
	}

	private WaveTable.Line waveLine(WaveState wave) {
		String items = wave.items() == 0 ? "" : Words.say(Messages.JobDetails_of, wave.doneItems(), wave.items());
		List<String> cells = List.of(Integer.toString(wave.number()), wave.title(), wave.words(working), "", items,
				Words.say(Messages.JobDetails_of, wave.done(), wave.tasks()), detail.ends().getOrDefault(wave.number(), ""));
		return new WaveTable.Line(cells, wave.work(), wave.share(), tint(wave), working && wave.busy() > 0);
	}

	private static Tint tint(WaveState wave) {
		if (wave.failed() > 0)
			return Tint.BAD;
		return wave.isDone() ? Tint.GOOD : Tint.ACCENT;
	}

	private void clear() {
		detail = null;
		waves.show(List.of());
		tasks.setItemCount(0);
		journal.setItemCount(0);
		wavesTab.setText(padded(Messages.JobDetails_waves));
		tasksTab.setText(padded(Messages.JobDetails_tasks));
		journalTab.setText(padded(Messages.JobDetails_journal));
	}

	/** Of a job at work, rather what holds it up. */
	private static String meaning(JobLine line) {
		String why = line.status().isWorking() ? line.why().paragraph() : "";
		return why.isEmpty() ? line.status().meaning() : why;
	}

	private String queued(String text) {
		return detail == null || detail.queue().isEmpty() ? text : Words.say(Messages.JobDetails_queue, text, detail.queue());
	}

	private void showHeading() {
		String title = line == null ? "" : Words.say(Messages.JobDetails_heading, line.id(), line.job().name());
		String failure = line == null || detail == null || line.status().isWorking() ? "" : detail.firstFailure();
		String text = line == null ? Messages.JobDetails_select : queued(failure.isEmpty() ? meaning(line) : failure);
		if (title.equals(name.getText()) && text.equals(meaning.getText()))
			return;
		name.setText(title);
		meaning.setText(text);
		meaning.setForeground(Look.color(failure.isEmpty() ? Tint.MUTED_TEXT : Tint.BAD));
		root.layout(true, true);
	}
}
