package org.drover.ui.widgets;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What a view says while it has nothing to show. */
public final class Message {

	private static final int ICON = 40;
	private static final int WIDTH = 260;

	private final Composite control;
	private final Label title;
	private final Label text;
	private final Composite buttons;

	/** @param icon a name that Look knows */
	public Message(Composite parent, String icon) {
		control = new Composite(parent, SWT.NONE);
		Look.dress(control, Tint.CARD, Tint.TEXT);
		GridLayoutFactory.swtDefaults().margins(24, 24).spacing(8, 8).applyTo(control);
		Label picture = new Label(control, SWT.NONE);
		picture.setImage(Look.icon(icon, ICON));
		Look.dress(picture, Tint.CARD, Tint.TEXT);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.END).grab(true, true).applyTo(picture);
		title = new Label(control, SWT.CENTER | SWT.WRAP);
		title.setFont(Look.font(Type.BOLD));
		Look.dress(title, Tint.CARD, Tint.TEXT);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).applyTo(title);
		text = new Label(control, SWT.CENTER | SWT.WRAP);
		text.setFont(Look.font(Type.TEXT));
		Look.dress(text, Tint.CARD, Tint.MUTED_TEXT);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		buttons = Ui.grid(control, 0, Tint.CARD);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(buttons);
	}

	public Control control() {
		return control;
	}

	/** Adds a button below the text, for doing what it says. */
	public Button button(String label, Runnable action) {
		Button button = new Button(buttons, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().indent(0, Ui.GAP).applyTo(button);
		((GridLayout) buttons.getLayout()).numColumns++;
		return button;
	}

	public void say(String what, String whatToDo) {
		title.setText(what);
		text.setText(whatToDo);
		control.layout();
	}
}
