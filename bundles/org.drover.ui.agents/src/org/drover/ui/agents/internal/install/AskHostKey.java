package org.drover.ui.agents.internal.install;

import org.drover.fleet.ssh.HostKeyQuestion;
import org.drover.ui.look.Words;
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
		String question = Words.say(Messages.AskHostKey_question, host, kind, fingerprint);
		return MessageDialog.open(MessageDialog.QUESTION, shell, Words.say(Messages.AskHostKey_title, host), question, 0,
				Messages.AskHostKey_accept, Messages.AskHostKey_refuse) == 0;
	}
}
