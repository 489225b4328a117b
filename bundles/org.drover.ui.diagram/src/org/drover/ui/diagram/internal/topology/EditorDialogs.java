package org.drover.ui.diagram.internal.topology;

import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** What a topology's editor tells and asks when others, or what was kept, stand in the way. */
final class EditorDialogs {

	/** What to do with a draft that is behind what has been gathered. */
	enum Stale {
		TAKE_OVER, SAVE, CANCEL
	}

	/** What to do with a draft that could not be saved. */
	enum Failed {
		GATHER, KEEP, DISCARD
	}

	private final Shell shell;
	private final String topology;

	EditorDialogs(Shell shell, String topology) {
		this.shell = shell;
		this.topology = topology;
	}

	Stale stale() {
		int chosen = ask(MessageDialog.QUESTION,
				"The topology was gathered again since this draft was begun. Take over what others changed first, and look at the result: your changes stay. "
						+ "Saved as it is, the draft is refused if somebody changed the same.",
				"Take over", "Save as it is", IDialogConstants.CANCEL_LABEL);
		return chosen < 0 ? Stale.CANCEL : Stale.values()[chosen];
	}

	/** @param why a sentence without a full stop */
	Failed failed(String why) {
		int chosen = ask(MessageDialog.ERROR,
				TopologyEditor.sentence(why) + "\n\nYour draft is still here. If somebody else was first, gather again: your changes are then made on "
						+ "what is there now.",
				"Gather again and keep my changes", "Keep the draft as it is", "Throw my changes away");
		return chosen < 0 ? Failed.KEEP : Failed.values()[chosen];
	}

	private int ask(int kind, String words, String... buttons) {
		return new MessageDialog(shell, "Save changes of " + topology, null, words, kind, 0, buttons).open();
	}

	/** What could not be read, and what others changed, where there is anything to say. */
	void tell(Loaded loaded) {
		if (!loaded.fault().isEmpty())
			MessageDialog.openWarning(shell, "Diagram of " + topology, "The layout that was kept for this diagram cannot be used as it is. "
					+ loaded.fault() + ". What has no place in it is laid out anew. When you save the diagram, the old layout is put aside in the "
					+ "project, not thrown away.");
		if (!loaded.notes().isEmpty())
			MessageDialog.openInformation(shell, "Changes of others in " + topology,
					loaded.notes().stream().map(TopologyEditor::sentence).collect(Collectors.joining("\n\n")));
	}
}
