package org.drover.ui.internal.notice;

import java.util.ArrayList;
import java.util.List;

import org.drover.ui.internal.notice.Notice.News;
import org.eclipse.swt.widgets.Shell;

/** The notices over the corner of the console's window, one above the other. For the UI thread. */
public final class Notices {

	/** What only informs goes by itself after so long. */
	private static final int SHOWN_MILLIS = 15_000;
	private static final int GAP = 8;
	private static final List<Notice> OPEN = new ArrayList<>();

	private final Shell window;

	public Notices(Shell window) {
		this.window = window;
	}

	/** Gives the latest notice, where there is one, the focus. */
	static void focusLatest() {
		if (!OPEN.isEmpty())
			OPEN.getLast().focus();
	}

	Shell window() {
		return window;
	}

	/** Shows what a person is to decide: it stays until he does. */
	Notice ask(News news) {
		int above = OPEN.stream().mapToInt(notice -> notice.height() + GAP).sum();
		Notice notice = new Notice(window, news, above, OPEN::remove);
		OPEN.add(notice);
		return notice;
	}

	/** Shows what a person may want to know, for a while. */
	void inform(News news) {
		Notice notice = ask(news);
		window.getDisplay().timerExec(SHOWN_MILLIS, notice::close);
	}

	void closeAll() {
		List.copyOf(OPEN).forEach(Notice::close);
	}
}
