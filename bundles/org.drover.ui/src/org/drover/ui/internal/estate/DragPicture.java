package org.drover.ui.internal.estate;

import org.drover.model.ObjectKind;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** What is seen under the pointer while objects are dragged: their kind, and which or how many they are. */
public final class DragPicture {

	private static final int PADDING = 8;

	private DragPicture() {
	}

	/** @return for the caller to dispose of */
	public static Image of(Device device, ObjectKind kind, String words) {
		Image icon = Look.icon(kind);
		Point text = extent(device, words);
		int height = Math.max(text.y, icon.getBounds().height) + PADDING;
		int textAt = 2 * PADDING + icon.getBounds().width;
		Image picture = new Image(device, textAt + text.x + PADDING, height);
		GC gc = new GC(picture);
		try {
			gc.setBackground(Look.color(Tint.CARD));
			gc.fillRectangle(picture.getBounds());
			gc.setForeground(Look.color(Tint.ACCENT));
			gc.drawRectangle(0, 0, picture.getBounds().width - 1, height - 1);
			gc.drawImage(icon, PADDING, (height - icon.getBounds().height) / 2);
			gc.setFont(Look.font(Type.BOLD));
			gc.setForeground(Look.color(Tint.TEXT));
			gc.drawText(words, textAt, (height - text.y) / 2, true);
		} finally {
			gc.dispose();
		}
		return picture;
	}

	private static Point extent(Device device, String words) {
		GC gc = new GC(device);
		try {
			gc.setFont(Look.font(Type.BOLD));
			return gc.textExtent(words);
		} finally {
			gc.dispose();
		}
	}
}
