package org.drover.connector.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentSource;
import org.drover.connector.Credentials;
import org.drover.connector.EstateFormat.Written;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.connector.exchange.ExchangeConnectorProvider;
import org.drover.lab.EstateSize;
import org.drover.lab.LegacySite;
import org.drover.model.Attributes;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A legacy topology, as its database and its content have it, goes through a file, and nothing of it is lost. */
class LaboratoryTest {

	@TempDir
	Path folder;

	@Test
	void aLegacyTopologyIsTheSameBehindAFile() throws Exception {
		Path file = folder.resolve("legacy.drx");
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL);
				Connector legacy = new ConfigMgrConnectorProvider().connect(ConnectorAddress.parse(site.sourceAddress()), Credentials.NONE)) {
			PaperEstate before = estate(legacy);
			Written written = Packages.write(file, before, legacy.contentSource().orElseThrow(), null, "");
			assertTrue(written.contentFiles() > 10, written.toString());
			assertEquals(List.of(), Packages.check(file));
			try (Connector packed = new ExchangeConnectorProvider().connect(ConnectorAddress.parse("exchange:" + file), Credentials.NONE)) {
				PaperEstate after = estate(packed);
				assertEquals(before.size(), after.size());
				assertEquals(before.dependencyCount(), after.dependencyCount());
				assertEquals(before.fields(), after.fields());
				assertEquals(legacy.topology(), packed.topology());
				assertSameContent(before, legacy.contentSource().orElseThrow(), packed.contentSource().orElseThrow());
			}
		}
	}

	private static PaperEstate estate(Connector connector) throws Exception {
		PaperEstate estate = new PaperEstate();
		connector.read(estate, new NullProgressMonitor());
		return estate;
	}

	private static void assertSameContent(PaperEstate estate, ContentSource legacy, ContentSource packed) throws Exception {
		int owners = 0;
		for (int index = 0; index < estate.size(); index++) {
			if (estate.object(index).attribute(Attributes.CONTENT_SIZE).isEmpty())
				continue;
			owners++;
			ContentDescription described = legacy.describe(estate.ref(index));
			assertEquals(described, packed.describe(estate.ref(index)));
			for (ContentFile one : described.files()) {
				try (InputStream bytes = packed.open(estate.ref(index), one.path())) {
					assertEquals(one.size(), bytes.transferTo(OutputStream.nullOutputStream())); // which compares the hash, too
				}
			}
		}
		assertTrue(owners > 10, owners + " objects with content");
	}
}
