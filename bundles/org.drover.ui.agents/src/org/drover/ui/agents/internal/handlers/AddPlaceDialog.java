package org.drover.ui.agents.internal.handlers;

import java.util.Optional;

import org.drover.ui.agents.internal.widgets.Form;
import org.drover.ui.agents.internal.widgets.FormDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a place for mailboxes. */
final class AddPlaceDialog extends FormDialog {

	private Text name;
	private Text address;
	private Text user;
	private Text password;
	private PlaceForm accepted;

	AddPlaceDialog(Shell parent) {
		super(parent, Messages.AddPlaceDialog_title, Messages.AddPlaceDialog_lead, Messages.AddPlaceDialog_add);
	}

	/** Once it was closed with its button. */
	PlaceForm accepted() {
		return accepted;
	}

	@Override
	protected Control createFields(Form form) {
		name = form.text(Messages.AddPlaceDialog_name, "", Messages.AddPlaceDialog_name_hint);
		address = form.text(Messages.AddPlaceDialog_address, "", Messages.AddPlaceDialog_address_hint);
		user = form.text(Messages.AddPlaceDialog_user, "", Messages.AddPlaceDialog_user_hint);
		password = form.secret(Messages.AddPlaceDialog_password, Messages.AddPlaceDialog_password_hint);
		return name;
	}

	@Override
	protected Optional<String> objection() {
		return form().objection();
	}

	@Override
	protected void accept() {
		accepted = form();
	}

	private PlaceForm form() {
		return new PlaceForm(name.getText(), address.getText(), user.getText(), password.getText());
	}
}
