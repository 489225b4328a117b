package org.drover.ui.tests;

import java.nio.file.Path;

import org.drover.model.DroverException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What is tried in a window with an estate of the laboratory, gathered: a new one for each class of tests, which follow one another. */
abstract class EstateCase {

	static final UiBot BOT = new UiBot(Path.of("target", "shots"));
	static final Console CONSOLE = new Console(BOT);

	@TempDir
	static Path folder;
	static Estate estate;

	@BeforeAll
	static void openEstate() throws DroverException {
		estate = Estate.start(folder);
		CONSOLE.open(estate);
	}

	@AfterAll
	static void closeEstate() {
		CONSOLE.close();
		if (estate != null)
			estate.close();
		estate = null;
	}
}
