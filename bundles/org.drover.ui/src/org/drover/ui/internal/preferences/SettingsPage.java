package org.drover.ui.internal.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** A page of Drover's settings. */
abstract class SettingsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** @param description what the page is about, in a sentence */
	SettingsPage(String description) {
		super(GRID);
		setPreferenceStore(Settings.store());
		setDescription(description);
	}

	@Override
	public void init(IWorkbench workbench) {
		// all is known from the start
	}

	/** @param choices each a label and the value that it stands for */
	void choice(String key, String question, String[][] choices) {
		addField(new RadioGroupFieldEditor(key, question, 1, choices, getFieldEditorParent(), true));
	}

	void check(String key, String text) {
		addField(new BooleanFieldEditor(key, text, getFieldEditorParent()));
	}
}
