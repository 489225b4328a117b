package org.drover.ui.internal.start;

import java.time.Instant;
import java.util.List;

import org.drover.ui.internal.app.ConsoleApplication;
import org.drover.ui.internal.demo.DemoEstate;
import org.drover.ui.internal.project.Projects;
import org.drover.ui.internal.project.RecentProjects;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** What the console shows while no project is open. */
public final class StartPage extends ViewPart {

	/** A line of the list of recent projects. */
	private record Opened(RecentProjects.Recent project, String age) {
	}

	private static final int LEFT_WIDTH = 520;
	private static final int RIGHT_WIDTH = 320;

	private final Projects.Listener projects = this::refresh;
	private final DemoEstate.Listener demo = this::refresh;
	private ScrolledComposite scroller;
	private Composite page;
	private ActionCard demoCard;
	private Composite left;
	private Composite recent;
	private List<Opened> shown;
	private BusyStrip busy;

	@Override
	public void createPartControl(Composite parent) {
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		Look.dress(scroller, Tint.CANVAS, Tint.TEXT);
		page = composite(scroller);
		scroller.setContent(page);
		GridLayoutFactory.fillDefaults().margins(48, 48).applyTo(page);
		Composite middle = composite(page);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(middle);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(48, 32).applyTo(middle);
		head(middle);
		actions(middle);
		recent = composite(middle);
		GridDataFactory.fillDefaults().grab(false, true).hint(RIGHT_WIDTH, SWT.DEFAULT).applyTo(recent);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(recent);
		Projects.addListener(projects);
		DemoEstate.get().addListener(demo);
		refresh();
	}

	private void head(Composite parent) {
		Composite head = composite(parent);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(head);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(head);
		label(head, ConsoleApplication.NAME, Type.FIGURE, Tint.TEXT);
		label(head, Messages.StartPage_purpose, Type.HEADING, Tint.MUTED_TEXT);
	}

	private void actions(Composite parent) {
		left = composite(parent);
		GridDataFactory.fillDefaults().hint(LEFT_WIDTH, SWT.DEFAULT).applyTo(left);
		GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(left);
		demoCard = card("demo", Messages.StartPage_demo, Messages.StartPage_demo_what, true, Projects::openDemo);
		card("add", Messages.StartPage_new, Messages.StartPage_new_what, false, () -> Projects.create(getSite().getShell()));
		card("open", Messages.StartPage_open, Messages.StartPage_open_what, false, () -> Projects.choose(getSite().getShell()));
		busy = new BusyStrip(left);
	}

	private ActionCard card(String icon, String title, String text, boolean primary, Runnable action) {
		ActionCard card = new ActionCard(left, icon, title, text, primary, action);
		GridDataFactory.fillDefaults().grab(true, false).hint(LEFT_WIDTH, SWT.DEFAULT).applyTo(card);
		return card;
	}

	private void refresh() {
		if (page.isDisposed())
			return;
		DemoEstate estate = DemoEstate.get();
		boolean idle = !estate.opening() && estate.state() != DemoEstate.State.STOPPING && Projects.opening().isEmpty();
		demoCard.setEnabled(idle);
		if (estate.opening())
			busy.show(estate.step(), estate::cancelOpening);
		else if (Projects.opening().isPresent())
			busy.show(Words.say(Messages.StartPage_opening, Projects.opening().get()), Projects::cancelOpening);
		else
			busy.hide();
		Instant now = Instant.now();
		List<Opened> list = RecentProjects.ofUser().list().stream().map(project -> new Opened(project, Words.ago(project.opened(), now))).toList();
		if (!list.equals(shown))
			showRecent(list);
	}

	/** Lays the whole page out, which takes a tenth of a second: not for each step of what is being done. */
	private void showRecent(List<Opened> list) {
		shown = list;
		for (var child : recent.getChildren())
			child.dispose();
		label(recent, Messages.StartPage_recent, Type.HEADING, Tint.TEXT);
		if (list.isEmpty())
			label(recent, Messages.StartPage_recent_none, Type.TEXT, Tint.MUTED_TEXT);
		for (Opened opened : list) {
			RecentRow row = new RecentRow(recent, opened.project(), opened.age());
			GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		}
		page.layout(true, true);
		scroller.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private static Composite composite(Composite parent) {
		Composite composite = new Composite(parent, SWT.NONE);
		Look.dress(composite, Tint.CANVAS, Tint.TEXT);
		return composite;
	}

	private static void label(Composite parent, String text, Type type, Tint tint) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text);
		label.setFont(Look.font(type));
		Look.dress(label, Tint.CANVAS, tint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}

	@Override
	public void setFocus() {
		demoCard.setFocus();
	}

	@Override
	public void dispose() {
		Projects.removeListener(projects);
		DemoEstate.get().removeListener(demo);
		super.dispose();
	}
}
