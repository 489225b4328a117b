package org.drover.infrastructure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.snmp4j.smi.OID;

/** Stands before a device, and loses questions about one of its tables. They have to be readable: of version 2c. */
final class DroppingRelay implements AutoCloseable {

	private static final int LARGEST = 65_507;

	private final DatagramSocket socket;
	private final SocketAddress device;
	private final String lost;
	private final Thread thread;
	private SocketAddress asker;

	DroppingRelay(DeviceAddress device, String lost) throws IOException {
		this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		this.device = new InetSocketAddress(InetAddress.getByName(device.host()), device.port());
		this.lost = encoded(lost);
		this.thread = Thread.ofPlatform().name("dropping relay").start(this::relay);
	}

	DeviceAddress address() {
		return new DeviceAddress(socket.getLocalAddress().getHostAddress(), socket.getLocalPort());
	}

	@Override
	public void close() throws InterruptedException {
		socket.close();
		thread.join();
	}

	private void relay() {
		DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
		try {
			while (true) {
				packet.setLength(LARGEST);
				socket.receive(packet);
				boolean answer = packet.getSocketAddress().equals(device);
				if (!answer)
					asker = packet.getSocketAddress();
				String bytes = new String(Arrays.copyOf(packet.getData(), packet.getLength()), StandardCharsets.ISO_8859_1);
				if (answer || !bytes.contains(lost))
					socket.send(new DatagramPacket(packet.getData(), packet.getLength(), answer ? asker : device));
			}
		} catch (IOException e) {
			socket.close(); // closed: nothing is relayed any more
		}
	}

	/** As it stands in a message. */
	private static String encoded(String table) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new OID(table).encodeBER(bytes);
		return bytes.toString(StandardCharsets.ISO_8859_1).substring(2);
	}
}
