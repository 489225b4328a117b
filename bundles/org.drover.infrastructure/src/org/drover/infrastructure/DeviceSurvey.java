package org.drover.infrastructure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a switch, router or storage device said of itself. Texts are as the device gave them, without characters that a terminal obeys; empty
 * where it gave none.
 *
 * @param address by which it was asked, as {@link DeviceAddress} writes it
 * @param taken   when it was begun
 * @param gaps    what was not surveyed, or not all of it; a part without a gap is whole
 */
public record DeviceSurvey(String address, Instant taken, Identity identity, List<Port> ports, List<Vlan> vlans, List<Station> stations,
		List<Neighbour> neighbours, List<Volume> volumes, List<Gap> gaps) {

	/** Instead of a port's number or a VLAN's, where none is known. */
	public static final int UNKNOWN = 0;

	public DeviceSurvey {
		identity = identity == null ? Identity.NONE : identity;
		ports = ports == null ? List.of() : List.copyOf(ports);
		vlans = vlans == null ? List.of() : List.copyOf(vlans);
		stations = stations == null ? List.of() : List.copyOf(stations);
		neighbours = neighbours == null ? List.of() : List.copyOf(neighbours);
		volumes = volumes == null ? List.of() : List.copyOf(volumes);
		gaps = gaps == null ? List.of() : List.copyOf(gaps);
	}

	/** For a person to read. */
	public String label() {
		return identity.name().isEmpty() ? address : identity.name() + " (" + address + ")";
	}

	public Optional<Port> port(int number) {
		return ports.stream().filter(port -> port.number() == number).findFirst();
	}

	/** For a person to read. */
	public String portName(int number) {
		return port(number).map(Port::name).filter(name -> !name.isEmpty()).orElse("port " + number);
	}

	public Optional<Vlan> vlan(int id) {
		return vlans.stream().filter(vlan -> vlan.id() == id).findFirst();
	}

	/** @param product the maker's object identifier of the product */
	public record Identity(String name, String description, String location, String product) {

		public static final Identity NONE = new Identity("", "", "", "");
	}

	/**
	 * An interface.
	 *
	 * @param number  the device's ifIndex, by which the other parts name it
	 * @param alias   what an administrator called it
	 * @param mac     as in {@code 00:16:3e:0a:0b:0c}; empty for none
	 * @param speed   bits in a second; 0 where unknown
	 * @param enabled whether it is meant to be up
	 */
	public record Port(int number, String name, String alias, String mac, long speed, boolean enabled, boolean up, List<Address> addresses) {

		public Port {
			addresses = addresses == null ? List.of() : List.copyOf(addresses);
		}
	}

	/** @param prefix its length in bits; -1 where unknown */
	public record Address(String address, int prefix) {
	}

	/** @param untagged numbers of the ports whose frames of it carry no tag: commonly those of servers */
	public record Vlan(int id, String name, List<Integer> tagged, List<Integer> untagged) {

		public Vlan {
			tagged = tagged == null ? List.of() : List.copyOf(tagged);
			untagged = untagged == null ? List.of() : List.copyOf(untagged);
		}

		public boolean has(int port) {
			return tagged.contains(port) || untagged.contains(port);
		}
	}

	/**
	 * Somebody who was heard behind a port.
	 *
	 * @param vlan {@link DeviceSurvey#UNKNOWN} where the device does not say
	 */
	public record Station(String mac, int vlan, int port) {
	}

	/**
	 * Who says over LLDP to be at the other end of a port.
	 *
	 * @param port    {@link DeviceSurvey#UNKNOWN} where the device does not say
	 * @param chassis its identifier; a MAC address as those of ports
	 * @param outlet  the identifier of its own port
	 * @param bridge  whether it passes on what others send: a switch, not a server
	 */
	public record Neighbour(int port, String chassis, String outlet, String name, String description, boolean bridge) {
	}

	/**
	 * @param kind "disk", "network disk" or "removable disk"
	 * @param size in bytes
	 * @param used in bytes
	 */
	public record Volume(String name, String kind, long size, long used) {
	}

	/** @param why a sentence for a person */
	public record Gap(SurveyPart part, String why) {
	}
}
