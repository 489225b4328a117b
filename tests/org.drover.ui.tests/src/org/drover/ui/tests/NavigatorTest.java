package org.drover.ui.tests;

import java.awt.event.KeyEvent;
import java.nio.file.Path;

import org.drover.model.DroverException;
import org.drover.ui.ConsoleIds;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree of topologies under a person's pointer and keys. */
class NavigatorTest {

	private static final UiBot BOT = new UiBot(Path.of("target", "shots"));
	private static final Console CONSOLE = new Console(BOT);

	@TempDir
	static Path folder;
	private static Estate estate;

	@BeforeAll
	static void start() throws DroverException {
		estate = Estate.start(folder);
		CONSOLE.open(estate);
	}

	@AfterAll
	static void end() {
		CONSOLE.close();
		if (estate != null)
			estate.close();
	}

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
