package org.drover.ui.diagram.internal.job;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.drover.task.JournalEntry;
import org.drover.task.TaskState;
import org.drover.task.TaskWhy;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.session.TaskLine;
import org.drover.ui.widgets.DotColumn;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** What is known of the selected card: of a group its tasks, of a task how it stands, why it waits, what went wrong and what its journal says. */
final class TaskPanel {

	private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
	private static final int STATE = 1;
	/** Tasks that are waited for and said by their names. */
	private static final int NAMED = 3;

	private final Composite root;
	private final Label title;
	private final Text facts;
	private final Label tasksTitle;
	private final Table tasks;
	private final Label journalTitle;
	private final Table journal;
	private JobSight sight;
	private TaskGroup group;
	private boolean working;
	private List<TaskLine> listed = List.of();
	private List<JournalEntry> entries = List.of();

	TaskPanel(Composite parent) {
		root = Ui.grid(parent, 1, Tint.CARD);
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 6).applyTo(root);
		title = Ui.wrapped(root, "", Type.HEADING, Tint.TEXT, Tint.CARD);
		facts = new Text(root, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
		Look.dress(facts, Tint.CARD, Tint.TEXT);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(facts);
		tasksTitle = Ui.label(root, Messages.TaskPanel_tasks, Type.BOLD, Tint.MUTED_TEXT, Tint.CARD);
		tasks = table(Messages.TaskPanel_tasksTip, this::fillTask);
		Ui.column(tasks, Messages.TaskPanel_number, 50, SWT.RIGHT);
		Ui.column(tasks, Messages.TaskPanel_state, 104, SWT.LEFT);
		Ui.column(tasks, Messages.TaskPanel_what, 150, SWT.LEFT);
		LastColumn.fill(tasks.getColumn(2), 120);
		DotColumn.paint(tasks, STATE, index -> TaskCards.dot(listed.get(index), working));
		tasks.addListener(SWT.Selection, event -> showTask(listed.get(tasks.getSelectionIndex())));
		journalTitle = Ui.label(root, Messages.TaskPanel_journal, Type.BOLD, Tint.MUTED_TEXT, Tint.CARD);
		journal = table(Messages.TaskPanel_journalTip, this::fillEntry);
		Ui.column(journal, Messages.TaskPanel_when, 70, SWT.LEFT);
		Ui.column(journal, Messages.TaskPanel_event, 110, SWT.LEFT);
		Ui.column(journal, Messages.TaskPanel_details, 140, SWT.LEFT);
		LastColumn.fill(journal.getColumn(2), 120);
		for (Control control : new Control[] { tasksTitle, journalTitle })
			GridDataFactory.fillDefaults().indent(0, 8).applyTo(control);
		show(null);
	}

	private Table table(String name, org.eclipse.swt.widgets.Listener fill) {
		Table table = Ui.dressed(new Table(root, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION));
		table.setHeaderVisible(true);
		table.setToolTipText(name);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(table);
		table.addListener(SWT.SetData, fill);
		return table;
	}

	/** @param selected null for none */
	void show(TaskGroup selected) {
		boolean other = group == null || selected == null || !group.key().equals(selected.key());
		group = selected;
		if (other)
			tasks.deselectAll();
		refresh();
	}

	/** What was read anew. */
	void show(JobSight read, boolean atWork) {
		sight = read;
		working = atWork;
	}

	private void refresh() {
		boolean many = group != null && group.folded();
		boolean one = group != null && !group.folded();
		Ui.visible(tasksTitle, many);
		Ui.visible(tasks, many);
		List<TaskLine> now = many ? group.tasks() : List.of();
		if (!now.equals(listed)) {
			listed = now;
			tasks.setItemCount(listed.size());
			tasks.clearAll();
		}
		if (one)
			showTask(group.first());
		else if (many && tasks.getSelectionIndex() >= 0 && tasks.getSelectionIndex() < listed.size())
			showTask(listed.get(tasks.getSelectionIndex()));
		else
			showWhole(many);
	}

	private void showWhole(boolean many) {
		title(many ? TaskCards.title(group) : Messages.TaskPanel_select);
		facts(many ? Words.say(group.items() == 0 ? Messages.TaskPanel_group : Messages.TaskPanel_groupItems,
				Words.capital(TaskCards.detail(group, working)), group.items()) : Messages.TaskPanel_selectWhy);
		journal(List.of(), false);
	}

	private void showTask(TaskLine task) {
		title(Words.say(Messages.TaskPanel_task, task.number(), task.title()));
		facts(String.join("\n", sentences(task)));
		journal(sight == null ? List.of() : sight.journal(task.number()), true);
	}

	private List<String> sentences(TaskLine task) {
		List<String> sentences = new ArrayList<>();
		sentences.add(state(task));
		if (sight != null)
			sight.why(task.number()).ifPresent(why -> why(why, sentences));
		if (!task.error().isEmpty())
			sentences.add(Words.say(Messages.TaskPanel_error, task.error()));
		if (task.attempts() > 1)
			sentences.add(Words.say(Messages.TaskPanel_tries, task.attempts()));
		List<Integer> before = sight == null ? List.of() : sight.after().getOrDefault(task.number(), List.of());
		if (!before.isEmpty() && task.state() == TaskState.QUEUED)
			sentences.add(befores(before));
		if (task.items() > 0)
			sentences.add(Words.say(Messages.TaskPanel_moves, task.items()));
		return sentences;
	}

	private void why(TaskWhy why, List<String> sentences) {
		sentences.add(Words.capital(sight.words().readable(why.sentence())) + why.slow().map(slow -> "; " + slow).orElse(""));
		sentences.add(Words.say(Messages.TaskPanel_next, sight.words().readable(why.next())));
	}

	private String befores(List<Integer> before) {
		List<TaskLine> open = sight.tasks().stream().filter(task -> before.contains(task.number()) && task.state() != TaskState.DONE).toList();
		if (open.isEmpty())
			return Words.say(Messages.TaskPanel_afterDone, before.size());
		String first = open.stream().limit(NAMED).map(task -> Words.say(Messages.TaskPanel_before, task.number(), task.title())).collect(Collectors.joining(", "));
		return Words.say(open.size() > NAMED ? Messages.TaskPanel_afterMore : Messages.TaskPanel_after, first, open.size() - NAMED);
	}

	private String state(TaskLine task) {
		String state = task.words(working);
		if (task.started().isEmpty())
			return state;
		Instant start = task.started().get();
		return task.ended().filter(end -> !end.isBefore(start))
				.map(end -> Words.say(Messages.TaskPanel_took, state, AT.format(start), Words.duration(Duration.between(start, end))))
				.orElseGet(() -> Words.say(Messages.TaskPanel_started, state, AT.format(start)));
	}

	private void title(String text) {
		if (!title.getText().equals(text.replace("&", "&&")))
			title.setText(text.replace("&", "&&"));
	}

	private void facts(String text) {
		if (facts.getText().equals(text))
			return;
		facts.setText(text);
		root.layout(true, true);
	}

	private void journal(List<JournalEntry> now, boolean visible) {
		boolean change = visible != journal.getVisible();
		Ui.visible(journalTitle, visible);
		Ui.visible(journal, visible);
		if (!now.equals(entries)) {
			entries = now;
			journal.setItemCount(entries.size());
			journal.clearAll();
		}
		if (change)
			root.layout(true, true);
	}

	private void fillTask(Event event) {
		TaskLine task = listed.get(event.index);
		((TableItem) event.item).setText(new String[] { Words.number(task.number()), task.words(working), task.title() });
	}

	private void fillEntry(Event event) {
		JournalEntry entry = entries.get(event.index);
		String detail = sight.words().readable(entry.detail());
		((TableItem) event.item).setText(new String[] { AT.format(entry.at()), Words.capital(entry.event()), detail });
	}
}
