package org.drover.ui.agents.internal.handlers;

import java.util.Optional;

import org.drover.ui.agents.internal.widgets.Form;
import org.drover.ui.agents.internal.widgets.FormDialog;
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
		super(parent, "Run a script", "The script runs once, as root, on " + agents
				+ ". What it changes there cannot be taken back from here. Others on the server see its arguments: no passwords.", "Run");
	}

	/** Once it was closed with its button. */
	ScriptForm accepted() {
		return accepted;
	}

	@Override
	protected Control createFields(Form form) {
		file = form.file("Script", "", "a file of this machine");
		interpreter = form.text("Interpreter", "", "what the script's first line says");
		arguments = form.lines("Arguments, one a line", "", "what the script gets", 70);
		limit = form.text("Seconds at most", ScriptForm.LIMIT, "");
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
