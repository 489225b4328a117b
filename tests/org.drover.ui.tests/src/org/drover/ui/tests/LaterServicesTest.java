package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.event.KeyEvent;
import java.util.stream.IntStream;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.task.JobState;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.Test;

/** Services follow as jobs of their own: selected in the navigator, or chosen on the wizard's first page. */
class LaterServicesTest extends EstateCase {

	/** The fourth of the wizard's steps, in pixels from the first one's top. */
	private static final int STRATEGIES = 222;

	/** That the legacy topology alone uses. */
	private static ManagedObject point() {
		org.drover.store.Estate gathered = CONSOLE.topology("legacy").inventory().orElseThrow().estate();
		return IntStream.range(0, gathered.size()).filter(object -> gathered.kind(object) == ObjectKind.DISTRIBUTION_POINT).mapToObj(gathered::object)
				.filter(point -> point.attribute(Attributes.OBSOLETE).isEmpty() && point.attribute(Attributes.SHARED_WITH).isEmpty() && point.attribute(Attributes.OWNER).equals("CAS"))
				.findFirst().orElseThrow();
	}

	private static String owner(ManagedObject point) {
		org.drover.store.Estate gathered = CONSOLE.topology("new").inventory().orElseThrow().estate();
		int there = gathered.indexOf(point.ref());
		return there < 0 ? "" : gathered.object(there).attribute(Attributes.OWNER);
	}

	@Test
	void aSelectedServiceIsAJobOfItsOwnAndGoesOnWhenItsStrategySaysSo() {
		ManagedObject point = point();
		Shell wizard = move(point);
		BOT.until("the plan is there", () -> CONSOLE.enabled(wizard, "Finish"));
		BOT.the("what is involved", Label.class, label -> label.isVisible() && label.getText().contains("no client moves"));
		CONSOLE.shots("40 service");
		BOT.press("Finish");
		BOT.until("it is shared", () -> owner(point).equals("CAS") && done(1));

		Shell again = move(point);
		BOT.the("why there is nothing to do", Label.class, label -> label.isVisible() && label.getText().contains("serves both and stays with CAS"));
		assertFalse(BOT.ask(() -> CONSOLE.enabled(again, "Finish")));
		Canvas rail = BOT.the("the steps", Canvas.class, canvas -> canvas.isVisible() && canvas.getClass().getSimpleName().equals("StepRail"));
		BOT.click(BOT.ask(() -> rail.toDisplay(100, STRATEGIES)));
		Combo points = BOT.the("the points' strategy", Combo.class, combo -> combo.isVisible() && combo.getToolTipText() != null && combo.getToolTipText().endsWith("Distribution point"));
		BOT.tell(() -> {
			points.select(points.indexOf("Move"));
			points.notifyListeners(SWT.Selection, new Event());
		});
		BOT.until("it can be handed over", () -> CONSOLE.enabled(again, "Finish"));
		BOT.press("Finish");
		BOT.until("it is the new topology's", () -> owner(point).equals("DRV") && done(2));

		CONSOLE.tool("Undo");
		Shell undo = BOT.shell("Undo job");
		BOT.until("it can be undone", () -> CONSOLE.enabled(undo, "Undo"));
		BOT.press("Undo");
		BOT.until("it is given back", () -> owner(point).equals("CAS"));
		CONSOLE.settle();
	}

	private static boolean done(int jobs) {
		return CONSOLE.session().jobs().stream().filter(job -> job.job().state() == JobState.DONE).count() == jobs;
	}

	private static Shell move(ManagedObject point) {
		CONSOLE.select("legacy", point.ref());
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_M);
		return BOT.shell("Move " + point.name() + " to new");
	}

	@Test
	void servicesAreChosenOnTheFirstPage() {
		CONSOLE.select("legacy");
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_M);
		Shell wizard = BOT.shell("Move to new");
		BOT.press("Also services \u2026");
		Shell dialog = BOT.shell("Services of legacy");
		Table table = BOT.the("the services", Table.class, each -> each.getShell() == dialog && each.getItemCount() > 0);
		BOT.tell(() -> {
			TableItem first = table.getItem(0);
			first.setChecked(true);
			Event event = new Event();
			event.item = first;
			event.detail = SWT.CHECK;
			table.notifyListeners(SWT.Selection, event);
		});
		BOT.the("how many", Label.class, label -> label.getShell() == dialog && label.getText().startsWith("1 of " + table.getItemCount()));
		CONSOLE.shots("41 services");
		BOT.press("OK");
		BOT.until("the dialog is closed", dialog::isDisposed);
		BOT.button("Also 1 service \u2026");
		BOT.until("it is planned", () -> CONSOLE.enabled(wizard, "Finish"));
		BOT.press("Cancel");
		BOT.until("the wizard is closed", wizard::isDisposed);
	}
}
