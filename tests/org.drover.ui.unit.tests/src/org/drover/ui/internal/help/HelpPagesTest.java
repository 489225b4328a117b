package org.drover.ui.internal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real documentation, as the console shows it. */
class HelpPagesTest {

	private static HelpPages pages;

	@BeforeAll
	static void read() throws IOException {
		Path root = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(root.resolve("docs")))
			root = root.getParent();
		List<HelpPage> found = new ArrayList<>();
		try (Stream<Path> files = Files.list(root.resolve("docs"))) {
			for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList())
				found.add(HelpPage.of(file.getFileName().toString(), Files.readString(file)));
		}
		pages = new HelpPages(found);
	}

	@Test
	void theFirstPageIsAboutTheConsole() {
		assertEquals("The console", pages.all().getFirst().title());
	}

	@Test
	void everyLinkBetweenPagesLeadsSomewhere() {
		Set<String> dead = new TreeSet<>();
		for (HelpPage page : pages.all()) {
			PageLayout layout = new PageLayout(page, String::length, 100);
			layout.pieces().stream().map(piece -> piece.span().target()).filter(target -> !target.isEmpty() && !target.contains("://"))
					.map(target -> target.startsWith("#") ? page.file() + target : target).filter(target -> !leads(HelpTopic.of(target)))
					.forEach(target -> dead.add(page.file() + " -> " + target));
		}
		assertEquals(Set.of(), dead);
	}

	@Test
	void whatIsInFrontHasAPlace() {
		for (String name : List.of("org.drover.ui.startPage", "org.drover.ui.problems", "org.drover.ui.jobs.jobs", "org.drover.ui.agents.agents",
				"org.drover.ui.navigator", "org.drover.ui.jobs.internal.wizard.MoveWizard", "org.drover.ui.agents.internal.install.InstallDialog",
				"org.drover.ui.internal.topology.AddTopologyDialog", "org.eclipse.ui.internal.dialogs.WorkbenchPreferenceDialog", ""))
			assertTrue(leads(HelpTopic.about(name)), name);
	}

	@Test
	void wordsAreFoundInAnyCaseAndOrder() {
		HelpPage page = HelpPage.of("a.md", "# A\n\nPause a JOB.");
		assertTrue(page.has("job pause"));
		assertFalse(page.has("job cancel"));
	}

	@Test
	void aTableThatIsTooWideIsWrittenAsAList() {
		HelpPage page = HelpPage.of("a.md", "| key | does |\n| --- | --- |\n| Ctrl+N | new |\n");
		assertEquals("key\tdoes\nCtrl+N\tnew\n\n", new PageLayout(page, String::length, 1_000).text());
		assertEquals("Ctrl+N\nnew\n\n", new PageLayout(page, String::length, 10).text());
	}

	private static boolean leads(HelpTopic topic) {
		return topic.anchor().isEmpty() ? pages.page(topic.file()).isPresent()
				: pages.page(topic.file()).stream().flatMap(HelpPage::headings).anyMatch(heading -> heading.anchor().equals(topic.anchor()));
	}
}
