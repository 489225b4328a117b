package org.drover.ui.internal.preferences;

import java.util.List;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;

/** Says which pages there are, and leads to them. */
public final class OverviewPage extends PreferencePage implements IWorkbenchPreferencePage {

	/** A page, and what is set on it. */
	private record Entry(String id, String name, String text) {
	}

	private static final List<Entry> ENTRIES = List.of(new Entry("appearance", Messages.OverviewPage_appearance, Messages.OverviewPage_appearance_what),
			new Entry("gathering", Messages.OverviewPage_gathering, Messages.OverviewPage_gathering_what),
			new Entry("notifications", Messages.OverviewPage_notifications, Messages.OverviewPage_notifications_what),
			new Entry("demo", Messages.OverviewPage_demo, Messages.OverviewPage_demo_what));

	public OverviewPage() {
		noDefaultAndApplyButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		// nothing is set here
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = Ui.grid(parent, 2, Tint.CARD);
		for (Entry entry : ENTRIES) {
			Link link = new Link(page, SWT.NONE);
			link.setText("<a>" + entry.name() + "</a>");
			link.setFont(Look.font(Type.BOLD));
			Look.dress(link, Tint.CARD, Tint.TEXT);
			link.setLinkForeground(Look.color(Tint.ACCENT));
			link.addListener(SWT.Selection, event -> ((IWorkbenchPreferenceContainer) getContainer()).openPage("org.drover.ui.preferences." + entry.id(), null));
			GridDataFactory.swtDefaults().applyTo(link);
			Ui.label(page, entry.text(), Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		}
		return page;
	}
}
