package org.drover.ui.diagram.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.drover.ui.diagram.internal.export.PaintState.Box;
import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.api.Test;

class SvgPageTest {

	@Test
	void numbersAreShort() {
		assertEquals("10", SvgPage.number(10));
		assertEquals("0.5", SvgPage.number(0.5));
		assertEquals("-1.33", SvgPage.number(-4.0 / 3));
		assertEquals("0", SvgPage.number(-0.001));
		assertEquals("100", SvgPage.number(100.0));
	}

	@Test
	void textsStayWellFormed() {
		assertEquals("a&lt;b&gt; &amp; &quot;c&quot; \u00e4 \ud83d\ude00", SvgPage.escaped("a<b> & \"c\" \u00e4 \ud83d\ude00"));
		assertEquals("ab", SvgPage.escaped("a\u0000\u0008\ud800b"));
	}

	@Test
	void aClipIsDefinedOnce() {
		SvgPage page = new SvgPage(100, 50);
		Box clip = new Box(0, 0, 10, 10);
		page.add("<a/>", clip);
		page.add("<b/>", new Box(0, 0, 10, 10));
		page.add("<c/>", null);
		String text = page.text();
		assertEquals(2, text.split("<clipPath", -1).length);
		assertTrue(text.contains("<g clip-path=\"url(#c0)\"><b/></g>\n<c/>"), text);
		assertTrue(text.contains("viewBox=\"0 0 100 50\""), text);
	}

	@Test
	void clipsAreKnownInThePaintersPoints() {
		PaintState state = new PaintState();
		state.scale = 2;
		state.dx = 10;
		state.clip(new Rectangle(5, 5, 20, 20));
		state.clip(new Rectangle(0, 0, 15, 15));
		assertEquals(new Rectangle(5, 5, 10, 10), state.clipped());
		assertEquals(new Box(20, 10, 40, 30), state.clip);
		state.clip(new Rectangle(100, 100, 1, 1));
		assertTrue(state.clip.isEmpty());
		assertFalse(new PaintState().clipped().isEmpty());
	}

	@Test
	void largePicturesAreMadeSmaller() {
		assertEquals(2, Drawing.scale(1000, 1000, 2));
		assertEquals(1, Drawing.scale(16_000, 10, 2));
		assertEquals(0.5, Drawing.scale(14_142, 14_142, 2), 0.001);
	}

	@Test
	void aPageIsFilledInTheMiddle() {
		assertEquals(new Rectangle(10, 35, 100, 50), PrintDiagramAction.fit(200, 100, new Rectangle(10, 10, 100, 100)));
		assertEquals(new Rectangle(35, 10, 50, 100), PrintDiagramAction.fit(10, 20, new Rectangle(10, 10, 100, 100)));
	}
}
