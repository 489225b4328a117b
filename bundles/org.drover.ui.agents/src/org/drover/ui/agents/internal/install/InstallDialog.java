package org.drover.ui.agents.internal.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.drover.fleet.Fleet;
import org.drover.fleet.HostReport;
import org.drover.fleet.HostReport.Outcome;
import org.drover.fleet.InstallListener;
import org.drover.fleet.MailboxPlace;
import org.drover.fleet.ssh.SshHost;
import org.drover.ui.Background;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.drover.ui.agents.internal.state.HostList;
import org.drover.ui.agents.internal.install.InstallForm.Secrets;
import org.drover.ui.agents.internal.widgets.RowTable;
import org.drover.ui.agents.internal.widgets.RowTable.Column;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.widgets.CanvasDialog;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks for hosts and how they are reached, brings agents to them, and shows what came of each. */
public final class InstallDialog extends CanvasDialog implements InstallListener {

	private final Fleet fleet;
	private final Path knownHosts;
	private final List<MailboxPlace> places;
	private final List<String> hosts;
	private final List<HostRow> rows = new ArrayList<>();
	private InstallFields fields;
	private RowTable<HostRow> table;
	private Job job;

	private InstallDialog(Shell parent, Fleet fleet, Path knownHosts, List<MailboxPlace> places, List<String> hosts) {
		super(parent, Messages.InstallDialog_title, 820, 640);
		this.fleet = fleet;
		this.knownHosts = knownHosts;
		this.places = places;
		this.hosts = hosts;
	}

	/** @param hosts to begin with; may be empty */
	public static void open(Shell parent, Fleet fleet, List<String> hosts) {
		CurrentProject.get().session().map(session -> session.project().folder().resolve("known_hosts"))
				.ifPresent(known -> Background.run(Messages.InstallDialog_readPlaces, monitor -> fleet.places(), places -> {
					if (!parent.isDisposed())
						new InstallDialog(parent, fleet, known, places, hosts).open();
				}));
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setMinimumSize(640, 520);
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Messages.InstallDialog_lead);
		fields = new InstallFields(area, places, hosts, this::changed);
		List<Column> columns = List.of(new Column(Messages.InstallDialog_host, 220), new Column(Messages.InstallDialog_state, 120),
				new Column(Messages.InstallDialog_result, 300));
		table = new RowTable<HostRow>(area, SWT.SINGLE | SWT.BORDER, columns, row -> List.of(row.host(), row.state(), row.text()), HostRow::host)
				.dot(1, HostRow::tint);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 140).applyTo(table.table());
	}

	@Override
	protected void createButtonsForButtonBar(Composite buttons) {
		foot().stoppable(Messages.InstallDialog_stop, () -> job.cancel());
		createButton(buttons, IDialogConstants.OK_ID, Messages.InstallDialog_install, true);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
		working(false);
	}

	@Override
	public void create() {
		super.create();
		list();
		fields.setFocus();
	}

	/** While it works, closing it is asking it to stop: what is begun is taken back first. */
	@Override
	protected void cancelPressed() {
		if (job != null)
			job.cancel();
		else
			super.cancelPressed();
	}

	@Override
	protected void handleShellCloseEvent() {
		cancelPressed();
	}

	@Override
	protected void okPressed() {
		InstallForm form = fields.form();
		Secrets secrets = fields.secrets();
		InstallRun run = new InstallRun(fleet, knownHosts, new AskHostKey(getShell()), this);
		rows.clear();
		job = Background.prepare(Messages.InstallDialog_title, monitor -> {
			try (secrets) {
				List<SshHost> all = form.sshHosts(secrets);
				inUi(() -> begin(all));
				return run.install(form, secrets, monitor);
			}
		}, reports -> OpenFleet.get().touched());
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				secrets.close(); // also where it was cancelled before it began
				inUi(InstallDialog.this::ended);
			}
		});
		working(true);
		job.schedule();
	}

	@Override
	public void step(SshHost host, String step) {
		inUi(() -> change(host, row -> row.step(step)));
	}

	@Override
	public void ended(HostReport report) {
		inUi(() -> change(report.host(), row -> row.ended(report)));
	}

	private void begin(List<SshHost> all) {
		all.forEach(host -> rows.add(HostRow.waiting(host.toString())));
		table.show(rows);
	}

	private void change(SshHost host, UnaryOperator<HostRow> change) {
		rows.replaceAll(row -> row.host().equals(host.toString()) ? change.apply(row) : row);
		table.show(rows);
	}

	private void ended() {
		job = null;
		working(false);
		long done = rows.stream().filter(row -> row.tint() == HostRow.tint(Outcome.DONE)).count();
		if (!rows.isEmpty())
			foot().say(Words.say(Messages.InstallDialog_ended, done, rows.size() - done), Tint.TEXT);
		OpenFleet.get().touched();
	}

	private void working(boolean at) {
		foot().working(at);
		fields.enable(!at);
		allow();
	}

	/** The hosts that are typed are listed as they will be understood; what came of others is no longer shown. */
	private void changed() {
		if (foot() == null)
			return;
		fields.showNeeded();
		((Composite) getDialogArea()).layout(true, true);
		allow();
		list();
	}

	private void list() {
		rows.clear();
		HostList.of(fields.form().hosts()).forEach(host -> rows.add(HostRow.named(host)));
		table.show(rows);
	}

	private void allow() {
		Optional<String> objection = fields.form().objection();
		getButton(IDialogConstants.OK_ID).setEnabled(job == null && objection.isEmpty());
		foot().say(job == null ? objection.orElse("") : Messages.InstallDialog_works, Tint.MUTED_TEXT);
	}

	private void inUi(Runnable work) {
		Shell shell = getShell();
		if (shell == null || shell.isDisposed())
			return;
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed())
				work.run();
		});
	}
}
