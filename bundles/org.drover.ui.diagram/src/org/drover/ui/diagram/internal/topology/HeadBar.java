package org.drover.ui.diagram.internal.topology;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;

/** Above a diagram: what the draft comes to in a sentence, and the actions on the whole. */
final class HeadBar {

	private final Composite control;
	private final Label icon;
	private final Label sentence;
	private final CLabel detail;
	private final ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.RIGHT);

	HeadBar(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 5).spacing(8, 0).applyTo(control);
		Look.dress(control, Tint.CARD, Tint.TEXT);
		icon = new Label(control, SWT.NONE);
		Look.dress(icon, Tint.CARD, Tint.TEXT);
		sentence = new Label(control, SWT.NONE);
		sentence.setFont(Look.font(Type.BOLD));
		Look.dress(sentence, Tint.CARD, Tint.TEXT);
		detail = new CLabel(control, SWT.NONE);
		detail.setFont(Look.font(Type.TEXT));
		Look.dress(detail, Tint.CARD, Tint.MUTED_TEXT);
		detail.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
	}

	/** Once, after the actions are made. A null puts a line between two. */
	void add(IAction... actions) {
		for (IAction action : actions) {
			if (action == null)
				tools.add(new Separator());
			else
				tools.add(action);
		}
		ToolBar bar = tools.createControl(control);
		Look.dress(bar, Tint.CARD, Tint.TEXT);
		bar.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
	}

	/** @param more may be empty; the tool tip has all of it */
	void say(String iconName, String words, String more) {
		icon.setImage(Look.icon(iconName));
		sentence.setText(words);
		detail.setText(more);
		detail.setToolTipText(more.isEmpty() ? null : more);
		control.layout(true);
	}

	void dispose() {
		tools.dispose();
	}
}
