package org.drover.ui.internal.start;

import org.drover.ui.internal.project.Paths;
import org.drover.ui.internal.project.Projects;
import org.drover.ui.internal.project.RecentProjects;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** A project of earlier: its name opens it; where it is, and when it was open last. */
final class RecentRow extends Composite {

	RecentRow(Composite parent, RecentProjects.Recent project, String age) {
		super(parent, SWT.NONE);
		Look.dress(this, Tint.CANVAS, Tint.TEXT);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
		Link name = new Link(this, SWT.NONE);
		name.setText("<a>" + Projects.name(project.folder()).replace("<", "").replace("&", "&&") + "</a>");
		name.setFont(Look.font(Type.BOLD));
		name.setToolTipText(Words.say(Messages.RecentRow_open, project.folder()));
		Look.dress(name, Tint.CANVAS, Tint.ACCENT);
		name.setLinkForeground(Look.color(Tint.ACCENT));
		name.addListener(SWT.Selection, event -> Projects.open(project.folder()));
		Label where = new Label(this, SWT.NONE);
		where.setText(Paths.shortened(project.folder()) + "  \u00b7  " + Words.say(Messages.RecentRow_opened, age));
		where.setToolTipText(project.folder().toString());
		where.setFont(Look.font(Type.SMALL));
		Look.dress(where, Tint.CANVAS, Tint.MUTED_TEXT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(where);
	}
}
