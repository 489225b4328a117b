package org.drover.ui.agents.internal.handlers;

import java.util.Optional;

import org.drover.ui.agents.internal.widgets.Form;
import org.drover.ui.agents.internal.widgets.FormDialog;
import org.drover.ui.look.Words;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a script and how it is to be run. */
final class ScriptDialog extends FormDialog {

	private Text file;
	private Text interpreter;
	private StyledText arguments;
	private Text limit;
	private ScriptForm accepted;

	/** @param agents for a person to read */
	ScriptDialog(Shell parent, String agents) {
		super(parent, Messages.ScriptDialog_title, Words.say(Messages.ScriptDialog_lead, agents), Messages.ScriptDialog_run);
	}

	/** Once it was closed with its button. */
	ScriptForm accepted() {
		return accepted;
	}

	@Override
	protected Control createFields(Form form) {
		file = form.file(Messages.ScriptDialog_script, "", Messages.ScriptDialog_script_hint);
		interpreter = form.text(Messages.ScriptDialog_interpreter, "", Messages.ScriptDialog_interpreter_hint);
		arguments = form.lines(Messages.ScriptDialog_arguments, "", Messages.ScriptDialog_arguments_hint, 70);
		limit = form.text(Messages.ScriptDialog_limit, ScriptForm.LIMIT, "");
		return file;
	}

	@Override
	protected Optional<String> objection() {
		return form().objection();
	}

	@Override
	protected void accept() {
		accepted = form();
	}

	private ScriptForm form() {
		return new ScriptForm(file.getText(), interpreter.getText(), arguments.getText(), limit.getText());
	}
}
