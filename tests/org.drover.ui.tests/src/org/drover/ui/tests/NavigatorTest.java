package org.drover.ui.tests;

import java.awt.event.KeyEvent;

import org.drover.ui.ConsoleIds;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

/** The tree of topologies under a person's pointer and keys. */
class NavigatorTest extends EstateCase {

	/** A tip that is a window of its own keeps a dialog from having the keys: the pointer of who has just clicked a line rests on it. */
	@Test
	void aDialogHasTheKeysWhileThePointerRestsOnALine() {
		CONSOLE.show(ConsoleIds.NAVIGATOR_VIEW);
		String collection = estate.collection(CONSOLE.topology("legacy").inventory().orElseThrow());
		CONSOLE.search(collection);
		CONSOLE.select(collection);
		TreeItem line = CONSOLE.node(collection);
		BOT.hover(CONSOLE.point(line));
		BOT.until("the line's tip is due", () -> BOT.ask(() -> line.getParent().getToolTipText() != null && !line.getParent().getToolTipText().isEmpty()));
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
		Shell export = BOT.shell("Export report");
		BOT.until("the dialog has the keyboard", () -> BOT.ask(() -> export.getDisplay().getActiveShell() == export));
		BOT.keys(KeyEvent.VK_ESCAPE);
		BOT.until("the dialog is closed", export::isDisposed);
	}
}
