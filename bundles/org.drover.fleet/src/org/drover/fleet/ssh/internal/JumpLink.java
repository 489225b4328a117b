package org.drover.fleet.ssh.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Proxy;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;

/** Connects through a host that we are logged in to; nothing listens on this machine meanwhile. */
final class JumpLink implements Proxy {

	private final Session jump;
	private Channel channel;
	private InputStream input;
	private OutputStream output;

	JumpLink(Session jump) {
		this.jump = jump;
	}

	@Override
	public void connect(SocketFactory unused, String host, int port, int millis) throws JSchException, IOException {
		Channel opened = jump.getStreamForwarder(host, port);
		input = opened.getInputStream();
		output = opened.getOutputStream();
		synchronized (this) {
			channel = opened;
		}
		opened.connect(millis);
	}

	@Override
	public InputStream getInputStream() {
		return input;
	}

	@Override
	public OutputStream getOutputStream() {
		return output;
	}

	/** There is none of its own. */
	@Override
	public Socket getSocket() {
		return null;
	}

	@Override
	public synchronized void close() {
		if (channel != null)
			channel.disconnect();
	}
}
