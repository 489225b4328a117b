package org.drover.agent.internal.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.drover.mailbox.AgentMailbox;
import org.drover.mailbox.Enrolment;
import org.drover.mailbox.Incoming;
import org.drover.mailbox.MailboxEvent;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/** A mailbox behind a transport. It is made where it is not there, if the place lets an agent do that. */
final class SealedMail implements Mail {

	private final AgentMailbox mailbox;
	private final MailboxTransport transport;
	private boolean made;

	SealedMail(AgentMailbox mailbox, MailboxTransport transport) {
		this.mailbox = mailbox;
		this.transport = transport;
	}

	@Override
	public String id() {
		return mailbox.id().text();
	}

	@Override
	public boolean linked() {
		return mailbox.fleet().isPresent();
	}

	@Override
	public boolean enrolled() {
		return mailbox.enrolled();
	}

	@Override
	public Enrolment enrol() throws IOException, DroverException {
		make();
		return mailbox.enrol();
	}

	@Override
	public void confirm(String code) throws IOException, DroverException {
		mailbox.confirm(code);
	}

	@Override
	public void beat(Duration interval) throws IOException, DroverException {
		make();
		mailbox.beat(interval);
	}

	@Override
	public void status(byte[] json) throws IOException, DroverException {
		mailbox.status(json);
	}

	@Override
	public List<Incoming> receive() throws IOException, DroverException {
		return mailbox.receive();
	}

	@Override
	public void finish(Incoming command, byte[] response) throws IOException, DroverException {
		mailbox.finish(command, response);
	}

	@Override
	public void send(byte[] json) throws IOException, DroverException {
		mailbox.send(json);
	}

	@Override
	public void flush() throws IOException, DroverException {
		mailbox.flush();
	}

	@Override
	public List<MailboxEvent> events() {
		return mailbox.events();
	}

	@Override
	public void close() throws IOException {
		try (transport) {
			mailbox.close();
		}
	}

	private void make() throws IOException, DroverException {
		if (made)
			return;
		try {
			transport.list(mailbox.id());
		} catch (DroverException e) {
			transport.create(mailbox.id());
		}
		made = true;
	}
}
