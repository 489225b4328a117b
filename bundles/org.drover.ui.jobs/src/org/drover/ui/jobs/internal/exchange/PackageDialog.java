package org.drover.ui.jobs.internal.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.connector.FormatFinding;
import org.drover.ui.Background.Work;
import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.jobs.internal.widgets.LookDialog;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.widgets.CellTips;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Lists everything that is wrong with an exchange package, and what no reader looks at; one that is not refused can be added as a topology. */
final class PackageDialog extends LookDialog<List<FormatFinding>> {

	static final String FORMAT = "exchange";
	static final String FILES = "*.drx";

	private final Path file;
	private final IHandlerService handlers;
	private Label verdict;
	private Table findings;
	private List<FormatFinding> shown = List.of();

	/** @param handlers of the window, to add a topology with */
	PackageDialog(Shell parent, ProjectSession session, Path file, IHandlerService handlers) {
		super(parent, session, Words.say(Messages.PackageDialog_title, file.getFileName()), 860, 480);
		this.file = file;
		this.handlers = handlers;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("open"));
		shell.setMinimumSize(600, 360);
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Messages.PackageDialog_lead);
		verdict = Ui.wrapped(area, "", Type.BOLD, Tint.TEXT, Tint.CANVAS);
		findings = Ui.dressed(new Table(area, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER));
		findings.setHeaderVisible(true);
		Names.give(findings, Messages.PackageDialog_finding);
		Ui.column(findings, Messages.PackageDialog_weight, 110, SWT.LEFT);
		Ui.column(findings, Messages.PackageDialog_part, 240, SWT.LEFT);
		Ui.column(findings, Messages.PackageDialog_finding, 400, SWT.LEFT);
		LastColumn.fill(findings.getColumn(2), 240);
		CellTips.show(findings, (row, column) -> cells(shown.get(row))[column]);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 160).applyTo(findings);
		findings.addListener(SWT.SetData, this::fill);
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		FormatFinding finding = shown.get(event.index);
		item.setText(cells(finding));
		item.setImage(Look.icon(finding.error() ? "error" : "warning"));
	}

	private static String[] cells(FormatFinding finding) {
		return new String[] { finding.error() ? Messages.PackageDialog_error : Messages.PackageDialog_warning, finding.part(), Words.capital(finding.text()) };
	}

	@Override
	protected String title() {
		return Words.say(Messages.PackageDialog_looking, file.getFileName());
	}

	@Override
	protected Work<List<FormatFinding>> work() {
		return monitor -> session().connectors().format(FORMAT).check(file, monitor);
	}

	@Override
	protected void show(List<FormatFinding> result) {
		shown = result;
		findings.setItemCount(shown.size());
		findings.clearAll();
		long errors = errors(result);
		verdict.setText(errors > 0 ? Words.say(Messages.PackageDialog_refused, errors) : Words.say(Messages.PackageDialog_valid, result.size()));
		verdict.setForeground(Look.color(errors > 0 ? Tint.BAD : Tint.GOOD));
	}

	private static long errors(List<FormatFinding> findings) {
		return findings.stream().filter(FormatFinding::error).count();
	}

	@Override
	protected Optional<String> objection(List<FormatFinding> result) {
		return errors(result) > 0 ? Optional.of(Messages.PackageDialog_notRead) : Optional.empty();
	}

	@Override
	protected void addButtons(Composite buttons) {
		createButton(buttons, IDialogConstants.OK_ID, Messages.PackageDialog_add, true);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
	}

	/** What is open for looking only takes no other topology. */
	@Override
	protected void enable(boolean ready) {
		getButton(IDialogConstants.OK_ID).setEnabled(ready && !session().lookingOnly());
	}

	@Override
	protected void okPressed() {
		super.okPressed();
		PlatformUI.getWorkbench().getDisplay().asyncExec(this::add); // once this dialog is the active one no more
	}

	private void add() {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		try {
			handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(ConsoleIds.ADD_TOPOLOGY_COMMAND),
					Map.of(ConsoleIds.ADDRESS, FORMAT + ':' + file)), null);
		} catch (CommandException e) {
			Problems.show(Words.say(Messages.PackageDialog_title, file.getFileName()), e);
		}
	}
}
