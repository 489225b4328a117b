package org.drover.ui.internal.preferences;

/** What Drover says unasked. */
public final class NotificationsPage extends SettingsPage {

	public NotificationsPage() {
		super("What Drover tells in a small window over the corner of the work while you look elsewhere. The jobs view shows all of it at any time.");
	}

	@Override
	protected void createFieldEditors() {
		check(Settings.TELL_INTERRUPTED, "A job was &interrupted, and can be resumed or taken back");
		check(Settings.TELL_FAILED, "A job &stopped because something failed");
		check(Settings.TELL_DECISION, "A job waits for a &person's decision, or continuity is in danger");
		check(Settings.TELL_DONE, "A job is &done, or was taken back");
	}
}
