package org.drover.ui.internal.navigator;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;

/** Texts, counts and notes of the navigator's nodes, in the colours of their states. */
final class NodeLabels extends StyledCellLabelProvider implements ILabelProvider {

	NodeLabels() {
		super(COLORS_ON_SELECTION);
	}

	@Override
	public void update(ViewerCell cell) {
		Face face = ((Node) cell.getElement()).face();
		StyledString label = new StyledString(face.text(), styler(textTint(face.tone()), face.tone() == Face.Tone.STRONG));
		append(label, face.count(), Tint.MUTED_TEXT);
		append(label, face.note(), noteTint(face.tone()));
		cell.setText(label.getString());
		cell.setStyleRanges(label.getStyleRanges());
		cell.setImage(Look.icon(face.icon()));
	}

	@Override
	public String getText(Object element) {
		return ((Node) element).face().line();
	}

	@Override
	public Image getImage(Object element) {
		return Look.icon(((Node) element).face().icon());
	}

	private static void append(StyledString label, String part, Tint tint) {
		if (!part.isEmpty())
			label.append("  " + part, styler(tint, false));
	}

	private static Tint textTint(Face.Tone tone) {
		return switch (tone) {
			case OBSOLETE -> Tint.OBSOLETE;
			case MUTED -> Tint.MUTED_TEXT;
			default -> Tint.TEXT;
		};
	}

	private static Tint noteTint(Face.Tone tone) {
		return switch (tone) {
			case MIGRATED -> Tint.MIGRATED;
			case SHARED -> Tint.SHARED;
			case OBSOLETE -> Tint.OBSOLETE;
			default -> Tint.MUTED_TEXT;
		};
	}

	private static Styler styler(Tint tint, boolean strong) {
		return new Styler() {
			@Override
			public void applyStyles(TextStyle style) {
				style.foreground = Look.color(tint);
				if (strong)
					style.font = Look.font(Type.BOLD);
			}
		};
	}
}
