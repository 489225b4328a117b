package org.drover.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A topology a project knows.
 *
 * @param id          the store's own number
 * @param name        unique in the project: {@code legacy}, {@code new}
 * @param address     how its connector reaches it; without credentials
 * @param code        the topology's own identity, as {@link org.drover.model.Attributes#OWNER} carries it; empty where not yet known
 * @param description what a person reads; may be empty
 * @param credentials whether credentials are kept for it
 * @param gatheredAt  when its estate was last gathered; empty where never
 */
public record Topology(long id, String name, String address, String code, String description, boolean credentials,
		Optional<Instant> gatheredAt) {
}
