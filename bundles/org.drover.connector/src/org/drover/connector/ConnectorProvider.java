package org.drover.connector;

import java.util.Optional;

import org.drover.model.DroverException;

/** Opens connectors of one scheme. Implementations are OSGi services ({@code @Component}) and keep no state. */
public interface ConnectorProvider {

	/** The scheme of the addresses it takes, lower case. */
	String scheme();

	/**
	 * Connects and says hello: wrong credentials, a foreign database or an unreachable server are told here, not later.
	 *
	 * @return a connector that the caller closes
	 */
	Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException;

	/** Whether it cannot do without a password at this address, so that a person is asked for one where none is given. Does not connect. */
	default boolean needsPassword(ConnectorAddress address) {
		return true;
	}

	/** Whether it reads what nobody serves from or changes, say files: nothing of such a topology can be shared or taken over. */
	default boolean readsOnly() {
		return false;
	}

	/** How an estate is written as a file that this connector reads; empty where it reads no such files. */
	default Optional<EstateFormat> format() {
		return Optional.empty();
	}
}
