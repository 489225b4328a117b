package org.drover.ui.diagram.internal.dependencies;

import java.util.function.Consumer;

import org.drover.model.DroverException;
import org.drover.ui.diagram.internal.dependencies.Diagram.Node;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The widgets of the dependencies view: a headline with a filter, the diagram or words in its place, the legend. */
final class DiagramPage {

	private static final Logger LOG = LoggerFactory.getLogger(DiagramPage.class);
	/** Loading that takes less than this is not worth words that flash up, in milliseconds. */
	private static final int PATIENCE = 250;
	private static final int FILTER_WIDTH = 180;

	private final Composite root;
	private final Composite header;
	private final Label sentence;
	private final FittingLine figures;
	private final Composite middle;
	private final StackLayout stack = new StackLayout();
	private final Message message;
	private final DiagramCanvas canvas;
	private final Legend legend;
	private int loading;

	DiagramPage(Composite parent, Consumer<Node> open) {
		root = new Composite(parent, SWT.NONE);
		root.setLayout(columns(1, 0, 0));
		Look.dress(root, Tint.CARD_BORDER, Tint.TEXT);
		header = new Composite(root, SWT.NONE);
		header.setLayout(columns(2, 12, 8));
		header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		Look.dress(header, Tint.CARD, Tint.TEXT);
		sentence = line(Type.HEADING, Tint.TEXT);
		filter();
		figures = new FittingLine(header);
		figures.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		middle = new Composite(root, SWT.NONE);
		middle.setLayout(stack);
		middle.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		message = new Message(middle);
		canvas = new DiagramCanvas(middle, open);
		legend = new Legend(root);
		legend.control().setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
		stack.topControl = message.control();
	}

	DiagramCanvas canvas() {
		return canvas;
	}

	boolean isDisposed() {
		return root.isDisposed();
	}

	void setFocus() {
		stack.topControl.setFocus();
	}

	void empty(boolean open) {
		loading++;
		canvas.clear();
		if (open)
			words("dependencies", "Select a collection to see what it needs", "Any object of a topology can be selected, in the navigator or in the list of clients.");
		else
			words("project", "No project is open", "Open one from the start page.");
	}

	void loading() {
		int at = ++loading;
		root.getDisplay().timerExec(PATIENCE, () -> {
			if (at == loading && !root.isDisposed())
				words("clock", "Loading ...", "Following the dependencies and laying them out.");
		});
	}

	void failed(Exception problem) {
		loading++;
		LOG.warn("the dependencies could not be shown", problem);
		String reason = problem instanceof DroverException ? problem.getMessage() : "Drover did not expect this: " + problem + ". The log says more";
		words("error", "The dependencies cannot be shown", Words.capital(reason) + '.');
	}

	void show(Diagram diagram, String kept) {
		loading++;
		Headline headline = Headline.of(diagram.graph().reach());
		sentence.setText(headline.sentence().replace("&", "&&"));
		bring(canvas.control(), true);
		figures.show(headline.figures());
		long begun = System.nanoTime();
		canvas.show(diagram, kept);
		LOG.debug("{} cards and {} links drawn in {} ms", diagram.nodes().size(), diagram.graph().links().size(), (System.nanoTime() - begun) / 1_000_000);
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

	private Label line(Type type, Tint tint) {
		Label label = new Label(header, SWT.NONE);
		label.setFont(Look.font(type));
		Look.dress(label, Tint.CARD, tint);
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return label;
	}

	private void filter() {
		Text text = new Text(header, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage("Filter by name");
		text.setToolTipText("Dims what does not have this in its name");
		GridData data = new GridData(SWT.END, SWT.CENTER, false, false, 1, 2);
		data.widthHint = FILTER_WIDTH;
		text.setLayoutData(data);
		text.addModifyListener(event -> canvas.filter(text.getText()));
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
