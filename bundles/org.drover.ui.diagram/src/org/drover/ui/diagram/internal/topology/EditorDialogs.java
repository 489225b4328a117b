package org.drover.ui.diagram.internal.topology;

import java.util.stream.Collectors;

import org.drover.ui.look.Words;
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
		int chosen = ask(MessageDialog.QUESTION, Messages.EditorDialogs_stale, Messages.EditorDialogs_takeOver, Messages.EditorDialogs_saveAsItIs,
				IDialogConstants.CANCEL_LABEL);
		return chosen < 0 ? Stale.CANCEL : Stale.values()[chosen];
	}

	/** @param why a sentence without a full stop */
	Failed failed(String why) {
		int chosen = ask(MessageDialog.ERROR, Words.say(Messages.EditorDialogs_failed, TopologyEditor.sentence(why)), Messages.EditorDialogs_gather,
				Messages.EditorDialogs_keep, Messages.EditorDialogs_discard);
		return chosen < 0 ? Failed.KEEP : Failed.values()[chosen];
	}

	private int ask(int kind, String words, String... buttons) {
		return new MessageDialog(shell, Words.say(Messages.EditorDialogs_title, topology), null, words, kind, 0, buttons).open();
	}

	/** What could not be read, and what others changed, where there is anything to say. */
	void tell(Loaded loaded) {
		if (!loaded.fault().isEmpty())
			MessageDialog.openWarning(shell, Words.say(Messages.EditorDialogs_layoutTitle, topology), Words.say(Messages.EditorDialogs_layout, loaded.fault()));
		if (!loaded.notes().isEmpty())
			MessageDialog.openInformation(shell, Words.say(Messages.EditorDialogs_others, topology),
					loaded.notes().stream().map(TopologyEditor::sentence).collect(Collectors.joining("\n\n")));
	}
}
