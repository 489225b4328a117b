package org.drover.ui.internal.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.preference.PreferenceStore;
import org.junit.jupiter.api.Test;

class ColumnChoiceTest {

	private static final ColumnChoice CHOSEN = new ColumnChoice(List.of("Site", "Name", "Domain"), Set.of("Domain"), Map.of("Name", 210, "Domain", 40));

	@Test
	void newColumnsComeAfterTheOneTheyCameAfter() {
		assertEquals(List.of("Site", "Name", "State"), CHOSEN.arrange(List.of("Name", "State", "Site")));
		assertEquals(List.of("First", "Site", "Name"), CHOSEN.arrange(List.of("First", "Name", "Site")));
		assertEquals(List.of("Name", "Site"), new ColumnChoice(List.of(), Set.of(), Map.of()).arrange(List.of("Name", "Site")));
	}

	@Test
	void whatWasChosenOfOtherColumnsIsNotForgotten() {
		ColumnChoice now = new ColumnChoice(List.of("Name", "Site"), Set.of("Site"), Map.of());
		assertEquals(new ColumnChoice(List.of("Name", "Site", "Domain"), Set.of("Site", "Domain"), Map.of("Domain", 40)), now.after(CHOSEN));
	}

	@Test
	void isReadAsItWasWritten() {
		PreferenceStore kept = new PreferenceStore();
		assertEquals(new ColumnChoice(List.of(), Set.of(), Map.of()), ColumnChoice.read(kept));
		CHOSEN.write(kept);
		assertEquals(CHOSEN, ColumnChoice.read(kept));
	}

	/** They are kept from one start to the next, which may be in another language. */
	@Test
	void columnsKeepTheirIds() {
		assertEquals(List.of("Name", "State", "Site", "Operating system", "Kind", "Client version", "Identifier"),
				ClientColumn.fixed().stream().map(ClientColumn::id).toList());
	}

	@Test
	void whatIsDamagedIsPassedOver() {
		PreferenceStore kept = new PreferenceStore();
		kept.setValue("clients.columns.widths", "Name=wide\n=\nSite=70");
		assertEquals(Map.of("Site", 70), ColumnChoice.read(kept).widths());
	}
}
