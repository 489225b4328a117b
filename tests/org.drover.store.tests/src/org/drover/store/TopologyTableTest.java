package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.drover.model.DroverException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class TopologyTableTest {

	private static final TopologyCredentials SECRET = new TopologyCredentials("reader", "open-sesame");

	@Parameter
	TestDatabase database;
	@TempDir
	Path folder;
	private Project project;
	private TopologyTable topologies;

	@BeforeEach
	void open() throws Exception {
		project = database.create(folder);
		topologies = project.topologies();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void addsAndChangesByName() throws Exception {
		Topology added = topologies.put("legacy", "configmgr:a", "", "old");
		topologies.put("new", "site:b", "DRV", "");
		Topology changed = topologies.put("legacy", "configmgr:a", "CAS", "older");
		assertEquals(added.id(), changed.id());
		assertEquals("CAS", topologies.get("legacy").code());
		assertEquals(List.of("legacy", "new"), topologies.list().stream().map(Topology::name).toList());
	}

	@Test
	void anUnknownNameIsSaid() {
		assertTrue(assertThrows(DroverException.class, () -> topologies.get("odd")).getMessage().contains("knows no topology odd"));
		assertThrows(DroverException.class, () -> topologies.saveCredentials("odd", SECRET));
	}

	@Test
	void credentialsAreKeptSealed() throws Exception {
		topologies.put("legacy", "configmgr:a", "", "");
		assertFalse(topologies.get("legacy").credentials());
		topologies.saveCredentials("legacy", SECRET);
		assertTrue(topologies.get("legacy").credentials());
		assertEquals(SECRET, topologies.credentials("legacy").orElseThrow());
		byte[] kept = project.jdbc().first("SELECT credential_sealed FROM topology", row -> row.getBytes(1)).orElseThrow();
		assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("open-sesame"));
	}

	@Test
	void credentialsStayWithTheAddressTheyWereGivenFor() throws Exception {
		topologies.put("legacy", "configmgr:a", "", "");
		topologies.saveCredentials("legacy", SECRET);
		topologies.put("legacy", "configmgr:a", "CAS", "described");
		assertTrue(topologies.credentials("legacy").isPresent());
		topologies.put("legacy", "configmgr:elsewhere", "CAS", "described");
		assertTrue(topologies.credentials("legacy").isEmpty());
	}

	@Test
	void credentialsPrintWithoutThePassword() {
		assertFalse(SECRET.toString().contains("sesame"));
	}

	@Test
	void removesOnce() throws Exception {
		topologies.put("legacy", "configmgr:a", "", "");
		topologies.remove("legacy");
		topologies.remove("legacy");
		assertEquals(List.of(), topologies.list());
	}
}
