package org.drover.ui.internal.notice;

import org.drover.migration.DependencyAlert;
import org.drover.ui.look.Words;

/** What a selection depends on, of which somebody asked to be alerted; in words. */
record AlertedDependencies(DependencyAlert alert) {

	String title() {
		return Words.say(Messages.AlertedDependencies_title, alert.name());
	}

	String sentence() {
		return Words.say(Messages.AlertedDependencies_text, alert.objects(), alert.source(), alert.target(), alert.services().size(), alert.obsolete(), alert.dangling().size(),
				alert.cycles().size());
	}
}
