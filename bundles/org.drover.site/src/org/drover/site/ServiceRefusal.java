package org.drover.site;

/** A request that is answered with an HTTP status and one sentence. */
public class ServiceRefusal extends Exception {

	private static final long serialVersionUID = 1L;

	private final int status;

	/** @param status 4xx, or 503 for what may work later */
	public ServiceRefusal(int status, String sentence) {
		super(sentence, null, false, false);
		this.status = status;
	}

	public int status() {
		return status;
	}
}
