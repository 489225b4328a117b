package org.drover.ui.internal.preferences;

/** The demo estate. */
public final class DemoPage extends SettingsPage {

	public DemoPage() {
		super(Messages.DemoPage_about);
	}

	@Override
	protected void createFieldEditors() {
		choice(Settings.DEMO_ON_EXIT, Messages.DemoPage_exit,
				new String[][] { { Messages.DemoPage_ask, "" }, { Messages.DemoPage_stop, Settings.STOP }, { Messages.DemoPage_leave, Settings.LEAVE } });
	}
}
