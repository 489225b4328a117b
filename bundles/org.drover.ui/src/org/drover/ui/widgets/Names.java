package org.drover.ui.widgets;

import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Names that assistive technology reads out. */
public final class Names {

	private Names() {
	}

	public static void give(Control control, String name) {
		give(control, () -> name);
	}

	/** Names a field by the label beside it: of a spinner, GTK asks nobody for its name. */
	public static void give(Control field, Label label) {
		field.getAccessible().addRelation(ACC.RELATION_LABELLED_BY, label.getAccessible());
		label.getAccessible().addRelation(ACC.RELATION_LABEL_FOR, field.getAccessible());
	}

	/**
	 * Names a search field in a grid. GTK calls each one "Search" and asks nobody, so that it gets a label, too, which is not seen.
	 *
	 * @param name what is searched
	 */
	public static void search(Text field, String name) {
		give(field, name);
		Label label = new Label(field.getParent(), SWT.NONE);
		label.setText(name.replace("&", "&&"));
		label.setVisible(false);
		GridDataFactory.fillDefaults().exclude(true).applyTo(label);
		give(field, label);
	}

	public static void give(Control control, Supplier<String> name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF)
					event.result = name.get();
			}
		});
	}
}
