package org.drover.ui.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.FrameworkUtil;

/** The documentation, which is in this bundle. */
final class HelpPages {

	/** What a person reads first; pages that are not named come after these. */
	private static final List<String> ORDER = List.of("console.md", "laboratory.md", "configmgr.md", "site.md", "ansible.md", "puppetdb.md", "infrastructure.md",
			"continuity.md", "jobs.md", "selections.md", "waves.md", "strategies.md", "conflicts.md", "distribution-points.md", "decommission.md", "reports.md", "journal.md", "agents.md", "agent.md",
			"identity.md", "scan.md", "mailbox.md", "mailbox-server.md", "commands.md", "operations.md", "performance.md", "connectors.md");

	private final List<HelpPage> pages;

	HelpPages(List<HelpPage> pages) {
		this.pages = pages.stream().sorted(Comparator.comparingInt((HelpPage page) -> place(page.file())).thenComparing(HelpPage::file)).toList();
	}

	private static int place(String file) {
		int index = ORDER.indexOf(file);
		return index < 0 ? ORDER.size() : index;
	}

	static HelpPages ofDrover() {
		List<HelpPage> pages = new ArrayList<>();
		for (URL file : Collections.list(Optional.ofNullable(FrameworkUtil.getBundle(HelpPages.class).findEntries("docs", "*.md", false))
				.orElse(Collections.emptyEnumeration())))
			pages.add(HelpPage.of(file.getPath().substring(file.getPath().lastIndexOf('/') + 1), read(file)));
		return new HelpPages(pages);
	}

	private static String read(URL file) {
		try (InputStream in = file.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** In the order in which to read them. */
	List<HelpPage> all() {
		return pages;
	}

	Optional<HelpPage> page(String file) {
		return pages.stream().filter(page -> page.file().equals(file)).findFirst();
	}
}
