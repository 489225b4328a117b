package org.drover.ui.agents.internal.handlers;

import java.util.Optional;

import org.drover.ui.agents.internal.widgets.Form;
import org.drover.ui.agents.internal.widgets.FormDialog;
import org.drover.ui.look.Words;
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
		super(parent, Messages.AssignDialog_title, Words.say(Messages.AssignDialog_lead, agents), Messages.AssignDialog_assign);
	}

	/** Once it was closed with its button. */
	AssignForm accepted() {
		return accepted;
	}

	@Override
	protected Control createFields(Form form) {
		site = form.text(Messages.AssignDialog_site, "", Messages.AssignDialog_site_hint);
		managementPoint = form.text(Messages.AssignDialog_managementPoint, "", Messages.AssignDialog_managementPoint_hint);
		topology = form.text(Messages.AssignDialog_topology, "", Messages.AssignDialog_topology_hint);
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
