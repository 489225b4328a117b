package org.drover.ui.internal.status;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.drover.ui.internal.demo.DemoEstate;
import org.drover.ui.internal.demo.LaboratoryStatus;
import org.drover.ui.internal.project.Looking;
import org.drover.ui.internal.project.ProjectMenu;
import org.drover.ui.internal.project.Projects;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.widgets.Shortened;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The right end of the status line: how the demo estate fares, whether the project may be changed, and which one is open: a click offers others. */
public final class StatusControl extends WorkbenchWindowControlContribution {

	/** Fixed: a tool bar asks for it once, and the texts change. Leaves room for the rest of the line in a window of 1280. */
	private static final int WIDTH = 540;
	private static final int GAP = 16;
	private static final int END = 12;
	/** Of the project's button beside its name. */
	private static final int ICON = 34;
	/** What the name has at least, whatever else there is to say. */
	private static final int LEAST_NAME = 180;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

	private final CurrentProject.Listener projects = this::refresh;
	private final DemoEstate.Listener demos = this::refresh;
	private Composite frame;
	private CLabel demo;
	private CLabel looking;
	private ToolItem project;

	@Override
	protected Control createControl(Composite parent) {
		frame = new Composite(parent, SWT.NONE) {
			@Override
			public Point computeSize(int widthHint, int heightHint, boolean changed) {
				return new Point(WIDTH, super.computeSize(WIDTH, heightHint, changed).y);
			}
		};
		Look.dress(frame, Tint.CANVAS, Tint.MUTED_TEXT);
		GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(0, END, 0, 0).spacing(GAP, 0).applyTo(frame);
		Label filler = new Label(frame, SWT.NONE);
		Look.dress(filler, Tint.CANVAS, Tint.TEXT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filler);
		demo = label(Tint.MUTED_TEXT);
		looking = label(Tint.WARNING);
		ToolBar bar = new ToolBar(frame, SWT.FLAT | SWT.RIGHT);
		Look.dress(bar, Tint.CANVAS, Tint.MUTED_TEXT);
		project = new ToolItem(bar, SWT.PUSH);
		project.setImage(Look.icon("project"));
		project.addListener(SWT.Selection, event -> ProjectMenu.show(frame.getShell(), bar.toDisplay(0, 0)));
		CurrentProject.get().addListener(projects);
		DemoEstate.get().addListener(demos);
		frame.addDisposeListener(event -> unfollow());
		refresh();
		return frame;
	}

	private void unfollow() {
		CurrentProject.get().removeListener(projects);
		DemoEstate.get().removeListener(demos);
	}

	private CLabel label(Tint tint) {
		CLabel label = new CLabel(frame, SWT.NONE);
		label.setMargins(0, 0, 0, 0);
		Look.dress(label, Tint.CANVAS, tint);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(label);
		return label;
	}

	private void refresh() {
		if (frame.isDisposed())
			return;
		show(demo, "demo", Looking.original().isPresent() ? "" : demoText());
		show(looking, "search", Looking.taken().map(StatusControl::lookingText).orElse(""));
		looking.setToolTipText(Messages.StatusControl_looking_why);
		String name = CurrentProject.get().session().map(session -> Projects.name(session.project().folder())).orElse(Messages.StatusControl_closed);
		String shown = shortened(name.replace("&", "&&"));
		if (!shown.equals(project.getText()))
			project.setText(shown);
		project.setToolTipText(name + '\n' + Messages.StatusControl_switch);
		fit(demo, looking);
		frame.layout(true);
	}

	/** The name has the room that the others leave, and a part that they have to give. */
	private String shortened(String name) {
		int room = Math.max(LEAST_NAME, WIDTH - END - ICON - width(demo) - width(looking) - 2 * GAP);
		GC gc = new GC(project.getParent());
		try {
			return Shortened.middle(name, room, text -> gc.textExtent(text).x);
		} finally {
			gc.dispose();
		}
	}

	/** These shorten their texts themselves where they get less than they want, and tell the whole in their tips. */
	private void fit(CLabel... labels) {
		int left = WIDTH - END - 2 * GAP - project.getParent().computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		for (CLabel label : labels) {
			((GridData) label.getLayoutData()).widthHint = Math.min(width(label), Math.max(0, left));
			left -= width(label);
		}
	}

	private static int width(CLabel label) {
		return label.getText().isEmpty() ? 0 : label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
	}

	private static void show(CLabel label, String icon, String text) {
		if (text.equals(label.getText()))
			return;
		label.setImage(text.isEmpty() ? null : Look.icon(icon));
		label.setText(text);
		label.setToolTipText(text);
		((GridData) label.getLayoutData()).exclude = text.isEmpty();
	}

	private static String lookingText(Instant taken) {
		return Words.say(Messages.StatusControl_looking, TIME.format(taken));
	}

	private static String demoText() {
		DemoEstate demo = DemoEstate.get();
		return switch (demo.state()) {
			case STOPPED -> "";
			case STARTING -> Messages.StatusControl_starting;
			case STOPPING -> Messages.StatusControl_stopping;
			case RUNNING -> demo.figures().map(StatusControl::fare).orElse(Messages.StatusControl_running);
		};
	}

	private static String fare(LaboratoryStatus figures) {
		return figures.failed() == 0 ? Words.say(Messages.StatusControl_fine, figures.clients())
				: Words.say(Messages.StatusControl_failed, figures.clients(), figures.failed(), figures.requests());
	}
}
