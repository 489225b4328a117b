package org.drover.ui.jobs.internal.exchange;

import org.eclipse.osgi.util.NLS;

/** What this package says. */
final class Messages extends NLS {

	public static String ExportChoice_differ;
	public static String ExportChoice_file;
	public static String ExportChoice_noFile;
	public static String ExportChoice_passphrase;
	public static String ExportChoice_there;
	public static String ExportDialog_again;
	public static String ExportDialog_all;
	public static String ExportDialog_browse;
	public static String ExportDialog_content;
	public static String ExportDialog_done;
	public static String ExportDialog_export;
	public static String ExportDialog_file;
	public static String ExportDialog_passphrase;
	public static String ExportDialog_secrets;
	public static String ExportDialog_some;
	public static String ExportDialog_title;
	public static String ExportDialog_work;
	public static String ExportDialog_written;
	public static String ExportHandler_nothing;
	public static String ExportHandler_title;
	public static String PackageDialog_add;
	public static String PackageDialog_error;
	public static String PackageDialog_finding;
	public static String PackageDialog_lead;
	public static String PackageDialog_looking;
	public static String PackageDialog_notRead;
	public static String PackageDialog_part;
	public static String PackageDialog_refused;
	public static String PackageDialog_title;
	public static String PackageDialog_valid;
	public static String PackageDialog_warning;
	public static String PackageDialog_weight;

	static {
		NLS.initializeMessages("org.drover.ui.jobs.internal.exchange.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
