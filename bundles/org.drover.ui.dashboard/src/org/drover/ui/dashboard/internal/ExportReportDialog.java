package org.drover.ui.dashboard.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.report.Format;
import org.drover.report.ReportKind;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.widgets.CanvasDialog;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks which report is to be written, on which job, as what, and where to. */
final class ExportReportDialog extends CanvasDialog {

	/** @param job its id; empty where the report is about the whole project */
	record Choice(ReportKind kind, Optional<String> job, Path folder, Set<Format> formats) {
	}

	private static final int WIDTH = 560;
	private static final List<ReportKind> KINDS = List.of(ReportKind.values());

	private final List<JobSnapshot> jobs;
	private final JobSnapshot selected;
	private final Path project;
	private final Map<Format, Button> formats = new EnumMap<>(Format.class);
	private Label about;
	private Combo kind;
	private Combo job;
	private Text folder;
	private String proposed;
	private Choice choice;

	/**
	 * @param jobs     that move clients; may be none
	 * @param selected the job to begin with; null where there is none
	 * @param project  the folder beside which reports are proposed to go
	 */
	ExportReportDialog(Shell parent, List<JobSnapshot> jobs, JobSnapshot selected, Path project) {
		super(parent, Messages.ExportReportDialog_title, WIDTH, SWT.DEFAULT);
		this.jobs = jobs;
		this.selected = selected;
		this.project = project;
	}

	/** Once OK was pressed. */
	Choice choice() {
		return choice;
	}

	@Override
	protected void fill(Composite area) {
		about = Ui.wrapped(area, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		Composite fields = Ui.grid(area, 3, Tint.CANVAS);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		createKind(fields);
		createJob(fields);
		createFolder(fields);
		createFormats(fields);
		choose();
	}

	private static void label(Composite area, String text) {
		Ui.label(area, text, Type.TEXT, Tint.TEXT, Tint.CANVAS);
	}

	private void createKind(Composite area) {
		label(area, Messages.ExportReportDialog_report);
		kind = new Combo(area, SWT.READ_ONLY);
		kind.setVisibleItemCount(KINDS.size());
		KINDS.forEach(each -> kind.add(each.title()));
		kind.select(KINDS.indexOf(jobs.isEmpty() ? ReportKind.EXECUTIVE : ReportKind.JOB));
		kind.addListener(SWT.Selection, event -> choose());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(kind);
	}

	private ReportKind kind() {
		return KINDS.get(kind.getSelectionIndex());
	}

	/** Says what the report tells, and proposes another folder where nobody has named one. */
	private void choose() {
		about.setText(Words.say(Messages.ExportReportDialog_about, kind().about()));
		about.getParent().layout();
		job.setEnabled(kind().ofJob());
		if (folder.getText().isBlank() || folder.getText().equals(proposed)) {
			proposed = proposal();
			folder.setText(proposed);
		}
		check();
	}

	private void createJob(Composite area) {
		label(area, Messages.ExportReportDialog_job);
		job = new Combo(area, SWT.READ_ONLY);
		jobs.forEach(each -> job.add(each.id() + ": " + each.job().name()));
		job.select(jobs.indexOf(selected));
		job.addListener(SWT.Selection, event -> choose());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(job);
	}

	private void createFolder(Composite area) {
		label(area, Messages.ExportReportDialog_folder);
		folder = Ui.field(new Text(area, SWT.BORDER));
		folder.addListener(SWT.Modify, event -> check());
		GridDataFactory.fillDefaults().hint(360, SWT.DEFAULT).grab(true, false).applyTo(folder);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.ExportReportDialog_browse);
		browse.addListener(SWT.Selection, event -> browse());
	}

	private String proposal() {
		String name = project.getFileName() + "-" + (kind() == ReportKind.JOB ? "report" : kind().label()) + job().map(id -> "-" + id).orElse("");
		return project.toAbsolutePath().resolveSibling(name).toString();
	}

	/** Empty where the report is about none, or there is none. */
	private Optional<String> job() {
		int chosen = job.getSelectionIndex();
		return kind().ofJob() && chosen >= 0 ? Optional.of(jobs.get(chosen).id()) : Optional.empty();
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
		dialog.setText(Messages.ExportReportDialog_browse_title);
		dialog.setFilterPath(folder.getText());
		String chosen = dialog.open();
		if (chosen != null)
			folder.setText(chosen);
	}

	private void createFormats(Composite area) {
		label(area, Messages.ExportReportDialog_write);
		Composite row = Ui.grid(area, 3, Tint.CANVAS);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(16, 6).applyTo(row);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
		for (Format format : Format.values()) {
			Button button = new Button(row, SWT.CHECK);
			Look.dress(button, Tint.CANVAS, Tint.TEXT);
			button.setText(label(format));
			button.setSelection(format == Format.HTML);
			button.addListener(SWT.Selection, event -> check());
			formats.put(format, button);
		}
	}

	private static String label(Format format) {
		return switch (format) {
		case HTML -> Messages.ExportReportDialog_write_html;
		case PDF -> Messages.ExportReportDialog_write_pdf;
		case XLSX -> Messages.ExportReportDialog_write_xlsx;
		case CSV -> Messages.ExportReportDialog_write_csv;
		case JSON -> Messages.ExportReportDialog_write_json;
		};
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.ExportReportDialog_export, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	private void check() {
		if (foot() == null)
			return;
		String problem = problem();
		foot().say(problem == null ? "" : problem, Tint.BAD);
		getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
	}

	/** Null where all is well. */
	private String problem() {
		if (kind().ofJob() && job().isEmpty())
			return Messages.ExportReportDialog_noJob;
		if (folder.getText().isBlank())
			return Messages.ExportReportDialog_noFolder;
		try {
			if (!Path.of(folder.getText().strip()).isAbsolute())
				return Messages.ExportReportDialog_noPath;
		} catch (InvalidPathException e) {
			return Words.say(Messages.ExportReportDialog_wrongPath, e.getReason());
		}
		return chosenFormats().isEmpty() ? Messages.ExportReportDialog_noFormat : null;
	}

	private Set<Format> chosenFormats() {
		return formats.entrySet().stream().filter(format -> format.getValue().getSelection()).map(Map.Entry::getKey)
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
	}

	@Override
	protected void okPressed() {
		choice = new Choice(kind(), job(), Path.of(folder.getText().strip()), chosenFormats());
		super.okPressed();
	}
}
