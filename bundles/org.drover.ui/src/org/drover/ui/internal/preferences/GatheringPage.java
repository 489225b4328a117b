package org.drover.ui.internal.preferences;

/** Reading the topologies. */
public final class GatheringPage extends SettingsPage {

	public GatheringPage() {
		super(Messages.GatheringPage_about);
	}

	@Override
	protected void createFieldEditors() {
		choice(Settings.GATHER_OLDER_THAN, Messages.GatheringPage_open,
				new String[][] { { Messages.GatheringPage_never, "0" }, { Messages.GatheringPage_hour, "1" }, { Messages.GatheringPage_day, "24" },
						{ Messages.GatheringPage_week, "168" } });
	}
}
