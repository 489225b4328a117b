package org.drover.fleet.ssh;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that speaks just enough of HTTP CONNECT and SOCKS 5 for a test, and remembers where it was to connect to, and who asked. */
final class ScratchProxy implements AutoCloseable {

	private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
	private final List<String> asked = new CopyOnWriteArrayList<>();
	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	ScratchProxy() throws IOException {
		Thread.ofVirtual().start(this::serve);
	}

	int port() {
		return server.getLocalPort();
	}

	/** {@code USER:PASSWORD HOST:PORT}. */
	List<String> asked() {
		return asked;
	}

	@Override
	public void close() throws IOException {
		server.close();
		for (Socket socket : sockets)
			socket.close();
	}

	private void serve() {
		while (!server.isClosed()) {
			try {
				Socket client = server.accept();
				sockets.add(client);
				Thread.ofVirtual().start(() -> connect(client));
			} catch (IOException e) {
				return; // closed
			}
		}
	}

	private void connect(Socket client) {
		try {
			DataInputStream in = new DataInputStream(client.getInputStream());
			int first = in.read();
			Socket target = first == 5 ? socks(in, client.getOutputStream()) : http((char) first + line(in), in, client.getOutputStream());
			sockets.add(target);
			Thread.ofVirtual().start(() -> pump(target, client));
			client.getInputStream().transferTo(target.getOutputStream());
			target.shutdownOutput();
		} catch (IOException e) {
			asked.add("failed: " + e.getMessage());
		}
	}

	private Socket http(String request, InputStream in, OutputStream out) throws IOException {
		String user = "";
		for (String header = line(in); !header.isEmpty(); header = line(in)) {
			if (header.startsWith("Proxy-Authorization: Basic "))
				user = new String(Base64.getDecoder().decode(header.substring("Proxy-Authorization: Basic ".length())), StandardCharsets.UTF_8);
		}
		String[] target = request.split(" ")[1].split(":");
		asked.add(user + " " + target[0] + ":" + target[1]);
		Socket socket = new Socket(target[0], Integer.parseInt(target[1]));
		out.write("HTTP/1.0 200 fine\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private Socket socks(DataInputStream in, OutputStream out) throws IOException {
		byte[] methods = in.readNBytes(in.read());
		boolean password = new String(methods, StandardCharsets.ISO_8859_1).indexOf(2) >= 0;
		out.write(new byte[] { 5, (byte) (password ? 2 : 0) });
		String user = "";
		if (password) {
			in.read();
			user = text(in) + ":" + text(in);
			out.write(new byte[] { 1, 0 });
		}
		in.readNBytes(4); // version, connect, reserved, a name follows
		String host = text(in);
		int port = in.readUnsignedShort();
		asked.add(user + " " + host + ":" + port);
		Socket socket = new Socket(host, port);
		out.write(new byte[] { 5, 0, 0, 1, 127, 0, 0, 1, 0, 0 });
		return socket;
	}

	private static String text(DataInputStream in) throws IOException {
		return new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.read(); next >= 0 && next != '\n'; next = in.read())
			line.append((char) next);
		return line.toString().strip();
	}

	private static void pump(Socket from, Socket to) {
		try (from; to) {
			from.getInputStream().transferTo(to.getOutputStream());
		} catch (IOException e) {
			return; // either side is gone
		}
	}
}
