package org.drover.ui.internal.preferences;

/** Reading the topologies. */
public final class GatheringPage extends SettingsPage {

	public GatheringPage() {
		super("What Drover shows of a topology is what it last gathered there. Gather again (F5) reads it anew.");
	}

	@Override
	protected void createFieldEditors() {
		choice(Settings.GATHER_OLDER_THAN, "When a project is opened, gather again",
				new String[][] { { "Never", "0" }, { "What is older than an hour", "1" }, { "What is older than a day", "24" }, { "What is older than a week", "168" } });
	}
}
