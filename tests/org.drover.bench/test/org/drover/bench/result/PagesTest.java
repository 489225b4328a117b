package org.drover.bench.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

	@Test
	void numbersHaveThreeDigitsThatCount() {
		assertEquals("0.0123", Numbers.text(0.012345));
		assertEquals("1.23", Numbers.text(1.2345));
		assertEquals("123", Numbers.text(123.45));
		assertEquals("12,300", Numbers.text(12345));
		assertEquals("10.0", Numbers.text(9.9999));
		assertEquals("0", Numbers.text(0));
	}

	@Test
	void aTableSaysWhatWasMissed() {
		String section = Markdown.section(closure());
		assertTrue(section.contains("| walk | 20 (10–30) ms | bare | 10 (10–10) ms | 0.5 (0.333–1) times as fast "
				+ "| at least 0.8 times as fast: **missed** |"), section);
		assertTrue(section.contains("- Not measured: the moon."), section);
	}

	@Test
	void onlyWhatWasMeasuredIsReplaced() {
		String page = "before\n<!-- bench: closure -->\nold\n<!-- /bench -->\nbetween\n<!-- bench: start -->\nkept\n<!-- /bench -->\nafter\n";
		String updated = Chapters.update(page, measured());
		assertTrue(updated.startsWith("before\n<!-- bench: closure -->\n| "), updated);
		assertTrue(updated.endsWith("<!-- /bench -->\nbetween\n<!-- bench: start -->\nkept\n<!-- /bench -->\nafter\n"), updated);
		assertEquals(updated, Chapters.update(updated, measured()));
	}

	@Test
	void whatWasWrittenCanBeRead(@TempDir Path folder) throws IOException {
		measured().write(folder.resolve("measured.json"));
		assertEquals(measured(), Measured.read(folder.resolve("measured.json")));
	}

	private static Measured measured() {
		return new Measured("2026-01-01", List.of("a machine"), false, List.of(closure()));
	}

	private static Findings closure() {
		Findings findings = Findings.about("closure", "Closure");
		findings.add(Figure.of("walk", Unit.MILLIS, Sample.of(10, 20, 30)).beside("bare", Sample.of(10, 10, 10)).aiming(Aim.speedAtLeast(0.8)));
		findings.lacks("the moon.");
		return findings;
	}
}
