package org.drover.ui.jobs.internal.queries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.drover.inventory.Inventory;
import org.drover.model.DroverException;
import org.drover.plan.SavedQueries;
import org.drover.ui.Background.Work;
import org.drover.ui.jobs.internal.widgets.LookDialog;
import org.drover.ui.look.Look;
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
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Shows the queries of a project, keeps what is written, and removes them. What is written is checked at each letter, and asked a moment later. */
public final class QueriesDialog extends LookDialog<QueryList> {

	private static final int KEEP = IDialogConstants.CLIENT_ID;
	private static final int NEW = KEEP + 1;
	private static final int REMOVE = KEEP + 2;
	private static final int MOST_NAME = 200;

	/** What is to be done before the queries are read again. */
	private interface Change {
		void make(SavedQueries queries) throws DroverException;
	}

	private final List<TopologySnapshot> topologies;
	/** Nothing of it is lost where a look is given up before it has begun. */
	private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
	private Map<String, Picks> known = new ConcurrentHashMap<>();
	private TopologySnapshot topology;
	private String title = Messages.QueriesDialog_looking;
	private String selected;
	private Optional<String> kept = Optional.empty();
	private Table table;
	private Text name;
	private Text query;
	private Label verdict;
	private List<QueryList.Line> shown = List.of();

	/**
	 * @param topologies that were gathered, at least one; what queries pick is told of the first at first
	 * @param selected   the name of a query; empty for none
	 */
	public QueriesDialog(Shell parent, ProjectSession session, List<TopologySnapshot> topologies, String selected) {
		super(parent, session, Messages.QueriesDialog_title, 900, 600);
		this.topologies = List.copyOf(topologies);
		this.topology = topologies.getFirst();
		this.selected = selected;
	}

	/** The name of the query that was kept last; empty where none was. */
	public Optional<String> kept() {
		return kept;
	}

	/** The names of the project's queries, as they were read last; empty where they could not be read. */
	public Optional<List<String>> names() {
		return found().map(list -> list.lines().stream().map(QueryList.Line::name).toList());
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("saved-search")); //$NON-NLS-1$
		shell.setMinimumSize(680, 500);
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Messages.QueriesDialog_lead);
		createTable(area);
		Composite fields = Ui.grid(area, 2, Tint.CANVAS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
		name = field(fields, Messages.QueriesDialog_name_field);
		name.setTextLimit(MOST_NAME);
		query = field(fields, Messages.QueriesDialog_query_field);
		query.setMessage(Messages.QueriesDialog_query_hint);
		if (topologies.size() > 1)
			createTopologies(fields);
		verdict = Ui.wrapped(area, Messages.QueriesDialog_write, Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		name.addListener(SWT.Modify, event -> refresh());
		query.addListener(SWT.Modify, event -> written());
	}

	private void createTable(Composite area) {
		table = Ui.dressed(new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		table.setHeaderVisible(true);
		Names.give(table, Messages.QueriesDialog_title);
		Ui.column(table, Messages.QueriesDialog_name, 200, SWT.LEFT);
		Ui.column(table, Messages.QueriesDialog_query, 400, SWT.LEFT);
		Ui.column(table, Messages.QueriesDialog_picks, 100, SWT.RIGHT);
		LastColumn.fill(table.getColumn(1), 240);
		CellTips.show(table, (row, column) -> cells(shown.get(row))[column]);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 160).applyTo(table);
		table.addListener(SWT.Selection, event -> {
			if (table.getSelectionIndex() >= 0)
				write(shown.get(table.getSelectionIndex()));
		});
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL && getButton(REMOVE).isEnabled())
				remove();
		});
	}

	private static Text field(Composite fields, String title) {
		Label label = label(fields, title);
		Text text = Ui.field(new Text(fields, SWT.BORDER));
		Names.give(text, label);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private static Label label(Composite fields, String title) {
		Label label = Ui.label(fields, title, Type.TEXT, Tint.TEXT, Tint.CANVAS);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		return label;
	}

	private void createTopologies(Composite fields) {
		Label label = label(fields, Messages.QueriesDialog_of);
		Combo combo = Ui.field(new Combo(fields, SWT.READ_ONLY | SWT.BORDER));
		combo.setItems(topologies.stream().map(TopologySnapshot::name).toArray(String[]::new));
		combo.select(0);
		Names.give(combo, label);
		GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
		combo.addListener(SWT.Selection, event -> {
			topology = topologies.get(combo.getSelectionIndex());
			known = new ConcurrentHashMap<>();
			look();
		});
	}

	@Override
	protected String title() {
		return title;
	}

	/** The changes are made in the order in which they were asked for, each once. */
	@Override
	protected Work<QueryList> work() {
		title = Messages.QueriesDialog_looking;
		SavedQueries queries = new SavedQueries(session().project());
		Inventory inventory = topology.inventory().orElseThrow();
		Map<String, Picks> picks = known;
		String text = text();
		return monitor -> {
			for (Change change = changes.poll(); change != null; change = changes.poll())
				change.make(queries);
			return QueryList.of(queries, inventory, picks, text);
		};
	}

	@Override
	protected void show(QueryList list) {
		if (!list.lines().equals(shown)) {
			shown = list.lines();
			table.removeAll();
			shown.forEach(line -> new TableItem(table, SWT.NONE).setText(cells(line)));
			Optional<QueryList.Line> line = list.line(selected);
			line.ifPresent(found -> table.select(shown.indexOf(found)));
			if (text().isEmpty())
				line.ifPresent(this::write);
		}
		if (list.text().equals(text()))
			list.written().ifPresent(picks -> say(picks.words(topology.name()), Tint.TEXT));
	}

	private static String[] cells(QueryList.Line line) {
		return new String[] { line.name(), line.body(), line.objects().isPresent() ? Words.number(line.objects().getAsInt()) : Messages.QueriesDialog_unreadable };
	}

	private String text() {
		return query == null ? "" : query.getText().strip(); //$NON-NLS-1$
	}

	private void write(QueryList.Line line) {
		selected = line.name();
		name.setText(line.name());
		query.setText(line.body());
	}

	/** What is wrong with it is said at once; what it picks, after a moment. */
	private void written() {
		Optional<String> objection = QueryList.objection(text());
		if (text().isEmpty())
			say(Messages.QueriesDialog_write, Tint.MUTED_TEXT);
		else if (objection.isPresent())
			say(Words.capital(objection.get()), Tint.BAD);
		else
			lookSoon();
		refresh();
	}

	private void say(String sentence, Tint tint) {
		verdict.setText(sentence.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		verdict.setForeground(Look.color(tint));
		verdict.requestLayout();
	}

	@Override
	protected Optional<String> objection(QueryList list) {
		return session().lookingOnly() ? Optional.of(Messages.QueriesDialog_lookingOnly) : Optional.empty();
	}

	@Override
	protected void addButtons(Composite buttons) {
		createButton(buttons, NEW, Messages.QueriesDialog_new, false);
		createButton(buttons, KEEP, Messages.QueriesDialog_keep, true);
		createButton(buttons, REMOVE, Messages.QueriesDialog_remove, false);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
	}

	/** What is written can be kept before it is known what it picks. */
	@Override
	protected void enable(boolean ready) {
		boolean mayChange = !session().lookingOnly() && found().isPresent();
		String called = name.getText().strip();
		getButton(KEEP).setEnabled(mayChange && !called.isEmpty() && QueryList.objection(text()).isEmpty() && found().get().differs(called, text()));
		getButton(REMOVE).setEnabled(mayChange && table.getSelectionIndex() >= 0);
	}

	@Override
	protected void buttonPressed(int id) {
		switch (id) {
			case KEEP -> keep();
			case NEW -> begin();
			case REMOVE -> remove();
			default -> super.buttonPressed(id);
		}
	}

	private void begin() {
		table.deselectAll();
		selected = ""; //$NON-NLS-1$
		name.setText(""); //$NON-NLS-1$
		query.setText(""); //$NON-NLS-1$
		name.setFocus();
	}

	private void keep() {
		String called = name.getText().strip();
		String text = text();
		selected = called;
		kept = Optional.of(called);
		query.setFocus(); // the button will rest
		change(Messages.QueriesDialog_keeping, queries -> queries.put(called, text));
	}

	/** What was removed stays in the fields, from where it can be kept again. */
	private void remove() {
		String called = shown.get(table.getSelectionIndex()).name();
		kept = kept.filter(other -> !other.equals(called));
		change(Messages.QueriesDialog_removing, queries -> queries.remove(called));
	}

	private void change(String saying, Change wanted) {
		changes.add(wanted);
		title = saying;
		look();
	}
}
