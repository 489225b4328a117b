package org.drover.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.ContentSource;
import org.drover.connector.EstateFormat;
import org.drover.connector.EstateFormat.Passphrase;
import org.drover.connector.EstateFormat.Request;
import org.drover.connector.EstateFormat.Written;
import org.drover.connector.EstateView;
import org.drover.connector.SecretSource;
import org.drover.inventory.GatheredView;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.model.Release;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.store.Topology;
import org.drover.store.backup.PartFile;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Writes what was gathered of a topology to a file that other systems read.
 *
 * @param topology   its name in the project
 * @param chosen     these and all they need; none for everything
 * @param content    whether content files are put in, read from the topology
 * @param passphrase whether secrets are, read from the topology, and what they are sealed under; empty leaves them out
 */
public record EstateExport(String topology, List<ObjectRef> chosen, boolean content, Optional<Passphrase> passphrase) {

	private static final char[] NO_PASSPHRASE = {};

	public EstateExport {
		chosen = List.copyOf(chosen);
	}

	/**
	 * Connects to the topology only for content or secrets.
	 *
	 * @param file must not be there; is there when all of it is written
	 * @throws DroverException also where the topology gives out no content, or no secrets
	 */
	public Written write(Topologies topologies, EstateFormat format, Path file, IProgressMonitor monitor) throws DroverException {
		Topology from = topologies.get(topology);
		Inventory inventory = new Inventory(topologies.estate(topology));
		try (Connector connector = content || passphrase.isPresent() ? topologies.connect(topology) : null) {
			Request request = new Request(from.code(), from.description(), inventory.estate().gatheredAt(), "Drover " + Release.VERSION, view(inventory),
					contentOf(connector), secretsOf(connector), passphrase.orElse(() -> NO_PASSPHRASE));
			return write(format, request, file, monitor);
		}
	}

	private EstateView view(Inventory inventory) {
		return chosen.isEmpty() ? GatheredView.of(inventory.estate())
				: GatheredView.of(inventory.estate(), Scope.of(inventory, Scope.graph(inventory.estate()), new Selection(chosen)).needed().nodes());
	}

	private Optional<ContentSource> contentOf(Connector connector) throws DroverException {
		if (content && connector.contentSource().isEmpty())
			throw new DroverException(connector.description() + " does not give out content: leave that out");
		return content ? connector.contentSource() : Optional.empty();
	}

	private Optional<SecretSource> secretsOf(Connector connector) throws DroverException {
		if (passphrase.isPresent() && connector.secretSource().isEmpty())
			throw new DroverException(connector.description() + " does not give out secrets: leave them out");
		return passphrase.isPresent() ? connector.secretSource() : Optional.empty();
	}

	private static Written write(EstateFormat format, Request request, Path file, IProgressMonitor monitor) throws DroverException {
		try (PartFile part = PartFile.create(file)) {
			Written written;
			try {
				written = format.write(request, part.stream(), monitor);
			} catch (IOException e) {
				throw part.failure(e);
			}
			part.finish();
			return written;
		}
	}
}
