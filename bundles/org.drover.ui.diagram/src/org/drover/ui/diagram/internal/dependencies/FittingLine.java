package org.drover.ui.diagram.internal.dependencies;

import java.util.List;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A line of words of which as many are shown as there is room for; the tool tip has all. */
final class FittingLine {

	private static final String BETWEEN = " · ";

	private final Label label;
	private List<String> parts = List.of();
	private String remark = "";

	FittingLine(Composite parent) {
		label = new Label(parent, SWT.NONE);
		label.setFont(Look.font(Type.SMALL));
		Look.dress(label, Tint.CARD, Tint.MUTED_TEXT);
		Look.onChange(label, this::color);
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

	/** Says something else meanwhile; an empty remark ends it. */
	void remark(String words) {
		remark = words;
		color();
		fit();
	}

	private void color() {
		label.setForeground(Look.color(remark.isEmpty() ? Tint.MUTED_TEXT : Tint.ACCENT));
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
		if (!remark.isEmpty())
			return remark.replace("&", "&&");
		String all = String.join(BETWEEN, parts.subList(0, shown));
		return shown == parts.size() ? all : all + BETWEEN + Words.say(Messages.FittingLine_more, parts.size() - shown);
	}
}
