package org.drover.ui.jobs.internal.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.connector.EstateFormat.Written;
import org.drover.migration.EstateExport;
import org.drover.model.ObjectRef;
import org.drover.ui.Background;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.drover.ui.widgets.CanvasDialog;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Writes what was gathered of a topology, or what a selection of it needs, to an exchange package; in the background. */
final class ExportDialog extends CanvasDialog {

	private final ProjectSession session;
	private final TopologySnapshot topology;
	private final List<ObjectRef> chosen;
	private Text file;
	private Button content;
	private Button secrets;
	private Text passphrase;
	private Text again;

	/** @param chosen these and all they need; none for everything */
	ExportDialog(Shell parent, ProjectSession session, TopologySnapshot topology, List<ObjectRef> chosen) {
		super(parent, Words.say(Messages.ExportDialog_title, topology.name()), 660, SWT.DEFAULT);
		this.session = session;
		this.topology = topology;
		this.chosen = chosen;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("export"));
	}

	@Override
	protected void fill(Composite area) {
		lead(area, chosen.isEmpty() ? Words.say(Messages.ExportDialog_all, topology.name()) : Words.say(Messages.ExportDialog_some, chosen.size(), topology.name()));
		Composite card = Ui.card(area, 3);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		file = text(card, Messages.ExportDialog_file, SWT.NONE, 1);
		Button browse = new Button(card, SWT.PUSH);
		browse.setText(Messages.ExportDialog_browse);
		browse.addListener(SWT.Selection, event -> browse());
		content = check(card, Messages.ExportDialog_content);
		secrets = check(card, Messages.ExportDialog_secrets);
		passphrase = text(card, Messages.ExportDialog_passphrase, SWT.PASSWORD, 2);
		again = text(card, Messages.ExportDialog_again, SWT.PASSWORD, 2);
	}

	private Text text(Composite card, String name, int style, int columns) {
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(Ui.label(card, name, Type.TEXT, Tint.TEXT, Tint.CARD));
		Text text = Ui.field(new Text(card, SWT.BORDER | style));
		Names.give(text, name.replace("&", ""));
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).align(SWT.FILL, SWT.CENTER).applyTo(text);
		text.addListener(SWT.Modify, event -> refresh());
		return text;
	}

	private Button check(Composite card, String name) {
		Button check = new Button(card, SWT.CHECK);
		Look.dress(check, Tint.CARD, Tint.TEXT);
		check.setText(name);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(check);
		check.addListener(SWT.Selection, event -> refresh());
		return check;
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setFilterExtensions(new String[] { PackageDialog.FILES });
		dialog.setFileName(topology.name() + ".drx");
		String path = dialog.open();
		if (path != null)
			file.setText(path);
	}

	@Override
	protected void createButtonsForButtonBar(Composite buttons) {
		createButton(buttons, IDialogConstants.OK_ID, Messages.ExportDialog_export, true);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		refresh();
	}

	private ExportChoice choice() {
		return new ExportChoice(file.getText(), content.getSelection(), secrets.getSelection(), passphrase.getTextChars(), again.getTextChars());
	}

	private void refresh() {
		passphrase.setEnabled(secrets.getSelection());
		again.setEnabled(secrets.getSelection());
		Optional<String> objection = choice().objection();
		if (foot() == null || getButton(IDialogConstants.OK_ID) == null)
			return;
		getButton(IDialogConstants.OK_ID).setEnabled(objection.isEmpty());
		foot().say(objection.orElse(""), Tint.MUTED_TEXT);
	}

	@Override
	protected void okPressed() {
		EstateExport export = choice().of(topology.name(), chosen);
		Path path = choice().path().orElseThrow();
		Shell parent = getParentShell();
		super.okPressed();
		Background.run(Words.say(Messages.ExportDialog_work, path.getFileName()),
				monitor -> export.write(session.engine(), session.connectors().format(PackageDialog.FORMAT), path, monitor),
				written -> MessageDialog.openInformation(parent, Messages.ExportDialog_done, words(path, written)));
	}

	private static String words(Path path, Written written) {
		return Words.say(Messages.ExportDialog_written, path, written.objects(), written.dependencies(), written.contentFiles(), Words.bytes(written.contentBytes()),
				written.secrets());
	}
}
