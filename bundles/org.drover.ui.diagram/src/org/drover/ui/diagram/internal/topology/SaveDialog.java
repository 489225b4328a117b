package org.drover.ui.diagram.internal.topology;

import java.util.List;

import org.drover.model.draft.DraftProblem;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Says in words what a draft changes and what is wrong with it, before it becomes a job. */
final class SaveDialog extends TitleAreaDialog {

	private final String topology;
	private final List<String> changes;
	private final List<DraftProblem> problems;

	SaveDialog(Shell parent, String topology, List<String> changes, List<DraftProblem> problems) {
		super(parent);
		this.topology = topology;
		this.changes = changes;
		this.problems = problems;
	}

	private boolean isBlocked() {
		return problems.stream().anyMatch(DraftProblem::blocking);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Words.say(Messages.SaveDialog_shell, topology));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite body = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		Table table = new Table(body, SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
		GridDataFactory.fillDefaults().grab(true, true).hint(560, 200).applyTo(table);
		Look.dress(table, Tint.CARD, Tint.TEXT);
		TableColumn words = new TableColumn(table, SWT.NONE);
		problems.stream().filter(DraftProblem::blocking).forEach(problem -> row(table, "error", problem.sentence()));
		problems.stream().filter(problem -> !problem.blocking()).forEach(problem -> row(table, "warning", problem.sentence()));
		changes.forEach(change -> row(table, icon(change), Words.capital(change)));
		words.pack();
		words.setWidth(Math.max(words.getWidth(), 540));
		say();
		return area;
	}

	private static String icon(String change) {
		return change.startsWith("create") ? "add" : change.startsWith("delete") ? "delete" : "edit";
	}

	private static void row(Table table, String icon, String words) {
		TableItem row = new TableItem(table, SWT.NONE);
		row.setImage(Look.icon(icon));
		row.setText(words);
		row.setFont(Look.font(Type.TEXT));
		if (icon.equals("error"))
			row.setForeground(Look.color(Tint.BAD));
	}

	private void say() {
		setTitle(Words.say(Messages.SaveDialog_title, changes.size(), topology));
		if (isBlocked())
			setErrorMessage(Messages.SaveDialog_blocked);
		else
			setMessage(Messages.SaveDialog_job);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.SaveDialog_save, true).setEnabled(!isBlocked());
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}
}
