package org.drover.ui.diagram.internal.topology;

import org.eclipse.gef.commands.Command;

/** An EMF command on the editor's stack. */
final class EmfCommand extends Command {

	private final org.eclipse.emf.common.command.Command emf;

	/** @param label what the menu shows behind Undo */
	EmfCommand(String label, org.eclipse.emf.common.command.Command emf) {
		super(label);
		this.emf = emf;
	}

	org.eclipse.emf.common.command.Command emf() {
		return emf;
	}

	@Override
	public boolean canExecute() {
		return emf.canExecute();
	}

	@Override
	public void execute() {
		emf.execute();
	}

	@Override
	public boolean canUndo() {
		return emf.canUndo();
	}

	@Override
	public void undo() {
		emf.undo();
	}

	@Override
	public void redo() {
		emf.redo();
	}

	@Override
	public void dispose() {
		emf.dispose();
	}
}
