package org.drover.migration.internal;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.drover.connector.ClientAgents;
import org.drover.connector.ClientAssignment;
import org.drover.connector.Connector;
import org.drover.connector.ContentSource;
import org.drover.connector.ContentTarget;
import org.drover.connector.Provider;
import org.drover.model.DroverException;

/** The two topologies of a migration, connected, with the faces a job needs, and the agents of their clients. */
public record Sides(Connector source, Connector target, ClientAgents agents) implements AutoCloseable {

	Provider sourceProvider() throws DroverException {
		return require(source.provider(), source, "cannot be written to, which sharing its services needs");
	}

	Provider targetProvider() throws DroverException {
		return require(target.provider(), target, "cannot be written to");
	}

	ContentSource contentSource() throws DroverException {
		return require(source.contentSource(), source, "does not give out content");
	}

	ContentTarget contentTarget() throws DroverException {
		return require(target.contentTarget(), target, "does not take content");
	}

	ClientAssignment targetAssignment() throws DroverException {
		return require(target.clientAssignment(), target, "does not take clients");
	}

	/** Empty where the clients of the source do not report by themselves; they are then moved in the new topology's records alone. */
	Optional<ClientAssignment> sourceAssignment() {
		return source.clientAssignment();
	}

	private static <T> T require(Optional<T> face, Connector connector, String lack) throws DroverException {
		return face.orElseThrow(() -> new DroverException(connector.description() + " " + lack));
	}

	static Set<String> codes(String commaSeparated) {
		Set<String> codes = new TreeSet<>();
		for (String code : commaSeparated.split(",")) {
			if (!code.isEmpty())
				codes.add(code);
		}
		return codes;
	}

	@Override
	public void close() {
		agents.close();
		source.close();
		target.close();
	}
}
