package org.drover.ui.internal.topology;

import java.util.List;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.model.DroverException;
import org.drover.ui.Background;
import org.drover.ui.Problems;
import org.drover.ui.internal.Services;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.LoggerFactory;

/** Adds a topology once its connector has answered; then gathers it in the background. */
public final class AddTopologyDialog extends TitleAreaDialog {

	private static final int MARGIN = 16;
	private static final int WIDTH = 620;

	private final ProjectSession session;
	private final String given;
	private final ConnectorRegistry connectors = Services.connectors();
	private final List<AddressExample> examples = AddressExample.of(Schemes.installed());
	private Combo kind;
	private Field name;
	private Field address;
	private Field user;
	private Field password;
	private ProgressBar progress;
	private Job test;

	/** @param given the address to begin with; null for an example */
	public AddTopologyDialog(Shell parent, ProjectSession session, String given) {
		super(parent);
		this.session = session;
		this.given = given;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.AddTopologyDialog_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.AddTopologyDialog_title);
		setMessage(Messages.AddTopologyDialog_what);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(12, 6).applyTo(area);
		createKind(area);
		name = new Field(area, Messages.AddTopologyDialog_name, SWT.NONE, Messages.AddTopologyDialog_name_hint);
		name.text().setText(NewTopology.suggestedName(session.topologies().stream().map(TopologySnapshot::name).toList()));
		address = new Field(area, Messages.AddTopologyDialog_address, SWT.NONE, "");
		user = new Field(area, Messages.AddTopologyDialog_user, SWT.NONE, Messages.AddTopologyDialog_user_hint);
		password = new Field(area, Messages.AddTopologyDialog_password, SWT.PASSWORD, Messages.AddTopologyDialog_password_hint);
		progress = new ProgressBar(area, SWT.INDETERMINATE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(progress);
		progress.setVisible(false);
		choose(0);
		address.text().addListener(SWT.Modify, event -> addressChanged());
		if (given != null)
			address.text().setText(given);
		return area;
	}

	private void createKind(Composite area) {
		Field.label(area, Messages.AddTopologyDialog_kind);
		kind = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		examples.forEach(example -> kind.add(example.label()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(kind);
		kind.addListener(SWT.Selection, event -> choose(kind.getSelectionIndex()));
	}

	/** Replaces the address only while it is still an example. */
	private void choose(int index) {
		if (index >= examples.size())
			return;
		String typed = address.text().getText();
		if (typed.isBlank() || examples.stream().anyMatch(example -> example.address().equals(typed)))
			address.text().setText(examples.get(index).address());
		show(index);
	}

	private void show(int index) {
		kind.select(index);
		address.hint(Words.say(Messages.AddTopologyDialog_address_hint, examples.get(index).address()));
		enableSecrets(true);
	}

	/** What is typed decides: the kind only helps to begin. */
	private void addressChanged() {
		for (int index = 0; index < examples.size(); index++) {
			boolean same = address.text().getText().strip().startsWith(examples.get(index).scheme() + ":");
			if (same && index != kind.getSelectionIndex())
				show(index);
		}
	}

	private void enableSecrets(boolean idle) {
		boolean secret = examples.isEmpty() || examples.get(Math.max(0, kind.getSelectionIndex())).password();
		user.text().setEnabled(idle && secret);
		password.text().setEnabled(idle && secret);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.AddTopologyDialog_add, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		name.text().setFocus();
		name.text().selectAll();
	}

	@Override
	protected void okPressed() {
		NewTopology typed = new NewTopology(name.text().getText().strip(), address.text().getText(), user.text().getText(), password.text().getText());
		List.of(name, address, password).forEach(Field::clear);
		Optional<String> nameProblem = typed.nameProblem();
		if (nameProblem.isPresent()) {
			name.problem(nameProblem.get());
			return;
		}
		try {
			test(typed, typed.parsedAddress());
		} catch (DroverException e) {
			address.problem(Problems.sentence(e));
		}
	}

	private void test(NewTopology typed, ConnectorAddress parsed) {
		busy(true);
		Display display = getShell().getDisplay();
		test = Job.create(Words.say(Messages.AddTopologyDialog_ask, typed.name()), monitor -> {
			try (Connector connector = connectors.connect(parsed, typed.credentials())) {
				session.engine().put(typed.name(), parsed, typed.credentials(), connector);
				session.reloadTopologies();
				display.asyncExec(() -> added(typed.name()));
			} catch (DroverException | RuntimeException e) {
				LoggerFactory.getLogger(AddTopologyDialog.class).info("{} was not added", typed.name(), e); //$NON-NLS-1$
				display.asyncExec(() -> refused(e));
			}
			return Status.OK_STATUS;
		});
		test.setSystem(true); // the dialog shows that it goes on
		test.schedule();
	}

	private void added(String added) {
		close();
		Background.run(Words.say(Messages.AddTopologyDialog_gather, added), monitor -> {
			session.gather(added, monitor);
			return added;
		}, gathered -> LoggerFactory.getLogger(AddTopologyDialog.class).debug("gathered {}", gathered));
	}

	private void refused(Exception problem) {
		if (getShell() == null || getShell().isDisposed())
			return;
		busy(false);
		String sentence = Problems.sentence(problem);
		Field field = sentence.toLowerCase(java.util.Locale.ROOT).contains("password") && password.text().isEnabled() ? password : address;
		field.problem(sentence);
	}

	private void busy(boolean busy) {
		progress.setVisible(busy);
		getButton(IDialogConstants.OK_ID).setEnabled(!busy);
		kind.setEnabled(!busy);
		name.text().setEnabled(!busy);
		address.text().setEnabled(!busy);
		enableSecrets(!busy);
	}
}
