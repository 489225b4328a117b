package org.drover.scan.regeneration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.drover.model.DroverException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationsTest {

	private static final int NOBODY = 65534;

	@TempDir
	Path folder;

	private Registrations registrations;
	private Path program;

	@BeforeEach
	void open() throws IOException {
		registrations = new Registrations(folder.resolve("regeneration.d"));
		program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n");
		mode(program, "rwxr-xr-x");
	}

	@Test
	void whatIsRegisteredIsListedUntilItIsDeregistered() throws Exception {
		Registration licence = new Registration("licence", List.of(program.toString(), "a b", ""), Map.of("KEY", "value"), Duration.ofSeconds(5));
		assertEquals(List.of(), registrations.list().taken());
		registrations.register(licence);
		assertEquals(List.of(licence), registrations.list().taken());
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file("licence"))));
		assertTrue(registrations.deregister("licence"));
		assertFalse(registrations.deregister("licence"));
		assertEquals(List.of(), registrations.list().taken());
	}

	@Test
	void aProgramThatOthersMayWriteIsRefused() throws Exception {
		mode(program, "rwxr-xrwx");
		assertEquals("the program " + program + " is not run: others may write to " + program,
				assertThrows(DroverException.class, () -> registrations.register(licence())).getMessage());
		mode(program, "rwxr-xr-x");
		registrations.register(licence());
		mode(program, "rwxrwxr-x");
		assertTrue(registrations.list().refused().get("licence.json").contains("others may write to " + program));
		assertEquals(List.of(), registrations.list().taken());
	}

	@Test
	void soIsOneInAFolderThatOthersMayWriteOrBehindALinkThere() throws Exception {
		Path open = Files.createDirectory(folder.resolve("open"));
		Path inside = Files.copy(program, open.resolve("program"));
		Path link = Files.createSymbolicLink(folder.resolve("link"), inside);
		mode(open, "rwxrwxrwx");
		for (Path each : List.of(inside, link))
			assertThrows(DroverException.class, () -> registrations.register(new Registration("x", List.of(each.toString()), Map.of(), Duration.ofSeconds(1))));
	}

	@Test
	void soIsWhatBelongsToAnotherUser() throws Exception {
		assumeTrue((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0, "only root gives files away");
		registrations.register(licence());
		Files.setAttribute(file("licence"), "unix:uid", NOBODY);
		assertEquals("the registration " + file("licence") + " is not run: " + file("licence") + " belongs to another user",
				registrations.list().refused().get("licence.json"));
	}

	@Test
	void aFileThatIsNoRegistrationIsRefusedWithoutAQuote() throws Exception {
		registrations.register(licence());
		Files.writeString(file("licence"), "{\"environment\":{\"TOKEN\":\"s3cr3t\"");
		assertEquals(file("licence") + " is not JSON", registrations.list().refused().get("licence.json"));
		Files.writeString(file("licence"), "{\"format\":1,\"name\":\"other\",\"program\":[\"/bin/true\"]}");
		assertEquals(file("licence") + " names another registration: other", registrations.list().refused().get("licence.json"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "..", "a/b", "A", ".hidden", "-x" })
	void namesAreNamesOfFiles(String name) {
		assertThrows(IllegalArgumentException.class, () -> new Registration(name, List.of("/bin/true"), Map.of(), Registration.TIMEOUT));
	}

	@Test
	void aProgramHasAnAbsolutePathAndATime() {
		assertThrows(IllegalArgumentException.class, () -> new Registration("x", List.of("true"), Map.of(), Registration.TIMEOUT));
		assertThrows(IllegalArgumentException.class, () -> new Registration("x", List.of(), Map.of(), Registration.TIMEOUT));
		assertThrows(IllegalArgumentException.class, () -> new Registration("x", List.of("/bin/true"), Map.of(), Duration.ofHours(2)));
		assertThrows(IllegalArgumentException.class, () -> new Registration("x", List.of("/bin/true"), Map.of("A=B", ""), Registration.TIMEOUT));
	}

	private Registration licence() {
		return new Registration("licence", List.of(program.toString()), Map.of(), Duration.ofSeconds(5));
	}

	private Path file(String name) {
		return folder.resolve("regeneration.d").resolve(name + ".json");
	}

	private static void mode(Path path, String mode) throws IOException {
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
	}
}
