package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.lab.EstateSize;
import org.drover.lab.LegacySite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a topology cannot be given is said with the plan, in a sentence that also says what to do. */
@Timeout(300)
class UnableTargetTest extends CommandsCase {

	@TempDir
	private Path folder;
	private LegacySite site;

	UnableTargetTest() {
		super(new AnsibleConnectorProvider(), new ConfigMgrConnectorProvider());
	}

	@BeforeEach
	void start() throws Exception {
		site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL);
		Path inventory = Files.writeString(folder.resolve("hosts"), "[web]\nweb1\nweb2\n");
		done("gather", "--source", "ansible:" + inventory + "#topology=INV");
	}

	@AfterEach
	void stop() {
		if (site != null)
			site.close();
	}

	@Test
	void configurationManagerIsGivenNothingNew() {
		done("topology", "add", "--name", "new", "--uri", site.sourceAddress());
		assertEquals(1, run("plan", "web"));
		assertTrue(said.toString().contains("nothing to do: CAS does not take client:web1, client:web2: each is not there, and Drover creates nothing in a Configuration Manager topology; "
				+ "install its client for that hierarchy, where clients make themselves known, and plan again"), said::toString);
		assertTrue(said.toString().contains("CAS does not take collection:all, collection:web: each is not there"), said::toString);
	}

	@Test
	void whereItIsOnlyReadThePlanWarnsThatNoJobCanRun() {
		done("topology", "add", "--name", "new", "--uri", site.sourceAddress().replaceAll("provider=[^&]*&", ""));
		run("plan", "web");
		assertTrue(said.toString().contains("Warning: nothing can move to CAS as it is connected, so that no job of this plan can run: Configuration Manager 5."), said::toString);
	}
}
