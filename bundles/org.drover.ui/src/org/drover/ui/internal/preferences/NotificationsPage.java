package org.drover.ui.internal.preferences;

/** What Drover says unasked. */
public final class NotificationsPage extends SettingsPage {

	public NotificationsPage() {
		super(Messages.NotificationsPage_about);
	}

	@Override
	protected void createFieldEditors() {
		check(Settings.TELL_INTERRUPTED, Messages.NotificationsPage_interrupted);
		check(Settings.TELL_FAILED, Messages.NotificationsPage_failed);
		check(Settings.TELL_DECISION, Messages.NotificationsPage_decision);
		check(Settings.TELL_DONE, Messages.NotificationsPage_done);
		check(Settings.TELL_WARNINGS, Messages.NotificationsPage_warnings);
		check(Settings.TELL_ALERTS, Messages.NotificationsPage_alerts);
	}
}
