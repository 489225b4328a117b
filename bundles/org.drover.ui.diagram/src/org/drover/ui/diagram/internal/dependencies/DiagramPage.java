package org.drover.ui.diagram.internal.dependencies;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.model.DroverException;
import org.drover.ui.Background;
import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The widgets of the dependencies view: a headline with a filter, what the diagram shows at the moment, it or words in its place, the legend. */
final class DiagramPage {

	private static final Logger LOG = LoggerFactory.getLogger(DiagramPage.class);
	/** Loading that takes less than this is not worth words that flash up, in milliseconds. */
	private static final int PATIENCE = 250;
	/** Typing goes on for this long before the filter is asked, in milliseconds. */
	private static final int TYPING = 150;
	private static final int FILTER_WIDTH = 200;

	private final Composite root;
	private final Composite header;
	private final CLabel sentence;
	private final FittingLine figures;
	private final Text filter;
	private final Strip focused;
	private final Strip note;
	private final Composite middle;
	private final StackLayout stack = new StackLayout();
	private final Message message;
	private final Panes panes;
	private final Legend legend;
	private int loading;
	private int asked;
	private long begun;

	/**
	 * @param open    called when a card is opened by a double click or Enter
	 * @param unfocus called when what is in focus shall no longer be
	 */
	DiagramPage(Composite parent, Consumer<Node> open, Runnable unfocus) {
		root = new Composite(parent, SWT.NONE);
		root.setLayout(columns(1, 0, 0));
		Look.dress(root, Tint.CARD_BORDER, Tint.TEXT);
		header = new Composite(root, SWT.NONE);
		header.setLayout(columns(2, 12, 8));
		header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		Look.dress(header, Tint.CARD, Tint.TEXT);
		sentence = Ui.line(header, Type.HEADING, Tint.TEXT);
		sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		filter = filter();
		figures = new FittingLine(header);
		figures.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		focused = new Strip(root, Messages.DiagramPage_showAll, unfocus, this::layout);
		note = new Strip(root, Messages.DiagramPage_close, this::closeNote, this::layout);
		middle = new Composite(root, SWT.NONE);
		middle.setLayout(stack);
		middle.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		message = new Message(middle);
		panes = new Panes(middle, open);
		legend = new Legend(root);
		legend.control().setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
		stack.topControl = message.control();
	}

	DiagramCanvas canvas() {
		return panes.canvas();
	}

	List<DiagramCanvas> canvases() {
		return panes.canvases();
	}

	/** @param compared whether the place is to be shared by two diagrams */
	Sheet sheet(boolean compared) {
		return panes.sheet(compared);
	}

	boolean isDisposed() {
		return root.isDisposed();
	}

	void setFocus() {
		if (stack.topControl == panes.control())
			panes.canvas().control().setFocus();
		else
			stack.topControl.setFocus();
	}

	/** The keyboard goes to the diagram that has come in the place of the words, unless somebody is typing. */
	void keepFocus() {
		if (!filter.isFocusControl())
			setFocus();
	}

	void focusFilter() {
		filter.setFocus();
		filter.selectAll();
	}

	/** Takes back the latest that hides something. */
	void clearOne(Runnable unfocus) {
		if (note.shown())
			closeNote();
		else if (!filter.getText().isEmpty())
			filter.setText("");
		else if (focused.shown())
			unfocus.run();
	}

	void empty(boolean open) {
		loading++;
		panes.clear();
		focused.hide();
		note.hide();
		if (open)
			words("dependencies", Messages.DiagramPage_select, Messages.DiagramPage_selectWhere);
		else
			words("project", Messages.DiagramPage_noProject, Messages.DiagramPage_openProject);
	}

	void loading() {
		int at = ++loading;
		root.getDisplay().timerExec(PATIENCE, () -> {
			if (at == loading && !root.isDisposed())
				words("clock", Messages.DiagramPage_loading, Messages.DiagramPage_following);
		});
	}

	void failed(Exception problem) {
		loading++;
		LOG.warn("the dependencies could not be shown", problem);
		String reason = problem instanceof DroverException ? problem.getMessage() : Words.say(Messages.DiagramPage_unexpected, problem);
		words("error", Messages.DiagramPage_failed, Words.capital(reason) + '.');
	}

	/** @param kept as {@link DiagramCanvas#show} has it */
	void show(Diagram diagram, String kept) {
		begin(diagram, Headline.of((Reach) diagram.graph().subject()), false);
		panes.show(diagram, kept);
		shown(diagram);
	}

	/** Shows a comparison. */
	void show(Diagram diagram, Panes.Titles titles, String kept) {
		begin(diagram, Headline.of((Comparison) diagram.graph().subject(), titles), true);
		panes.show(diagram, titles, kept);
		shown(diagram);
	}

	private void begin(Diagram diagram, Headline headline, boolean compared) {
		loading++;
		begun = System.nanoTime();
		note.hide();
		sentence.setText(headline.sentence().replace("&", "&&"));
		legend.show(compared);
		bring(panes.control(), true);
		figures.show(headline.figures());
	}

	private void shown(Diagram diagram) {
		filter(diagram);
		LOG.debug("{} cards and {} links drawn in {} ms", diagram.nodes().size(), diagram.graph().links().size(), (System.nanoTime() - begun) / 1_000_000);
	}

	/** Shows why something is here, and dims the rest. */
	void focus(Focus focus, String title, List<String> sentences) {
		panes.focus(Optional.of(focus));
		focused.show(title, sentences);
	}

	void unfocus() {
		panes.focus(Optional.empty());
		focused.hide();
	}

	/** Says something until the next diagram is shown, or somebody has read it. */
	void note(String title, String text) {
		note.show(title, List.of(text));
	}

	private void closeNote() {
		note.hide();
	}

	private void layout() {
		panes.steadily(() -> root.layout(true, true));
	}

	private void filter(Diagram diagram) {
		int request = ++asked;
		Filter wanted = Filter.of(filter.getText());
		if (wanted.isEmpty()) {
			panes.filter(Optional.empty());
			figures.remark("");
			return;
		}
		Background.run(Messages.DiagramPage_filtering, monitor -> wanted.in(diagram.graph(), monitor), matches -> {
			if (request != asked || root.isDisposed() || panes.canvas().diagram().filter(diagram::equals).isEmpty())
				return;
			panes.filter(Optional.of(matches.cards()));
			figures.remark(wanted.sentence(matches, diagram.nodes().size()));
		});
	}

	private void words(String icon, String heading, String hint) {
		message.show(icon, heading, hint);
		bring(message.control(), false);
	}

	private void bring(Control control, boolean diagram) {
		show(header, diagram);
		show(legend.control(), diagram);
		stack.topControl = control;
		root.layout(true, true);
	}

	private static void show(Control control, boolean visible) {
		((GridData) control.getLayoutData()).exclude = !visible;
		control.setVisible(visible);
	}

	private Text filter() {
		Text text = new Text(header, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(Messages.DiagramPage_filter);
		text.setToolTipText(Messages.DiagramPage_filterTip);
		Names.search(text, Messages.DiagramPage_filterName);
		GridData data = new GridData(SWT.END, SWT.CENTER, false, false, 1, 2);
		data.widthHint = FILTER_WIDTH;
		text.setLayoutData(data);
		text.addModifyListener(event -> {
			int request = ++asked;
			text.getDisplay().timerExec(TYPING, () -> {
				if (request == asked && !text.isDisposed())
					panes.canvas().diagram().ifPresent(this::filter);
			});
		});
		text.addTraverseListener(event -> {
			boolean clear = event.detail == SWT.TRAVERSE_ESCAPE;
			boolean leave = event.detail == SWT.TRAVERSE_RETURN;
			if (clear)
				text.setText("");
			if (clear || leave) {
				event.doit = false;
				setFocus();
			}
		});
		return text;
	}

	private static GridLayout columns(int count, int marginWidth, int marginHeight) {
		GridLayout layout = new GridLayout(count, false);
		layout.marginWidth = marginWidth;
		layout.marginHeight = marginHeight;
		layout.horizontalSpacing = 12;
		layout.verticalSpacing = count == 1 ? 1 : 2;
		return layout;
	}
}
