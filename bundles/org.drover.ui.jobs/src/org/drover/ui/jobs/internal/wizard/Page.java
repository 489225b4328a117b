package org.drover.ui.jobs.internal.wizard;

import org.drover.ui.look.Tint;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A page of the wizard. */
abstract class Page {

	/** What the rail says beside a page's title, and how it is to be taken. */
	record Mark(String text, Tint tint) {
	}

	private final String title;
	private final String lead;

	/** @param lead a sentence that says what the page is for */
	Page(String title, String lead) {
		this.title = title;
		this.lead = lead;
	}

	final String title() {
		return title;
	}

	final String lead() {
		return lead;
	}

	abstract Control create(Composite parent);

	/** Shows a plan; called again after each planning. */
	abstract void show(PlanResult result);

	/** Called after anything in the model has changed. */
	void refresh() {
		// most pages show the plan alone
	}

	/** Whether there is nothing to see or do on it while there is no plan. */
	boolean needsPlan() {
		return true;
	}

	abstract Mark mark(PlanResult result);
}
