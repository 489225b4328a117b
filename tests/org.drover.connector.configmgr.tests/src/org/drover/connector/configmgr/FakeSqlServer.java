package org.drover.connector.configmgr;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;

/** A port on loopback that says one thing to each caller, whatever that says, and keeps what it heard. */
final class FakeSqlServer implements AutoCloseable {

	/** Says what it has to. */
	@FunctionalInterface
	interface Speech {
		/** @param heard takes the types of packets, as far as these are packets */
		void say(Socket caller, List<Integer> heard) throws IOException;
	}

	private static final int HEADER = 8;
	private static final int PRELOGIN = 0x12;
	private static final byte TABULAR = 0x04;
	private static final byte LAST = 0x01;
	/** Two options, their places and lengths; version 16.0; and that encryption is not supported. */
	private static final byte[] WITHOUT_ENCRYPTION = { 0, 0, 11, 0, 6, 1, 0, 17, 0, 1, (byte) 0xFF, 16, 0, 0, 0, 0, 0, 2 };

	private final ServerSocket server;
	private final List<Integer> heard = new CopyOnWriteArrayList<>();
	private final List<Socket> callers = new CopyOnWriteArrayList<>();

	private FakeSqlServer(ServerSocket server, Speech speech) {
		this.server = server;
		Thread.ofPlatform().daemon().start(() -> {
			while (!server.isClosed())
				answer(speech);
		});
	}

	static FakeSqlServer saying(Speech speech) throws IOException {
		return new FakeSqlServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), speech);
	}

	/** Shakes hands at once, as SQL Server does where TDS 8.0 is asked for, and then says nonsense. */
	static FakeSqlServer secured(SSLContext context) throws IOException {
		ServerSocket socket = context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
		return new FakeSqlServer(socket, FakeSqlServer::sayNonsense);
	}

	static void sayNonsense(Socket caller, List<Integer> heard) throws IOException {
		heard.add(caller.getInputStream().read());
		caller.getOutputStream().write("220 mail.example ESMTP at your service\r\n".getBytes());
		caller.getOutputStream().flush();
	}

	/** Until the caller is tired of it. */
	static void sayNothing(Socket caller, List<Integer> heard) throws IOException {
		heard.add(caller.getInputStream().read());
		caller.getInputStream().readAllBytes();
	}

	/** Answers the question before the login, in a way that leaves no room for encryption. */
	static void refuseEncryption(Socket caller, List<Integer> heard) throws IOException {
		InputStream in = caller.getInputStream();
		for (byte[] header = in.readNBytes(HEADER); header.length == HEADER; header = in.readNBytes(HEADER)) {
			heard.add((int) header[0]);
			in.readNBytes(((header[2] & 0xFF) << Byte.SIZE | header[3] & 0xFF) - HEADER);
			if (header[0] != PRELOGIN)
				return;
			byte[] answer = new byte[HEADER + WITHOUT_ENCRYPTION.length];
			answer[0] = TABULAR;
			answer[1] = LAST;
			answer[3] = (byte) answer.length;
			System.arraycopy(WITHOUT_ENCRYPTION, 0, answer, HEADER, WITHOUT_ENCRYPTION.length);
			caller.getOutputStream().write(answer);
			caller.getOutputStream().flush();
		}
	}

	private void answer(Speech speech) {
		try {
			Socket caller = server.accept();
			callers.add(caller);
			Thread.ofPlatform().daemon().start(() -> {
				try (caller) {
					speech.say(caller, heard);
				} catch (IOException e) {
					// the caller went away, which is what it should do
				}
			});
		} catch (IOException e) {
			// closed
		}
	}

	int port() {
		return server.getLocalPort();
	}

	/** First bytes, or types of packets, in the order in which they came. */
	List<Integer> heard() {
		return List.copyOf(heard);
	}

	@Override
	public void close() throws IOException {
		server.close();
		for (Socket caller : callers)
			caller.close();
	}
}
