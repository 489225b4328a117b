package org.drover.agent.internal.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.drover.mailbox.Enrolment;
import org.drover.mailbox.Incoming;
import org.drover.mailbox.MailboxEvent;
import org.drover.model.DroverException;

/** What an agent needs of its mailbox; see {@link org.drover.mailbox.AgentMailbox}, whose calls these are. Used by one thread. */
public interface Mail extends AutoCloseable {

	/** The agent's name. */
	String id();

	/** Whether the fleet is known, so that messages can be read and written. */
	boolean linked();

	/** Whether there is nothing left of the key exchange to do. */
	boolean enrolled();

	Enrolment enrol() throws IOException, DroverException;

	void confirm(String code) throws IOException, DroverException;

	void beat(Duration interval) throws IOException, DroverException;

	void status(byte[] json) throws IOException, DroverException;

	List<Incoming> receive() throws IOException, DroverException;

	void finish(Incoming command, byte[] response) throws IOException, DroverException;

	void send(byte[] json) throws IOException, DroverException;

	void flush() throws IOException, DroverException;

	List<MailboxEvent> events();

	@Override
	void close() throws IOException;
}
