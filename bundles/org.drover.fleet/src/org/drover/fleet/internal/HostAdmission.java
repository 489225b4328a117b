package org.drover.fleet.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.drover.fleet.Admission;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;

/** One host's agent is let into the place of its mailbox, or put out again. */
final class HostAdmission {

	private final Optional<Admission> admission;
	private Optional<MailboxId> admitted = Optional.empty();

	/** @param admission empty where the place knows no agents */
	HostAdmission(Optional<Admission> admission) {
		this.admission = admission;
	}

	boolean isAsked() {
		return admission.isPresent();
	}

	/** @return empty where it was let in before */
	Optional<Map<String, String>> admit(MailboxId box) throws DroverException {
		try {
			Optional<Map<String, String>> credential = admission.orElseThrow().admit(box);
			admitted = credential.map(any -> box);
			return credential;
		} catch (IOException e) {
			throw new DroverException("no user can be made for the agent " + box.brief() + ": " + e.getMessage(), e);
		}
	}

	/**
	 * Puts out who was let in for nothing.
	 *
	 * @return why it was for nothing, with what went wrong now
	 */
	String withdrawn(String why) {
		if (admitted.isEmpty())
			return why;
		try {
			admission.orElseThrow().withdraw(admitted.get());
			return why;
		} catch (IOException | DroverException e) {
			return why + "; the user of the agent " + admitted.get().brief() + " remains: " + e.getMessage();
		}
	}
}
