package org.drover.ui.jobs.internal.exclusions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.migration.ExclusionList;
import org.drover.migration.ExclusionList.Entry;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.ui.Background.Work;
import org.drover.ui.jobs.internal.widgets.LookDialog;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Look;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.drover.ui.widgets.CellTips;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Shows what no plan moves from a topology, puts what was selected on that list, and takes things off it. */
final class ExclusionsDialog extends LookDialog<List<Entry>> {

	private static final int ADD = IDialogConstants.CLIENT_ID;
	private static final int REMOVE = ADD + 1;

	/** What is to be done to the list before it is read again. */
	private interface Change {
		void make(ExclusionList list) throws DroverException;
	}

	private static final Change NONE = list -> {
	};

	private final String topology;
	private final List<ObjectRef> selected;
	private final RefWords names;
	private String title = Messages.ExclusionsDialog_looking;
	private Change change = NONE;
	private Text why;
	private Label count;
	private Table table;
	private List<Entry> shown = List.of();

	/** @param selected what may be put on the list; may be empty */
	ExclusionsDialog(Shell parent, ProjectSession session, TopologySnapshot topology, List<ObjectRef> selected) {
		super(parent, session, Words.say(Messages.ExclusionsDialog_title, topology.name()), 820, 520);
		this.topology = topology.name();
		this.selected = List.copyOf(selected);
		names = RefWords.of(topology.inventory().orElseThrow().estate());
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("filter")); //$NON-NLS-1$
		shell.setMinimumSize(620, 420);
	}

	@Override
	protected void fill(Composite area) {
		lead(area, selected.isEmpty() ? Messages.ExclusionsDialog_lead + ' ' + Messages.ExclusionsDialog_how : Messages.ExclusionsDialog_lead);
		if (!selected.isEmpty())
			askWhy(area);
		count = Ui.wrapped(area, "", Type.BOLD, Tint.TEXT, Tint.CANVAS); //$NON-NLS-1$
		table = Ui.dressed(new Table(area, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER));
		table.setHeaderVisible(true);
		Names.give(table, getShell().getText());
		Ui.column(table, Messages.ExclusionsDialog_object, 260, SWT.LEFT);
		Ui.column(table, Messages.ExclusionsDialog_kind, 140, SWT.LEFT);
		Ui.column(table, Messages.ExclusionsDialog_why, 240, SWT.LEFT);
		Ui.column(table, Messages.ExclusionsDialog_since, 110, SWT.LEFT);
		LastColumn.fill(table.getColumn(2), 160);
		CellTips.show(table, (row, column) -> cells(shown.get(row))[column]);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 180).applyTo(table);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, event -> refresh());
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL && getButton(REMOVE).isEnabled())
				remove();
		});
	}

	private void askWhy(Composite area) {
		String what = selected.size() == 1 ? names.name(selected.getFirst()) : Words.say(Messages.ExclusionsDialog_objects, selected.size());
		Label label = Ui.wrapped(area, Words.say(Messages.ExclusionsDialog_selected, what).replace("&", "&&"), Type.TEXT, Tint.TEXT, Tint.CANVAS); //$NON-NLS-1$ //$NON-NLS-2$
		why = Ui.field(new Text(area, SWT.BORDER));
		Names.give(why, label);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(why);
	}

	private void fill(Event event) {
		((TableItem) event.item).setText(cells(shown.get(event.index)));
	}

	private String[] cells(Entry entry) {
		return new String[] { names.name(entry.ref()), KindWords.one(entry.ref().kind()), entry.why(), Words.ago(Instant.parse(entry.since()), Instant.now()) };
	}

	@Override
	protected String title() {
		return title;
	}

	/** What is asked to be changed is changed once. */
	@Override
	protected Work<List<Entry>> work() {
		Change now = change;
		change = NONE;
		title = Messages.ExclusionsDialog_looking;
		ExclusionList list = new ExclusionList(session().project());
		return monitor -> {
			now.make(list);
			return list.of(topology);
		};
	}

	@Override
	protected void show(List<Entry> entries) {
		shown = entries;
		table.deselectAll();
		table.setItemCount(shown.size());
		table.clearAll();
		String nothing = Words.say(Messages.ExclusionsDialog_nothing, topology);
		count.setText(shown.isEmpty() ? nothing : Words.say(Messages.ExclusionsDialog_count, shown.size(), topology));
		count.getParent().layout(true, true);
	}

	@Override
	protected Optional<String> objection(List<Entry> entries) {
		return session().lookingOnly() ? Optional.of(Messages.ExclusionsDialog_lookingOnly) : Optional.empty();
	}

	@Override
	protected void addButtons(Composite buttons) {
		if (!selected.isEmpty())
			createButton(buttons, ADD, Messages.ExclusionsDialog_add, false);
		createButton(buttons, REMOVE, Messages.ExclusionsDialog_remove, false);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void enable(boolean ready) {
		Set<ObjectRef> listed = shown.stream().map(Entry::ref).collect(Collectors.toSet());
		if (!selected.isEmpty())
			getButton(ADD).setEnabled(ready && !listed.containsAll(selected));
		getButton(REMOVE).setEnabled(ready && table.getSelectionCount() > 0);
	}

	@Override
	protected void buttonPressed(int id) {
		switch (id) {
			case ADD -> add();
			case REMOVE -> remove();
			default -> super.buttonPressed(id);
		}
	}

	private void add() {
		String reason = why.getText().strip();
		change(Messages.ExclusionsDialog_adding, list -> list.add(topology, selected, reason));
	}

	private void remove() {
		List<ObjectRef> chosen = IntStream.of(table.getSelectionIndices()).mapToObj(shown::get).map(Entry::ref).toList();
		change(Messages.ExclusionsDialog_removing, list -> list.remove(topology, chosen));
	}

	private void change(String saying, Change wanted) {
		change = wanted;
		title = saying;
		look();
	}
}
