package org.drover.ui.internal.notice;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Brings the keyboard to the latest notice, which does not take it by itself. */
public final class FocusNoticeHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Notices.focusLatest();
		return null;
	}
}
