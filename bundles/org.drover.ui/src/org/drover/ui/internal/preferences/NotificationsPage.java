package org.drover.ui.internal.preferences;

/** What Drover says unasked. */
public final class NotificationsPage extends SettingsPage {

	public NotificationsPage() {
		super("What Drover tells in a small window beside the work. The jobs view shows all of it at any time.");
	}

	@Override
	protected void createFieldEditors() {
		check(Settings.TELL_INTERRUPTED, "A job was &interrupted, and can be resumed or taken back");
		check(Settings.TELL_FAILED, "A job &stopped because something failed");
		check(Settings.TELL_DONE, "A job is &done");
	}
}
