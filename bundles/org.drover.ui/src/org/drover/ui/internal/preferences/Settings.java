package org.drover.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What a user may set, and what holds until then. */
public final class Settings {

	/** What to do about a running demo estate when the console ends: {@link #STOP}, {@link #LEAVE}, or empty to ask. */
	public static final String DEMO_ON_EXIT = "demo.on.exit";
	public static final String STOP = "stop";
	public static final String LEAVE = "leave";
	/** After how many hours a topology is gathered again as its project is opened; 0 for never. */
	public static final String GATHER_OLDER_THAN = "gather.older.than.hours";
	/** Whether a job that was interrupted is offered for resuming as its project is opened. */
	public static final String TELL_INTERRUPTED = "tell.interrupted";
	public static final String TELL_FAILED = "tell.failed";
	public static final String TELL_DECISION = "tell.decision";
	public static final String TELL_DONE = "tell.done";
	/** Whether it is told what a gathering left out. */
	public static final String TELL_WARNINGS = "tell.warnings";
	/** Whether it is told what a selection depends on, where somebody asked to be alerted. */
	public static final String TELL_ALERTS = "tell.alerts";

	private Settings() {
	}

	public static IPreferenceStore store() {
		return new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.drover.ui");
	}

	public static void setDefaults() {
		IPreferenceStore store = store();
		store.setDefault(GATHER_OLDER_THAN, 0);
		store.setDefault(TELL_INTERRUPTED, true);
		store.setDefault(TELL_FAILED, true);
		store.setDefault(TELL_DECISION, true);
		store.setDefault(TELL_DONE, true);
		store.setDefault(TELL_WARNINGS, true);
		store.setDefault(TELL_ALERTS, true);
	}
}
