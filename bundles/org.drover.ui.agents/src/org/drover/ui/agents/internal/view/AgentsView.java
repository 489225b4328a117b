package org.drover.ui.agents.internal.view;

import java.util.List;
import java.util.Optional;

import org.drover.fleet.Notice;
import org.drover.mailbox.MailboxId;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.drover.ui.agents.internal.fleet.OpenFleet.Happened;
import org.drover.ui.agents.internal.fleet.Reading;
import org.drover.ui.agents.internal.install.InstallDialog;
import org.drover.ui.agents.internal.state.AgentRow;
import org.drover.ui.agents.internal.state.FleetRows;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.widgets.PublishedSelection;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** The agents of the open project, live, and what is known of the selected one. */
public final class AgentsView extends ViewPart implements OpenFleet.Listener {

	/** What other managers found out is in the store alone: it is looked at so often. */
	private static final int LOOK_MS = 3000;
	private static final int NOTICES = 200;
	/** A view wider than so many times its height shows details beside the table. */
	private static final double WIDE = 2.2;

	private final PublishedSelection selection = new PublishedSelection();
	private Composite root;
	private SashForm sash;
	private EmptyState empty;
	private AgentTable table;
	private AgentDetails details;
	private Reading<FleetRows> reading;
	private Reading<List<Notice>> notices;
	private FleetRows shown = FleetRows.NONE;

	@Override
	public void createPartControl(Composite parent) {
		root = new Composite(parent, SWT.NONE);
		Look.dress(root, Tint.CARD, Tint.TEXT);
		root.setLayout(new StackLayout());
		empty = new EmptyState(root, getSite().getService(IHandlerService.class));
		sash = new SashForm(root, SWT.VERTICAL);
		Look.dress(sash, Tint.CARD_BORDER, Tint.TEXT);
		sash.setSashWidth(4);
		table = new AgentTable(sash, this::selected);
		details = new AgentDetails(sash, this::name);
		sash.setWeights(48, 52);
		root.addListener(SWT.Resize, event -> orient());
		HostDrop.on(root, this::install);
		createContextMenu();
		getSite().setSelectionProvider(selection);
		reading = new Reading<>("Read the agents", root.getDisplay(), this::show); //$NON-NLS-1$
		notices = new Reading<>("Read what agents said", root.getDisplay(), this::begin); //$NON-NLS-1$
		OpenFleet.get().addListener(this);
		OpenFleet.get().follow();
		fleetChanged();
		tick();
	}

	@Override
	public void dispose() {
		OpenFleet.get().removeListener(this);
		if (reading != null)
			stop();
		super.dispose();
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) root.getLayout()).topControl;
		if (top == sash)
			table.rows().table().setFocus();
		else
			top.setFocus();
	}

	@Override
	public void fleetChanged() {
		stop();
		table.forget();
		show(FleetRows.NONE);
		details.log().begin(List.of(), OpenFleet.get().log());
		read();
		OpenFleet.get().fleet().ifPresent(fleet -> notices.read(true, monitor -> fleet.notices(NOTICES)));
	}

	@Override
	public void happened(List<Happened> events) {
		details.log().add(events);
		read();
	}

	private void stop() {
		reading.stop();
		notices.stop();
		details.stop();
	}

	private void read() {
		OpenFleet.get().fleet().ifPresent(fleet -> reading.read(false, monitor -> FleetRows.read(fleet)));
	}

	private void tick() {
		root.getDisplay().timerExec(LOOK_MS, () -> {
			if (root.isDisposed())
				return;
			if (root.isVisible())
				read();
			tick();
		});
	}

	private void begin(List<Notice> said) {
		if (!root.isDisposed())
			details.log().begin(said, OpenFleet.get().log());
	}

	private void show(FleetRows rows) {
		if (root.isDisposed())
			return;
		shown = rows;
		table.show(rows);
		boolean open = OpenFleet.get().fleet().isPresent();
		if (open)
			empty.show(Messages.AgentsView_none, rows.advice(), true, !rows.places().isEmpty());
		else
			showWhyNone();
		Ui.show(root, rows.agents().isEmpty() ? empty.control() : sash);
	}

	private void showWhyNone() {
		if (!OpenFleet.get().problem().isEmpty())
			empty.show(Messages.AgentsView_notWatched, OpenFleet.get().problem(), false, false);
		else if (CurrentProject.get().session().isPresent())
			empty.show(Messages.AgentsView_opening, Messages.AgentsView_opening_text, false, false);
		else
			empty.show(Messages.AgentsView_noProject, Messages.AgentsView_noProject_text, false, false);
	}

	private void selected() {
		List<AgentRow> rows = table.rows().selection();
		selection.publish(rows.stream().map(AgentRow::agent).toList());
		details.show(rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.empty());
	}

	private String name(MailboxId box) {
		return shown.agents().stream().filter(row -> row.box().equals(box)).findFirst().map(AgentRow::name).orElse(box.brief());
	}

	private void install(List<String> hosts) {
		getSite().getPage().activate(this);
		OpenFleet.get().fleet().ifPresent(fleet -> InstallDialog.open(getSite().getShell(), fleet, hosts));
	}

	private void createContextMenu() {
		Table rows = table.rows().table();
		MenuManager menu = new MenuManager();
		rows.setMenu(menu.createContextMenu(rows));
		getSite().registerContextMenu(menu, selection);
	}

	private void orient() {
		Point size = root.getSize();
		int style = size.x > WIDE * size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (sash.getOrientation() != style)
			sash.setOrientation(style);
	}
}
