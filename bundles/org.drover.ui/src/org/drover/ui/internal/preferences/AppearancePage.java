package org.drover.ui.internal.app;

import java.util.Arrays;

import org.drover.ui.internal.project.Leaving;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** What a user may set about the console. */
public final class ConsolePreferences extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	public ConsolePreferences() {
		super(GRID);
		setPreferenceStore(Leaving.preferences());
	}

	@Override
	public void init(IWorkbench workbench) {
		setDescription("How Drover looks, and what it asks.");
	}

	@Override
	protected void createFieldEditors() {
		String[][] themes = Arrays.stream(ThemeChoice.values()).map(choice -> new String[] { choice.label(), choice.name() }).toArray(String[][]::new);
		addField(new RadioGroupFieldEditor(ThemeChoice.KEY, "Theme", 1, themes, getFieldEditorParent(), true));
		String[][] answers = { { "Ask", "" }, { "Stop it", Leaving.STOP }, { "Leave it running", Leaving.LEAVE } };
		addField(new RadioGroupFieldEditor(Leaving.DEMO_ON_EXIT, "A running demo estate when Drover is closed", 1, answers, getFieldEditorParent(), true));
	}

	@Override
	public boolean performOk() {
		boolean kept = super.performOk();
		Theme.show(ThemeChoice.current());
		return kept;
	}
}
