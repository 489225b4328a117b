package org.drover.ui.internal.preferences;

/** The demo estate. */
public final class DemoPage extends SettingsPage {

	public DemoPage() {
		super("The demo estate is a laboratory of 500 clients on this machine. It is a process of its own, and can outlive the window.");
	}

	@Override
	protected void createFieldEditors() {
		choice(Settings.DEMO_ON_EXIT, "When Drover is closed while the demo estate runs",
				new String[][] { { "Ask", "" }, { "Stop it", Settings.STOP }, { "Leave it running", Settings.LEAVE } });
	}
}
