package org.drover.fleet.ssh.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.jcraft.jsch.SocketFactory;

/** The one socket of a connection, so that it can be cut while nobody listens to reason. */
final class Link implements SocketFactory {

	private static final Logger LOG = LoggerFactory.getLogger(Link.class);

	private final Socket socket = new Socket();

	@Override
	public Socket createSocket(String host, int port) throws IOException {
		socket.setTcpNoDelay(true);
		socket.connect(new InetSocketAddress(InetAddress.getByName(host), port));
		return socket;
	}

	@Override
	public InputStream getInputStream(Socket of) throws IOException {
		return of.getInputStream();
	}

	@Override
	public OutputStream getOutputStream(Socket of) throws IOException {
		return of.getOutputStream();
	}

	void cut() {
		try {
			socket.close();
		} catch (IOException e) {
			LOG.debug("a socket does not close", e);
		}
	}
}
