package org.drover.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.event.KeyEvent;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** What bounds the waves is set in the wizard, what cannot be read of it keeps the plan from being used, and each wave says why it ends. */
class LimitsPageTest extends EstateCase {

	private static final int PAGE = 5;
	private static final int REASON = 3;

	@Test
	void limitsAreSetReadAndExplained() {
		String collection = estate.collection(CONSOLE.topology("legacy").inventory().orElseThrow());
		CONSOLE.search(collection);
		CONSOLE.select(collection);
		BOT.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_M);
		Shell wizard = BOT.shell("Move " + collection);
		for (int page = 1; page < PAGE; page++) {
			BOT.until("the plan is there", () -> CONSOLE.enabled(wizard, "Next >"));
			BOT.press("Next >");
		}
		Table waves = BOT.the("the waves", Table.class, table -> table.getColumnCount() == REASON + 1 && table.getColumn(REASON).getText().equals("Why it ends there")
				&& table.getItemCount() > 1);
		assertEquals(0, BOT.ask(() -> IntStream.range(0, waves.getItemCount()).filter(row -> waves.getItem(row).getText(REASON).isBlank()).count()));
		assertUnreadable(wizard, "How many clients one may serve", "many", "\"many\" is no number");
		assertUnreadable(wizard, "On each line", "2M@sometimes", "");
		Text bandwidth = field("On each line");
		BOT.tell(() -> bandwidth.setText("2M@mon-fri 06:00-20:00 Europe/Berlin\nunlimited"));
		BOT.until("the plan is there", () -> CONSOLE.enabled(wizard, "Finish"));
		CONSOLE.shots("37 limits");
		BOT.press("Cancel");
		BOT.until("the wizard is closed", wizard::isDisposed);
	}

	private static Text field(String tip) {
		return BOT.the("the field", Text.class, text -> text.getToolTipText() != null && text.getToolTipText().startsWith(tip));
	}

	private static void assertUnreadable(Shell wizard, String tip, String typed, String sentence) {
		Text field = field(tip);
		BOT.tell(() -> field.setText(typed));
		BOT.until("what cannot be read is refused", () -> !CONSOLE.enabled(wizard, "Finish"));
		BOT.the("what is wrong", Label.class, label -> label.getText().contains(sentence) && !label.getText().isBlank());
		BOT.tell(() -> field.setText(""));
		BOT.until("the plan can be used", () -> CONSOLE.enabled(wizard, "Finish"));
	}
}
