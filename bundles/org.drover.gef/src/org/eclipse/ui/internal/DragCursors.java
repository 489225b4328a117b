package org.eclipse.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Display;

/** The workbench's former docking cursors, which GEF 3.2 shows while its palette is dragged to the other side. */
public final class DragCursors {

	public static final int INVALID = 0;
	public static final int LEFT = 1;
	public static final int RIGHT = 2;
	public static final int TOP = 3;
	public static final int BOTTOM = 4;
	public static final int CENTER = 5;
	public static final int OFFSCREEN = 6;
	public static final int FASTVIEW = 7;

	private DragCursors() {
	}

	public static int positionToDragCursor(int swt) {
		return switch (swt) {
		case SWT.LEFT -> LEFT;
		case SWT.RIGHT -> RIGHT;
		case SWT.TOP -> TOP;
		case SWT.BOTTOM -> BOTTOM;
		case SWT.CENTER -> CENTER;
		default -> INVALID;
		};
	}

	/** A system cursor, which nobody disposes of. */
	public static Cursor getCursor(int code) {
		return Display.getCurrent().getSystemCursor(switch (code) {
		case LEFT -> SWT.CURSOR_SIZEW;
		case RIGHT -> SWT.CURSOR_SIZEE;
		case TOP -> SWT.CURSOR_SIZEN;
		case BOTTOM -> SWT.CURSOR_SIZES;
		case INVALID -> SWT.CURSOR_NO;
		default -> SWT.CURSOR_SIZEALL;
		});
	}
}
