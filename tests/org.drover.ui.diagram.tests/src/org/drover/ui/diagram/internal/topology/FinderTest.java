package org.drover.ui.diagram.internal.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.Site;
import org.junit.jupiter.api.Test;

class FinderTest {

	private final SmallDraft draft = new SmallDraft("DRV");

	@Test
	void findsByEveryWordAndBeginningsFirst() {
		Site site = draft.site("Old Hamburg");
		draft.point(draft.system(site, "srv-hamburg", 0, 0), "Hamburg point");
		draft.boundary("Hamburg, subnet 1");
		assertEquals(List.of("Hamburg point", "Hamburg, subnet 1", "Old Hamburg", "srv-hamburg"), find("  hamb"));
		assertEquals(List.of("Hamburg, subnet 1"), find("1 HAMBURG"));
		assertEquals(List.of(), find("hamburg bremen"));
		assertEquals(List.of(), find(" "));
	}

	private List<String> find(String typed) {
		return Finder.find(draft.model, typed).stream().map(Element::getName).toList();
	}
}
