package org.drover.ui.internal.about;

import java.util.List;

import org.drover.ui.Background;
import org.drover.ui.look.Look;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.Names;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Version, licence, and the parts that Drover is made of with theirs. */
public final class AboutDialog extends Dialog {

	private static final int WIDTH = 640;
	private static final int TABLE_HEIGHT = 260;

	public AboutDialog(Shell parent) {
		super(parent);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.AboutDialog_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(20, 20).spacing(0, 8).applyTo(area);
		label(area, Words.say(Messages.AboutDialog_version, Version.ofDrover()), Type.FIGURE);
		label(area, Messages.AboutDialog_purpose, Type.TEXT);
		label(area, Messages.AboutDialog_legal, Type.TEXT);
		parts(area);
		return area;
	}

	private static void label(Composite parent, String text, Type type) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text);
		label.setFont(Look.font(type));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
	}

	private static void parts(Composite parent) {
		Table table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		Names.give(table, Messages.AboutDialog_parts);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, TABLE_HEIGHT).indent(0, 8).applyTo(table);
		column(table, Messages.AboutDialog_column_part, 250);
		column(table, Messages.AboutDialog_column_version, 110);
		column(table, Messages.AboutDialog_column_from, 130);
		column(table, Messages.AboutDialog_column_licence, 140);
		Background.run(Messages.AboutDialog_read, monitor -> Version.parts(), parts -> fill(table, parts));
	}

	private static void fill(Table table, List<Version.Part> parts) {
		if (table.isDisposed())
			return;
		for (Version.Part part : parts)
			new TableItem(table, SWT.NONE).setText(new String[] { part.name(), part.version(), part.vendor(), part.licence() });
	}

	private static void column(Table table, String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}
}
