package org.drover.ui.internal.status;

import org.drover.ui.internal.demo.DemoEstate;
import org.drover.ui.internal.demo.LaboratoryStatus;
import org.drover.ui.internal.project.Projects;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The right end of the status line: how the demo estate fares, and which project is open. */
public final class StatusControl extends WorkbenchWindowControlContribution {

	/** Fixed: a tool bar asks for it once, and the texts change. */
	private static final int WIDTH = 620;

	private final CurrentProject.Listener projects = this::refresh;
	private final DemoEstate.Listener demos = this::refresh;
	private CLabel demo;
	private CLabel project;

	@Override
	protected Control createControl(Composite parent) {
		Composite frame = new Composite(parent, SWT.NONE) {
			@Override
			public Point computeSize(int widthHint, int heightHint, boolean changed) {
				return new Point(WIDTH, super.computeSize(WIDTH, heightHint, changed).y);
			}
		};
		Look.dress(frame, Tint.CANVAS, Tint.MUTED_TEXT);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(0, 12, 0, 0).spacing(16, 0).applyTo(frame);
		demo = label(frame, true);
		project = label(frame, false);
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

	private static CLabel label(Composite frame, boolean grab) {
		CLabel label = new CLabel(frame, SWT.NONE);
		label.setMargins(0, 0, 0, 0);
		Look.dress(label, Tint.CANVAS, Tint.MUTED_TEXT);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).grab(grab, true).applyTo(label);
		return label;
	}

	private void refresh() {
		if (demo.isDisposed())
			return;
		show(demo, "demo", demoText());
		show(project, "project", projectText());
		demo.getParent().layout(true);
	}

	private static void show(CLabel label, String icon, String text) {
		if (text.equals(label.getText()))
			return;
		label.setImage(text.isEmpty() ? null : Look.icon(icon));
		label.setText(text);
		label.setToolTipText(text);
	}

	private static String projectText() {
		return CurrentProject.get().session().map(session -> Projects.name(session.project().folder())).orElse("No project is open");
	}

	private static String demoText() {
		DemoEstate demo = DemoEstate.get();
		return switch (demo.state()) {
			case STOPPED -> "";
			case STARTING -> "Demo estate: starting";
			case STOPPING -> "Demo estate: stopping";
			case RUNNING -> demo.figures().map(StatusControl::fare).orElse("Demo estate: running");
		};
	}

	private static String fare(LaboratoryStatus figures) {
		String failed = figures.failed() == 0 ? "no request failed" : Words.number(figures.failed()) + " of " + Words.count(figures.requests(), "request") + " failed";
		return "Demo estate: " + Words.count(figures.clients(), "client") + ", running, " + failed;
	}
}
