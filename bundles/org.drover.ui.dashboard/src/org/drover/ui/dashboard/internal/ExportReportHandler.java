package org.drover.ui.dashboard.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.migration.JobKind;
import org.drover.model.DroverException;
import org.drover.report.ReportModel;
import org.drover.report.ReportWriter;
import org.drover.ui.Background;
import org.drover.ui.MainWindow;
import org.drover.ui.dashboard.internal.figures.FiguresReader;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes a report into a folder, to begin with on the selected job or on the latest one, and offers to look at it. */
public final class ExportReportHandler extends AbstractHandler {

	private static final String TITLE = Messages.ExportReportHandler_title;

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = MainWindow.shell(event);
		Optional<ProjectSession> session = CurrentProject.get().session();
		if (session.isEmpty()) {
			MessageDialog.openInformation(shell, TITLE, Messages.ExportReportHandler_noProject);
			return null;
		}
		List<JobSnapshot> jobs = migrations(session.get());
		ExportReportDialog dialog = new ExportReportDialog(shell, jobs, selected(event, jobs), session.get().project().folder());
		if (dialog.open() == Window.OK)
			export(session.get(), dialog.choice(), shell);
		return null;
	}

	/** Jobs that edit a topology have nothing to report. */
	private static List<JobSnapshot> migrations(ProjectSession session) {
		return session.jobs().stream().filter(job -> JobKind.of(job.job()) == JobKind.MIGRATION).toList();
	}

	/** What is selected may have been read before the jobs were read again. @return null where there are no jobs */
	private static JobSnapshot selected(ExecutionEvent event, List<JobSnapshot> jobs) {
		if (jobs.isEmpty())
			return null;
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		if (selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof JobSnapshot chosen)
			return jobs.stream().filter(job -> job.id().equals(chosen.id())).findFirst().orElse(jobs.getLast());
		return jobs.getLast();
	}

	private static void export(ProjectSession session, ExportReportDialog.Choice choice, Shell shell) {
		Background.run(TITLE, monitor -> write(session, choice), files -> offer(shell, choice.folder(), files));
	}

	private static List<Path> write(ProjectSession session, ExportReportDialog.Choice choice) throws DroverException {
		ReportModel report = FiguresReader.reports(session).of(choice.kind(), choice.job());
		return ReportWriter.write(report, choice.folder(), choice.formats());
	}

	private static void offer(Shell shell, Path folder, List<Path> files) {
		if (shell.isDisposed())
			return;
		Optional<Path> page = files.stream().filter(file -> file.endsWith(ReportWriter.HTML)).findFirst()
				.or(() -> files.stream().filter(file -> file.endsWith(ReportWriter.PDF)).findFirst());
		String[] answers = page.isPresent()
				? new String[] { Messages.ExportReportHandler_openReport, Messages.ExportReportHandler_openFolder, Messages.ExportReportHandler_close }
				: new String[] { Messages.ExportReportHandler_openFolder, Messages.ExportReportHandler_close };
		String sentence = Words.say(Messages.ExportReportHandler_written, files.size(), folder);
		int answer = MessageDialog.open(MessageDialog.INFORMATION, shell, TITLE, sentence, 0, answers);
		if (page.isPresent() && answer == 0)
			launch(shell, page.get());
		else if (answer == answers.length - 2)
			launch(shell, folder);
	}

	private static void launch(Shell shell, Path file) {
		if (!Program.launch(file.toString()))
			MessageDialog.openWarning(shell, TITLE, Words.say(Messages.ExportReportHandler_noProgram, file));
	}
}
