package org.drover.ui.agents.internal.install;

import org.drover.fleet.ssh.HostKeyQuestion;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks the person at the console about a host that is met for the first time. */
final class AskHostKey implements HostKeyQuestion {

	private final Shell shell;

	/** @param shell above which it asks; once that is closed, hosts are refused */
	AskHostKey(Shell shell) {
		this.shell = shell;
	}

	@Override
	public boolean accept(String host, String kind, String fingerprint) {
		if (shell.isDisposed())
			return false;
		boolean[] accepted = new boolean[1];
		shell.getDisplay().syncExec(() -> accepted[0] = !shell.isDisposed() && ask(host, kind, fingerprint));
		return accepted[0];
	}

	private boolean ask(String host, String kind, String fingerprint) {
		String question = "Is " + host + " the host meant? It is met for the first time. Its " + kind + " key is\n\n" + fingerprint
				+ "\n\nCompare that with what 'ssh-keygen -l' shows for the key in /etc/ssh on the server itself.";
		return MessageDialog.open(MessageDialog.QUESTION, shell, "Unknown host " + host, question, 0, "It is", "Leave it alone") == 0;
	}
}
