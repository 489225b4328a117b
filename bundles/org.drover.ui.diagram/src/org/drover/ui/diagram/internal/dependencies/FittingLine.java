package org.drover.ui.diagram.internal.dependencies;

import java.util.List;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A line of words of which as many are shown as there is room for; the tool tip has all. */
final class FittingLine {

	private static final String BETWEEN = " · ";

	private final Label label;
	private List<String> parts = List.of();

	FittingLine(Composite parent) {
		label = new Label(parent, SWT.NONE);
		label.setFont(Look.font(Type.SMALL));
		Look.dress(label, Tint.CARD, Tint.MUTED_TEXT);
		label.addListener(SWT.Resize, event -> fit());
	}

	Label control() {
		return label;
	}

	void show(List<String> words) {
		parts = words;
		label.setToolTipText(String.join("\n", parts));
		fit();
	}

	private void fit() {
		GC gc = new GC(label);
		try {
			int shown = parts.size();
			while (shown > 1 && gc.textExtent(text(shown)).x > label.getSize().x)
				shown--;
			if (!label.getText().equals(text(shown)))
				label.setText(text(shown));
		} finally {
			gc.dispose();
		}
	}

	private String text(int shown) {
		String all = String.join(BETWEEN, parts.subList(0, shown));
		return shown == parts.size() ? all : all + BETWEEN + (parts.size() - shown) + " more kinds";
	}
}
