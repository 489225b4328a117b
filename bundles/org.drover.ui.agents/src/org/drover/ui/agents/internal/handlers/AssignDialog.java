package org.drover.ui.agents.internal.handlers;

import java.util.Optional;

import org.drover.ui.agents.internal.widgets.Form;
import org.drover.ui.agents.internal.widgets.FormDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a site. */
final class AssignDialog extends FormDialog {

	private Text site;
	private Text managementPoint;
	private Text topology;
	private AssignForm accepted;

	/** @param agents for a person to read */
	AssignDialog(Shell parent, String agents) {
		super(parent, "Assign to a site", "Assigns " + agents + " to another site at once, outside of any migration job. "
				+ "Each answer says where the server was before, so that it can be assigned back.", "Assign");
	}

	/** Once it was closed with its button. */
	AssignForm accepted() {
		return accepted;
	}

	@Override
	protected Control createFields(Form form) {
		site = form.text("Site", "", "its code");
		managementPoint = form.text("Management point", "", "the site's default");
		topology = form.text("Topology", "", "that the site is of; may be left empty");
		return site;
	}

	@Override
	protected Optional<String> objection() {
		return form().objection();
	}

	@Override
	protected void accept() {
		accepted = form();
	}

	private AssignForm form() {
		return new AssignForm(site.getText(), managementPoint.getText(), topology.getText());
	}
}
