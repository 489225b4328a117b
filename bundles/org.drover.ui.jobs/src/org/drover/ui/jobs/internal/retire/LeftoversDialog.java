package org.drover.ui.jobs.internal.retire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.migration.Leftover;
import org.drover.ui.Background.Work;
import org.drover.ui.jobs.internal.widgets.LookDialog;
import org.drover.ui.look.Look;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
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

/** Lists what Drover made and nobody needs any more, in all topologies that answer, and removes what is selected. */
final class LeftoversDialog extends LookDialog<LeftoverList> {

	private static final int REMOVE = IDialogConstants.CLIENT_ID;

	private Set<Leftover> removing = Set.of();
	private boolean agreed;
	private Table table;
	private Label verdict;
	private Label silent;
	private List<Leftover> shown = List.of();

	LeftoversDialog(Shell parent, ProjectSession session) {
		super(parent, session, Messages.LeftoversDialog_title, 1000, 560);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("delete"));
		shell.setMinimumSize(680, 420);
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Messages.LeftoversDialog_lead);
		verdict = Ui.wrapped(area, "", Type.BOLD, Tint.TEXT, Tint.CANVAS);
		table = Ui.dressed(new Table(area, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER));
		table.setHeaderVisible(true);
		Names.give(table, Messages.LeftoversDialog_title);
		Ui.column(table, Messages.LeftoversDialog_kind, 120, SWT.LEFT);
		Ui.column(table, Messages.LeftoversDialog_what, 400, SWT.LEFT);
		Ui.column(table, Messages.LeftoversDialog_topology, 110, SWT.LEFT);
		Ui.column(table, Messages.LeftoversDialog_how, 280, SWT.LEFT);
		LastColumn.fill(table.getColumn(1), 240);
		CellTips.show(table, (row, column) -> cells(shown.get(row))[column]);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(table);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, event -> refresh());
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL && getButton(REMOVE).isEnabled())
				remove();
		});
		silent = Ui.wrapped(area, "", Type.TEXT, Tint.BAD, Tint.CANVAS);
		Ui.visible(silent, false);
	}

	private void fill(Event event) {
		((TableItem) event.item).setText(cells(shown.get(event.index)));
	}

	private static String[] cells(Leftover leftover) {
		return new String[] { LeftoverList.kind(leftover), Words.capital(RefWords.plain().readable(leftover.what())), leftover.topology(), LeftoverList.how(leftover) };
	}

	@Override
	protected String title() {
		return removing.isEmpty() ? Messages.LeftoversDialog_looking : Words.say(Messages.LeftoversDialog_removing, removing.size());
	}

	/** What is asked to be removed is removed once. */
	@Override
	protected Work<LeftoverList> work() {
		Set<Leftover> which = removing;
		boolean irreversible = agreed;
		removing = Set.of();
		agreed = false;
		return monitor -> LeftoverList.after(session(), which, irreversible, monitor);
	}

	@Override
	protected void show(LeftoverList list) {
		shown = list.all();
		table.deselectAll();
		table.setItemCount(shown.size());
		table.clearAll();
		verdict.setText(shown.isEmpty() ? Messages.LeftoversDialog_nothing
				: Words.say(Messages.LeftoversDialog_found, shown.size(), LeftoverList.removable(shown).size()));
		silent.setText(list.silent().stream().map(Words::capital).collect(Collectors.joining("\n")));
		Ui.visible(silent, !list.silent().isEmpty());
		verdict.getParent().layout(true, true);
	}

	@Override
	protected Optional<String> objection(LeftoverList list) {
		return Optional.empty();
	}

	@Override
	protected void addButtons(Composite buttons) {
		createButton(buttons, REMOVE, Messages.LeftoversDialog_remove, false);
		createButton(buttons, IDialogConstants.SELECT_ALL_ID, Messages.LeftoversDialog_selectAll, false);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void enable(boolean ready) {
		getButton(REMOVE).setEnabled(ready && !selected().isEmpty());
		getButton(IDialogConstants.SELECT_ALL_ID).setEnabled(ready && !LeftoverList.removable(shown).isEmpty());
	}

	private List<Leftover> selected() {
		return LeftoverList.removable(IntStream.of(table.getSelectionIndices()).mapToObj(shown::get).toList());
	}

	@Override
	protected void buttonPressed(int id) {
		switch (id) {
			case REMOVE -> remove();
			case IDialogConstants.SELECT_ALL_ID -> selectAll();
			default -> super.buttonPressed(id);
		}
	}

	private void selectAll() {
		table.setSelection(IntStream.range(0, shown.size()).filter(row -> shown.get(row).byHand().isEmpty()).toArray());
		table.setFocus();
		refresh();
	}

	private void remove() {
		List<Leftover> chosen = selected();
		List<Leftover> forGood = chosen.stream().filter(Leftover::isIrreversible).toList();
		String name = String.join(", ", forGood.stream().map(Leftover::topology).collect(Collectors.toCollection(TreeSet::new)));
		if (!forGood.isEmpty() && new ConsentDialog(getShell(), name, forGood.stream().map(Leftover::what).toList(), "").open() != IDialogConstants.OK_ID)
			return;
		removing = Set.copyOf(chosen);
		agreed = !forGood.isEmpty();
		look();
	}
}
