package org.drover.connector.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.FormatFinding;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the bytes of a package, or to the texts in it, it is read or refused in a sentence; anything else that is thrown fails the test. */
@Timeout(600)
class FuzzTest {

	private static final int ROUNDS = Boolean.getBoolean("drover.all") ? 4_000 : 300;
	private static final long SEED = 20_261_122;

	private final Random random = new Random(SEED);

	@TempDir
	Path folder;

	@Test
	void bytesOfTheArchive() throws Exception {
		Path file = folder.resolve("fuzz.drx");
		byte[] good = Files.readAllBytes(new Hostile().write(file));
		int refused = 0;
		for (int round = 0; round < ROUNDS; round++) {
			byte[] bytes = mutated(good);
			Files.write(file, bytes);
			refused += readOrRefuse(file, round) ? 0 : 1;
		}
		assertNotEquals(0, refused);
	}

	@Test
	void textsOfTheParts() throws Exception {
		Path file = folder.resolve("fuzz.drx");
		int read = 0;
		int refused = 0;
		for (int round = 0; round < ROUNDS; round++) {
			Hostile hostile = new Hostile();
			String item = new ArrayList<>(hostile.items.keySet()).get(random.nextInt(hostile.items.size()));
			hostile.change(item, text -> new String(mutated(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
			if (readOrRefuse(hostile.write(file), round))
				read++;
			else
				refused++;
		}
		assertNotEquals(0, refused);
		assertNotEquals(0, read);
	}

	/** @return whether it was read; the validator must then have found no error but in content */
	private boolean readOrRefuse(Path file, int round) throws Exception {
		List<FormatFinding> findings = Packages.check(file);
		PaperEstate estate;
		try {
			estate = Packages.read(file);
		} catch (DroverException e) {
			assertEquals(1, e.getMessage().lines().count(), "seed " + SEED + ", round " + round + ": " + e.getMessage());
			assertFalse(findings.stream().noneMatch(FormatFinding::error), "seed " + SEED + ", round " + round + ": only refused, not found: " + e.getMessage());
			return false;
		}
		readContent(file, estate);
		return true;
	}

	private static void readContent(Path file, PaperEstate estate) throws Exception {
		try (ExchangeConnector connector = ExchangeConnector.open(file, "")) {
			for (int index = 0; index < estate.size(); index++) {
				ObjectRef owner = estate.ref(index);
				try {
					for (ContentFile one : connector.contentSource().orElseThrow().describe(owner).files()) {
						try (InputStream bytes = connector.contentSource().orElseThrow().open(owner, one.path())) {
							bytes.transferTo(OutputStream.nullOutputStream());
						}
					}
				} catch (DroverException | IOException e) {
					assertFalse(e.getMessage().isBlank());
				}
			}
		}
	}

	/** A few bytes other, less, or twice. */
	private byte[] mutated(byte[] bytes) {
		byte[] mutated = bytes.clone();
		int cut = random.nextInt(bytes.length);
		int from = random.nextInt(bytes.length);
		switch (random.nextInt(5)) {
		case 0 -> mutated = Arrays.copyOf(bytes, cut);
		case 1 -> {
			mutated = Arrays.copyOf(bytes, cut + bytes.length - from);
			System.arraycopy(bytes, from, mutated, cut, bytes.length - from);
		}
		default -> {
			// only single bytes
		}
		}
		for (int change = random.nextInt(4); change >= 0 && mutated.length > 0; change--)
			mutated[random.nextInt(mutated.length)] = (byte) (random.nextBoolean() ? random.nextInt() : "<>\"'&/#%_ ax0".charAt(random.nextInt(13)));
		return mutated;
	}
}
