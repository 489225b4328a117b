package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.connector.exchange.ExchangeConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.lab.EstateSize;
import org.drover.lab.LabOptions;
import org.drover.lab.Laboratory;
import org.drover.lab.LiveMark;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The variables of a collection go from Configuration Manager to a site of Drover's own while its clients move, are nowhere in clear on the way, and go again. */
@Timeout(600)
class SecretsToASiteTest extends SecretsCase {

	@TempDir
	private Path folder;
	private Laboratory laboratory;
	private ObjectRef collection;

	SecretsToASiteTest() {
		super(new ConfigMgrConnectorProvider(), new SiteConnectorProvider(), new ExchangeConnectorProvider());
	}

	@BeforeEach
	void start() throws DroverException, SQLException {
		laboratory = Laboratory.start(new LabOptions(folder, EstateSize.SMALL, Duration.ofSeconds(1), 1));
		collection = new ObjectRef(ObjectKind.COLLECTION, laboratory.demoCollection());
		try (Connection connection = laboratory.legacy().dataSource().getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("INSERT INTO CollectionVariables VALUES ('" + collection.key() + "', 'JoinPassword', 'cleartext-join', 0), ('" + collection.key()
					+ "', 'Sealed', 'cleartext-masked', 1)");
		}
	}

	@AfterEach
	void stop() {
		if (laboratory != null)
			laboratory.close();
	}

	@Test
	void theyComeWithTheirCollectionAndGoWithIt() throws Exception {
		done("gather", "--source", laboratory.sourceAddress());
		done("topology", "add", "--name", "new", "--uri", laboratory.targetAddress());
		String job = plan(collection.key());
		LiveMark mark = laboratory.mark();
		done("job", "run", job);
		tellEverything(job, collection.key());

		Map<String, String> secrets = Map.of("JoinPassword", "cleartext-join");
		assertEquals(secrets, secrets(laboratory.targetAddress(), "", collection));
		assertEquals(secrets, secrets("exchange:" + parent.resolve("legacy.drx"), PASSPHRASE, collection));
		Map<String, String> made = made();
		assertTrue(made.get("project/drover.mv.db").contains(collection.key()), "what is looked for in the database can be found there");
		Map<String, String> kept = files(folder.resolve("new"));
		assertTrue(kept.get("site.mv.db").contains("JoinPassword"), "and in the site's, by its name");
		made.putAll(kept);
		made.forEach((file, text) -> assertFalse(text.contains(MARK), file));
		assertFalse(said.toString().contains(MARK), said::toString);

		done("job", "undo", job);
		assertEquals(Map.of(), secrets(laboratory.targetAddress(), "", collection));
		files(folder.resolve("new")).forEach((file, text) -> assertFalse(text.contains(MARK), file));
		assertEquals(List.of(), laboratory.since(mark).failures());
	}
}
