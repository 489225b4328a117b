package org.drover.ui.agents.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostListTest {

	@Test
	void hostsAreSetApartByWhateverPeopleUse() {
		assertEquals(List.of("web1", "admin@web2:2222", "[::1]:22", "db"), HostList.of("web1, admin@web2:2222;\t[::1]:22\r\ndb\n"));
	}

	@Test
	void eachIsThereOnceAndRemarksAreNone() {
		assertEquals(List.of("web1", "web2"), HostList.of("web1 # the old one\n#web9\nweb2 web1\n"));
		assertEquals(List.of(), HostList.of(" \n# none\n"));
	}

	@Test
	void filesHoldListsToo(@TempDir Path folder) throws Exception {
		Path first = Files.writeString(folder.resolve("first"), "web1\nweb2 # old");
		Path second = Files.writeString(folder.resolve("second"), "db\nweb1\n");
		assertEquals(List.of("web1", "web2", "db"), HostList.read(List.of(first.toString(), second.toString())));
	}

	@Test
	void whatIsNoListIsNamed(@TempDir Path folder) throws Exception {
		Path image = Files.write(folder.resolve("image"), new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff });
		assertTrue(assertThrows(DroverException.class, () -> HostList.read(List.of(image.toString()))).getMessage().contains(image.toString()));
		Path huge = Files.write(folder.resolve("huge"), new byte[2 << 20]);
		assertTrue(assertThrows(DroverException.class, () -> HostList.read(List.of(huge.toString()))).getMessage().contains("too long"));
	}
}
