package org.drover.fleet.ssh.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;

/** What the library does not say of a connection that is lost. */
final class Channels {

	/** Between two looks: the library has no way to tell. */
	static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
	private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(1);

	private Channels() {
	}

	/** @throws JSchException also where the connection is lost in this moment, when the library gives nothing and says nothing */
	static <T extends Channel> T open(Session session, String type, Class<T> as) throws JSchException {
		Channel channel = session.openChannel(type);
		if (channel == null)
			throw new JSchException("no channel '" + type + "' is to be had");
		return as.cast(channel);
	}

	/** Also where it only turns out to be: the library closes channels a moment before it says that the connection under them is lost. */
	static boolean isLost(Session session) {
		long until = System.nanoTime() + SETTLED_NANOS;
		while (session.isConnected() && System.nanoTime() < until)
			LockSupport.parkNanos(LOOK_NANOS);
		return !session.isConnected();
	}
}
