package org.drover.ui.diagram.internal.topology;

import java.util.EventObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.gef.commands.CommandStackEventListener;

/** The stack that EMF's editing domain is given: it keeps nothing itself, so that diagram and property sheet have one history. */
final class SharedStack implements CommandStack {

	private final org.eclipse.gef.commands.CommandStack editor;
	private final List<CommandStackListener> listeners = new CopyOnWriteArrayList<>();
	private Command recent;

	private final CommandStackEventListener follower = event -> {
		if (event.isPostChangeEvent())
			changed(event.getCommand());
	};

	SharedStack(org.eclipse.gef.commands.CommandStack editor) {
		this.editor = editor;
		editor.addCommandStackEventListener(follower);
	}

	void dispose() {
		editor.removeCommandStackEventListener(follower);
	}

	private void changed(org.eclipse.gef.commands.Command command) {
		recent = emf(command);
		listeners.forEach(listener -> listener.commandStackChanged(new EventObject(this)));
	}

	private static Command emf(org.eclipse.gef.commands.Command command) {
		return command instanceof EmfCommand ours ? ours.emf() : null;
	}

	@Override
	public void execute(Command command) {
		if (command.canExecute())
			editor.execute(new EmfCommand(command.getLabel(), command));
		else
			command.dispose();
	}

	@Override
	public boolean canUndo() {
		return editor.canUndo();
	}

	@Override
	public void undo() {
		editor.undo();
	}

	@Override
	public boolean canRedo() {
		return editor.canRedo();
	}

	@Override
	public Command getUndoCommand() {
		return emf(editor.getUndoCommand());
	}

	@Override
	public Command getRedoCommand() {
		return emf(editor.getRedoCommand());
	}

	@Override
	public Command getMostRecentCommand() {
		return recent;
	}

	@Override
	public void redo() {
		editor.redo();
	}

	@Override
	public void flush() {
		editor.flush();
	}

	@Override
	public void addCommandStackListener(CommandStackListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeCommandStackListener(CommandStackListener listener) {
		listeners.remove(listener);
	}
}
