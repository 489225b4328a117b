package org.drover.ui.internal.help;

import org.eclipse.help.IContext;
import org.eclipse.ui.help.AbstractHelpUI;

/** What the platform shows where it offers help of its own accord: in its dialogs, and from the search for commands. */
public final class DroverHelp extends AbstractHelpUI {

	@Override
	public void displayHelp() {
		HelpWindow.show(HelpTopic.FIRST);
	}

	@Override
	public void displayContext(IContext context, int x, int y) {
		HelpWindow.show(HelpTopic.about(InFront.name()));
	}

	@Override
	public void displayHelpResource(String link) {
		HelpWindow.show(HelpTopic.of(link));
	}

	@Override
	public void search(String words) {
		HelpWindow.search(words);
	}

	@Override
	public boolean isContextHelpDisplayed() {
		return HelpWindow.isOpen();
	}
}
