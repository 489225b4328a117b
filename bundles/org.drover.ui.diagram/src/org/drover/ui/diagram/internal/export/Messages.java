package org.drover.ui.diagram.internal.export;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String ExportAction_format;
	public static String ExportAction_text;
	public static String ExportAction_tip;
	public static String ExportAction_title;
	public static String ExportAction_write;
	public static String PictureFormat_pdf;
	public static String PictureFormat_png;
	public static String PictureFormat_svg;
	public static String PrintDiagramAction_noJob;
	public static String PrintDiagramAction_print;
	public static String PrintDiagramAction_text;
	public static String PrintDiagramAction_tip;
	public static String SafeFile_failed;
	public static String SafeFile_full;
	public static String SafeFile_noFolder;
	public static String SafeFile_noRight;

	static {
		NLS.initializeMessages("org.drover.ui.diagram.internal.export.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
