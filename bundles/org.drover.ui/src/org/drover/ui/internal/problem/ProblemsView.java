package org.drover.ui.internal.problem;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Message;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/** The problems of this session, in words: what was tried, what went wrong and what to do about it, and the details of the selected one. */
public final class ProblemsView extends ViewPart {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
	private static final int LEAST_WIDTH = 240;

	private final ProblemLog log = ProblemLog.ofConsole();
	private final ProblemLog.Listener news = this::later;
	private final Action copy = action(Messages.ProblemsView_copy, "copy", this::copy);
	private final Action clear = action(Messages.ProblemsView_clear, "delete", log::clear);
	private final StackLayout stack = new StackLayout();
	private Composite area;
	private SashForm rows;
	private Message nothing;
	private Table table;
	private Text details;
	private List<ProblemLog.Entry> shown = List.of();

	@Override
	public void createPartControl(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(stack);
		nothing = new Message(area, "ok");
		nothing.say(Messages.ProblemsView_none, Messages.ProblemsView_none_how);
		rows = new SashForm(area, SWT.VERTICAL);
		Look.dress(rows, Tint.CARD_BORDER, Tint.TEXT);
		table();
		details = new Text(rows, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		Look.dress(details, Tint.CARD, Tint.TEXT);
		rows.setWeights(3, 2);
		tools();
		log.addListener(news);
		refresh();
	}

	private void table() {
		table = Ui.dressed(new Table(rows, SWT.MULTI | SWT.FULL_SELECTION));
		table.setHeaderVisible(true);
		Ui.column(table, Messages.ProblemsView_when, 90, SWT.LEFT);
		Ui.column(table, Messages.ProblemsView_tried, 230, SWT.LEFT);
		TableColumn sentence = Ui.column(table, Messages.ProblemsView_problem, 400, SWT.LEFT);
		LastColumn.fill(sentence, LEAST_WIDTH);
		table.addListener(SWT.Selection, event -> showDetails());
	}

	private void tools() {
		var bars = getViewSite().getActionBars();
		bars.getToolBarManager().add(copy);
		bars.getToolBarManager().add(clear);
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		MenuManager menu = new MenuManager();
		menu.add(copy);
		menu.add(clear);
		table.setMenu(menu.createContextMenu(table));
	}

	private static Action action(String text, String icon, Runnable run) {
		Action action = new Action(text, Look.descriptor(icon)) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(text);
		return action;
	}

	/** The news may come from any thread. */
	private void later() {
		if (!area.isDisposed())
			area.getDisplay().asyncExec(this::refresh);
	}

	private void refresh() {
		if (area.isDisposed())
			return;
		shown = log.entries();
		table.removeAll();
		for (ProblemLog.Entry entry : shown)
			new TableItem(table, SWT.NONE).setText(new String[] { TIME.format(entry.at()), entry.tried(), entry.explanation().sentence() });
		if (!shown.isEmpty())
			table.setSelection(0);
		showDetails();
		Ui.show(area, shown.isEmpty() ? nothing.control() : rows);
	}

	private void showDetails() {
		Optional<ProblemLog.Entry> selected = selected().stream().findFirst();
		details.setText(selected.map(ProblemLog.Entry::text).orElse(""));
		copy.setEnabled(selected.isPresent());
		clear.setEnabled(!shown.isEmpty());
	}

	private List<ProblemLog.Entry> selected() {
		return Arrays.stream(table.getSelectionIndices()).mapToObj(shown::get).toList();
	}

	private void copy() {
		Clipboard clipboard = new Clipboard(table.getDisplay());
		try {
			String text = selected().stream().map(ProblemLog.Entry::text).collect(Collectors.joining("\n\n"));
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	@Override
	public void setFocus() {
		stack.topControl.setFocus();
	}

	@Override
	public void dispose() {
		log.removeListener(news);
		super.dispose();
	}
}
