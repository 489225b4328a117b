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

	private static final List<Entry> ENTRIES = List.of(new Entry("appearance", "Appearance", "light, dark, or as the system has it"),
			new Entry("gathering", "Gathering", "when topologies are read anew by themselves"),
			new Entry("notifications", "Notifications", "what Drover tells unasked"), new Entry("demo", "Demo estate", "what becomes of it when Drover is closed"));

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
