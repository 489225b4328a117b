package org.drover.ui.diagram.internal.topology;

import java.util.function.UnaryOperator;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolTip;

/** Says below a text field, while it is typed in, why its text cannot be taken. */
final class NameFault {

	private final Text field;
	private final UnaryOperator<String> why;
	private final ToolTip said;

	private NameFault(Text field, UnaryOperator<String> why) {
		this.field = field;
		this.why = why;
		said = new ToolTip(field.getShell(), SWT.BALLOON | SWT.ICON_WARNING);
		said.setAutoHide(false);
	}

	/** @param why null where a text can be taken */
	static void watch(Text field, UnaryOperator<String> why) {
		NameFault fault = new NameFault(field, why);
		field.addModifyListener(event -> fault.check());
		field.addListener(SWT.Hide, event -> fault.said.setVisible(false));
		field.addListener(SWT.FocusOut, event -> fault.said.setVisible(false));
		field.addDisposeListener(event -> fault.said.dispose());
	}

	private void check() {
		String now = why.apply(field.getText());
		said.setVisible(false);
		field.setForeground(Look.color(now == null ? Tint.TEXT : Tint.BAD));
		if (now == null || !field.isVisible())
			return;
		Point below = field.toDisplay(12, field.getSize().y);
		said.setText(now);
		said.setLocation(below);
		said.setVisible(true);
	}
}
