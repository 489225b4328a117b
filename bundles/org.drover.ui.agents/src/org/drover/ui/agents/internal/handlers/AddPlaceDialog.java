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
		super(parent, "Add a place for mailboxes", "Managers and servers both reach it outwards. Whoever runs it can neither read nor forge what lies"
				+ " there. A place of the same name is changed.", "Add");
	}

	/** Once it was closed with its button. */
	PlaceForm accepted() {
		return accepted;
	}

	@Override
	protected Control createFields(Form form) {
		name = form.text("Name", "", "what it is called here");
		address = form.text("Address", "", "dir:/srv/mailboxes, webdav:https://HOST/FOLDER/, ...");
		user = form.text("User", "", "who managers are there; none for a folder");
		password = form.secret("Password", "kept in the project, encrypted");
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
