package org.drover.infrastructure.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.infrastructure.DeviceAddress;
import org.drover.infrastructure.SnmpLogin;
import org.drover.infrastructure.SurveyLimits;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.snmp4j.CommunityTarget;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.SNMP4JSettings;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import org.snmp4j.util.DefaultPDUFactory;

/** Questions to one device, within limits. Nothing of it is shared with another session: neither users nor the clocks of devices. */
public final class SnmpSession implements DeviceTables, AutoCloseable {

	/** Rows in an answer: as many short ones as fit into one packet. */
	private static final int AT_ONCE = 25;

	static {
		// else what a device says of a wrong password is passed over, as it cannot be sealed; holds for this bundle alone, whose own the library is
		SNMP4JSettings.setReportSecurityLevelStrategy(SNMP4JSettings.ReportSecurityLevelStrategy.noAuthNoPrivIfNeeded);
	}

	private final DeviceAddress address;
	private final SnmpLogin login;
	private final SurveyLimits limits;
	private final IProgressMonitor monitor;
	private final Snmp snmp;
	private final Target<UdpAddress> target;
	private final long end;
	private final List<String> remarks = new ArrayList<>();
	private boolean answered;

	private SnmpSession(DeviceAddress address, SnmpLogin login, SurveyLimits limits, IProgressMonitor monitor, Snmp snmp, UdpAddress place) {
		this.address = address;
		this.login = login;
		this.limits = limits;
		this.monitor = monitor;
		this.snmp = snmp;
		this.target = target(place);
		this.end = System.nanoTime() + limits.device().toNanos();
	}

	/** Asks nothing yet. */
	public static SnmpSession open(DeviceAddress address, SnmpLogin login, SurveyLimits limits, IProgressMonitor monitor) throws DroverException {
		try {
			UdpAddress place = new UdpAddress(InetAddress.getByName(address.host()), address.port());
			Snmp snmp = new Snmp(dispatcher(login), new DefaultUdpTransportMapping());
			snmp.listen();
			return new SnmpSession(address, login, limits, monitor, snmp, place);
		} catch (UnknownHostException e) {
			throw new DroverException("no address is known for device " + address.host() + ": see that its name is right, or give its address", e, Retry.LATER);
		} catch (IOException e) {
			throw new DroverException("no port is free here to ask device " + address + " from", e, Retry.LATER);
		}
	}

	@Override
	public SortedMap<OID, Variable> column(String column) throws DroverException, PartFailure {
		OID root = new OID(column);
		SortedMap<OID, Variable> rows = new TreeMap<>();
		OID last = root;
		while (true) {
			for (VariableBinding next : ask(last)) {
				OID place = next.getOid();
				if (!place.startsWith(root) || next.getVariable().isException())
					return rows;
				if (place.compareTo(last) <= 0)
					throw new PartFailure("it repeats itself in " + column + ": its software is faulty");
				if (rows.size() == limits.rows()) {
					remarks.add("it has more than " + limits.rows() + " rows in " + column + ": the others were not read");
					return rows;
				}
				rows.put(place.getSuffix(root), next.getVariable());
				last = place;
			}
		}
	}

	/** What is to be said of the columns read since this was last asked. */
	public List<String> remarks() {
		List<String> said = List.copyOf(remarks);
		remarks.clear();
		return said;
	}

	@Override
	public void close() throws DroverException {
		try {
			snmp.close();
		} catch (IOException e) {
			throw new DroverException("the connection to device " + address + " cannot be closed", e);
		}
	}

	private List<? extends VariableBinding> ask(OID after) throws DroverException, PartFailure {
		if (System.nanoTime() > end)
			throw new PartFailure("it took longer than " + limits.device().toSeconds() + " s to answer all that was asked");
		PDU question = DefaultPDUFactory.createPDU(target, PDU.GETBULK, AT_ONCE, 0);
		question.add(new VariableBinding(after));
		PDU answer = send(question);
		if (answer == null && answered) {
			requireAlive();
			throw new PartFailure("it did not answer within " + patience() + " when asked for " + after + ", though it still answers others");
		}
		if (answer == null)
			throw silent();
		if (answer.getType() == PDU.REPORT)
			throw refused(answer);
		answered = true;
		if (answer.getErrorStatus() != PDU.noError)
			throw new PartFailure("it refuses to tell: " + answer.getErrorStatusText());
		if (answer.getVariableBindings().isEmpty())
			throw new PartFailure("it gives empty answers: its software is faulty");
		return answer.getVariableBindings();
	}

	/** @return null where there is no answer */
	private PDU send(PDU question) throws DroverException {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
		try {
			ResponseEvent<UdpAddress> event = snmp.send(question, target);
			return event == null ? null : event.getResponse();
		} catch (IOException e) {
			throw new DroverException("device " + address + " cannot be asked: see that there is a route to it", e, Retry.LATER);
		}
	}

	/** Tells a device that cannot answer one question from one that is gone. */
	private void requireAlive() throws DroverException {
		PDU question = DefaultPDUFactory.createPDU(target, PDU.GETNEXT);
		question.add(new VariableBinding(SnmpConstants.sysUpTime));
		if (send(question) == null)
			throw new DroverException("device " + address + " fell silent in the middle of its survey: what was known of it stays; survey it again when it answers",
					null, Retry.LATER);
	}

	private DroverException silent() {
		String likely = switch (login) {
		case SnmpLogin.Community word -> "and that the community is right: devices are silent to a wrong one";
		case SnmpLogin.User user -> "and that it speaks version 3; with a wrong password for privacy devices are silent, too";
		};
		return new DroverException("device " + address + " does not answer within " + patience() + ": see that it is there and lets this machine ask"
				+ " (firewalls, its access list), " + likely, null, Retry.LATER);
	}

	private String patience() {
		return String.format(Locale.ROOT, "%.1f s", limits.answer().toMillis() * limits.tries() / 1000.0);
	}

	/** RFC 3414, 3.2: why an agent does not take a message. */
	private DroverException refused(PDU report) {
		OID reason = report.getVariableBindings().isEmpty() ? new OID() : report.getVariableBindings().getFirst().getOid();
		if (reason.startsWith(SnmpConstants.usmStatsUnknownUserNames))
			return new DroverException("device " + address + " does not know " + login + ": see how the user is called there");
		if (reason.startsWith(SnmpConstants.usmStatsWrongDigests))
			return new DroverException("device " + address + " refuses " + login + ": the authentication password is wrong, or the device has one for another"
					+ " method than SHA-256");
		if (reason.startsWith(SnmpConstants.usmStatsDecryptionErrors))
			return new DroverException("device " + address + " refuses " + login + ": the privacy password is wrong, or the device has one for another method"
					+ " than AES-128");
		if (reason.startsWith(SnmpConstants.usmStatsUnsupportedSecLevels))
			return new DroverException("device " + address + " refuses " + login + ": it has no SHA-256 and AES-128 set up for that user");
		return new DroverException("device " + address + " refuses " + login + ": it reports " + reason);
	}

	private Target<UdpAddress> target(UdpAddress place) {
		Target<UdpAddress> made = switch (login) {
		case SnmpLogin.Community community -> {
			CommunityTarget<UdpAddress> plain = new CommunityTarget<>(place, octets(community.word()));
			plain.setVersion(SnmpConstants.version2c);
			yield plain;
		}
		case SnmpLogin.User user -> {
			UserTarget<UdpAddress> sealed = new UserTarget<>();
			sealed.setAddress(place);
			sealed.setVersion(SnmpConstants.version3);
			sealed.setSecurityLevel(SecurityLevel.AUTH_PRIV);
			sealed.setSecurityName(octets(user.name()));
			yield sealed;
		}
		};
		made.setTimeout(limits.answer().toMillis());
		made.setRetries(limits.tries() - 1);
		return made;
	}

	private static MessageDispatcher dispatcher(SnmpLogin login) {
		MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
		switch (login) {
		case SnmpLogin.Community plain -> dispatcher.addMessageProcessingModel(new MPv2c());
		case SnmpLogin.User user -> dispatcher.addMessageProcessingModel(sealed(user));
		}
		return dispatcher;
	}

	private static MPv3 sealed(SnmpLogin.User user) {
		SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.none);
		protocols.addAuthenticationProtocol(new AuthHMAC192SHA256());
		protocols.addPrivacyProtocol(new PrivAES128());
		byte[] engine = MPv3.createLocalEngineID();
		USM users = new USM(protocols, new OctetString(engine), 0);
		users.addUser(new UsmUser(octets(user.name()), AuthHMAC192SHA256.ID, octets(user.authentication()), PrivAES128.ID, octets(user.privacy())));
		SecurityModels models = SecurityModels.getCollection(new SecurityModel[] { users });
		return new MPv3(engine, new DefaultPDUFactory(), protocols, models, new CounterSupport());
	}

	private static OctetString octets(String text) {
		return new OctetString(text.getBytes(StandardCharsets.UTF_8));
	}
}
