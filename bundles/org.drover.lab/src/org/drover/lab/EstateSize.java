package org.drover.lab;

/** How large a laboratory's legacy estate is. */
public enum EstateSize {
	SMALL(500), MEDIUM(5_000);

	private final int clients;

	EstateSize(int clients) {
		this.clients = clients;
	}

	/** Valid clients; obsolete ones come on top. */
	public int clients() {
		return clients;
	}
}
