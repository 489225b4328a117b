package org.drover.ui.diagram.internal.dependencies;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Words in the middle of a view that has nothing to draw. */
final class Message {

	private final Composite page;
	private final Label icon;
	private final Label title;
	private final Label hint;

	Message(Composite parent) {
		page = new Composite(parent, SWT.NONE);
		page.setLayout(new GridLayout());
		Look.dress(page, Tint.CANVAS, Tint.TEXT);
		icon = label(Type.TEXT, Tint.MUTED_TEXT, SWT.BOTTOM);
		title = label(Type.HEADING, Tint.TEXT, SWT.CENTER);
		hint = label(Type.TEXT, Tint.MUTED_TEXT, SWT.TOP);
		((GridData) icon.getLayoutData()).grabExcessVerticalSpace = true;
		((GridData) hint.getLayoutData()).grabExcessVerticalSpace = true;
	}

	Composite control() {
		return page;
	}

	void show(String iconName, String heading, String words) {
		icon.setImage(Look.icon(iconName, 32));
		title.setText(heading);
		hint.setText(words);
		page.layout();
	}

	private Label label(Type type, Tint tint, int vertical) {
		Label label = new Label(page, SWT.CENTER | SWT.WRAP);
		label.setFont(Look.font(type));
		Look.dress(label, Tint.CANVAS, tint);
		label.setLayoutData(new GridData(SWT.CENTER, vertical, true, false));
		return label;
	}
}
