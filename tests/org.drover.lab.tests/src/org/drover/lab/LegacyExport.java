package org.drover.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.drover.connector.Connector;
import org.drover.connector.EstateFormat;
import org.drover.connector.EstateView;
import org.drover.connector.exchange.ExchangeConnectorProvider;
import org.drover.inventory.GatheredView;
import org.drover.inventory.Topologies;
import org.drover.model.DroverException;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Writes a legacy topology to an exchange package, with its content. */
final class LegacyExport {

	private LegacyExport() {
	}

	/**
	 * @param folder to gather in
	 * @param view   what is written, of what was gathered
	 * @return as it was gathered
	 */
	static Estate write(LegacySite site, Path folder, Path file, Function<EstateView, EstateView> view) throws DroverException, IOException {
		try (Project project = Project.create(folder); OutputStream out = Files.newOutputStream(file)) {
			Topologies topologies = new Topologies(project, ComparedMigration.INSTALLED);
			ComparedMigration.add(topologies, BothTopologies.LEGACY, site.sourceAddress());
			Estate estate = topologies.estate(BothTopologies.LEGACY);
			try (Connector legacy = topologies.connect(BothTopologies.LEGACY)) {
				ComparedMigration.INSTALLED.format(ExchangeConnectorProvider.SCHEME).write(new EstateFormat.Request(legacy.topology(), legacy.description(), estate.gatheredAt(),
						"a test", view.apply(GatheredView.of(estate)), legacy.contentSource(), Optional.empty(), () -> new char[0]), out, new NullProgressMonitor());
			}
			return estate;
		}
	}
}
