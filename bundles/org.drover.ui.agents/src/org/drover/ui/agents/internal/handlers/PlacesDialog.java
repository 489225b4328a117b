package org.drover.ui.agents.internal.handlers;

import java.util.List;

import org.drover.fleet.Fleet;
import org.drover.fleet.MailboxPlace;
import org.drover.ui.Background;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.drover.ui.agents.internal.fleet.Reading;
import org.drover.ui.agents.internal.state.StatusLines;
import org.drover.ui.agents.internal.widgets.RowTable;
import org.drover.ui.agents.internal.widgets.RowTable.Column;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.CanvasDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** The places of mailboxes, to be added and removed. */
final class PlacesDialog extends CanvasDialog {

	private static final int ADD = IDialogConstants.CLIENT_ID + 1;
	private static final int REMOVE = IDialogConstants.CLIENT_ID + 2;

	private final Fleet fleet;
	private RowTable<MailboxPlace> table;
	private Reading<List<MailboxPlace>> reading;

	PlacesDialog(Shell parent, Fleet fleet) {
		super(parent, Messages.PlacesDialog_title, 760, 380);
		this.fleet = fleet;
	}

	@Override
	public void create() {
		super.create();
		reading = new Reading<>("Read the places of mailboxes", getShell().getDisplay(), this::show); //$NON-NLS-1$
		read();
	}

	@Override
	public boolean close() {
		reading.stop();
		return super.close();
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Messages.PlacesDialog_lead);
		List<Column> columns = List.of(new Column(Messages.PlacesDialog_name, 120), new Column(Messages.PlacesDialog_address, 360),
				new Column(Messages.PlacesDialog_lookedAt, 160));
		table = new RowTable<>(area, SWT.SINGLE | SWT.BORDER, columns,
				place -> List.of(place.name(), place.address(), place.lookedAt().map(StatusLines.AT::format).orElse(Messages.PlacesDialog_never)),
				MailboxPlace::name);
		table.table().addListener(SWT.Selection, event -> allow());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.table());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, ADD, Messages.PlacesDialog_add, false);
		createButton(parent, REMOVE, Messages.PlacesDialog_remove, false).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == ADD)
			add();
		else if (button == REMOVE)
			table.first().ifPresent(this::remove);
		else
			super.buttonPressed(button);
	}

	private void add() {
		AddPlaceDialog dialog = new AddPlaceDialog(getShell());
		if (dialog.open() != Window.OK)
			return;
		PlaceForm form = dialog.accepted();
		Background.run(Words.say(Messages.PlacesDialog_add_job, form.name().strip()), monitor -> {
			fleet.putPlace(form.name().strip(), form.address().strip(), form.credentials());
			return form;
		}, added -> changed());
	}

	private void remove(MailboxPlace place) {
		String question = Words.say(Messages.PlacesDialog_remove_question, place.name());
		if (MessageDialog.open(MessageDialog.QUESTION, getShell(), Messages.PlacesDialog_remove_title, question, 0,
				Messages.PlacesDialog_remove_confirm, Messages.PlacesDialog_remove_cancel) == 0)
			Background.run(Words.say(Messages.PlacesDialog_remove_job, place.name()), monitor -> {
				fleet.removePlace(place.name());
				return place;
			}, removed -> changed());
	}

	private void changed() {
		OpenFleet.get().touched();
		if (isOpen())
			read();
	}

	private void read() {
		reading.read(true, monitor -> fleet.places());
	}

	private void show(List<MailboxPlace> places) {
		if (!isOpen())
			return;
		table.show(places);
		allow();
	}

	private void allow() {
		getButton(REMOVE).setEnabled(table.first().isPresent());
	}
}
