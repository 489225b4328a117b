package org.drover.ui.internal.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

import org.drover.ui.Background;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The documentation, beside the work: contents and a search at the left, a page at the right. It comes with Drover and needs no network. */
final class HelpWindow extends Window {

	private static final Point SIZE = new Point(980, 700);
	private static HelpWindow open;
	/** Null before anybody has asked for help; for the UI thread. */
	private static HelpPages pages;

	private final Deque<HelpTopic> way = new ArrayDeque<>();
	private HelpTopic shown;
	private Text search;
	private Tree contents;
	private PageText page;
	private ToolItem back;

	private HelpWindow(Shell parent) {
		super(parent);
		setShellStyle(SWT.SHELL_TRIM | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	static void show(HelpTopic topic) {
		read(() -> ofFront().go(topic));
	}

	/** Shows which pages have these words, and the first of them. */
	static void search(String words) {
		read(() -> ofFront().goToFound(words));
	}

	/** The first time, the pages are read and taken apart beside the UI thread. */
	private static void read(Runnable then) {
		if (pages != null)
			then.run();
		else
			Background.run(Messages.HelpWindow_read, monitor -> HelpPages.ofDrover(), read -> {
				pages = read;
				then.run();
			});
	}

	private void goToFound(String words) {
		search.setText(words);
		go(contents.getItemCount() == 0 ? HelpTopic.FIRST : (HelpTopic) contents.getItem(0).getData());
	}

	static boolean isOpen() {
		return open != null && open.getShell() != null;
	}

	/** Belongs to the window in front, so that it can be read beside a dialog that bars all others. */
	private static HelpWindow ofFront() {
		Shell front = Display.getCurrent().getActiveShell();
		boolean fits = isOpen() && (front == open.getShell() || front == open.getShell().getParent());
		if (!fits) {
			if (isOpen())
				open.close();
			open = new HelpWindow(front);
			open.open();
		}
		open.getShell().forceActive();
		open.page.control().setFocus();
		return open;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.HelpWindow_title);
	}

	@Override
	protected Point getInitialSize() {
		return SIZE;
	}

	@Override
	protected Control createContents(Composite parent) {
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		Look.dress(sash, Tint.CARD_BORDER, Tint.TEXT);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		left(sash);
		page = new PageText(sash, this::follow);
		sash.setWeights(28, 72);
		return sash;
	}

	private void left(Composite parent) {
		Composite left = Ui.grid(parent, 2, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Ui.GAP, Ui.GAP).spacing(Ui.GAP, Ui.GAP).applyTo(left);
		ToolBar bar = new ToolBar(left, SWT.FLAT);
		Look.dress(bar, Tint.CARD, Tint.TEXT);
		back = new ToolItem(bar, SWT.PUSH);
		back.setImage(Look.icon("undo"));
		back.setToolTipText(Messages.HelpWindow_back);
		back.addListener(SWT.Selection, event -> goBack());
		search = Ui.field(new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
		search.setMessage(Messages.HelpWindow_search);
		Names.search(search, Messages.HelpWindow_search);
		search.addListener(SWT.Modify, event -> showContents());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(search);
		contents = Ui.dressed(new Tree(left, SWT.SINGLE));
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(contents);
		contents.addListener(SWT.Selection, event -> go((HelpTopic) event.item.getData()));
		contents.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_LEFT && event.stateMask == SWT.ALT)
				goBack();
		});
		showContents();
	}

	/** All pages, or those that have the words that are searched for. */
	private void showContents() {
		contents.removeAll();
		String words = search.getText().strip();
		for (HelpPage each : pages.all()) {
			if (words.isEmpty() || each.has(words))
				item(each);
		}
	}

	private void item(HelpPage each) {
		TreeItem item = new TreeItem(contents, SWT.NONE);
		item.setText(each.title());
		item.setData(new HelpTopic(each.file(), ""));
		each.headings().filter(heading -> heading.level() == 2).forEach(heading -> {
			TreeItem section = new TreeItem(item, SWT.NONE);
			section.setText(heading.text());
			section.setData(new HelpTopic(each.file(), heading.anchor()));
		});
	}

	/** Other addresses than the documentation's own are the browser's. */
	private void follow(String target) {
		if (target.contains("://"))
			Program.launch(target);
		else
			go(HelpTopic.of(target.startsWith("#") ? shown.file() + target : target));
	}

	private void go(HelpTopic topic) {
		if (topic.equals(shown) || pages.page(topic.file()).isEmpty())
			return;
		if (shown != null)
			way.push(shown);
		display(topic);
	}

	private void goBack() {
		if (!way.isEmpty())
			display(way.pop());
	}

	private void display(HelpTopic topic) {
		shown = topic;
		pages.page(topic.file()).ifPresent(found -> page.show(found, topic.anchor()));
		back.setEnabled(!way.isEmpty());
		for (TreeItem item : contents.getItems())
			mark(item, topic);
	}

	private void mark(TreeItem item, HelpTopic topic) {
		if (!((HelpTopic) item.getData()).file().equals(topic.file()))
			return;
		item.setExpanded(true);
		contents.setSelection(item);
		for (TreeItem section : item.getItems()) {
			if (Objects.equals(section.getData(), topic))
				contents.setSelection(section);
		}
	}
}
