package org.drover.infrastructure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.drover.infrastructure.Attachment.Evidence;
import org.drover.infrastructure.DeviceSurvey.Neighbour;
import org.drover.infrastructure.DeviceSurvey.Port;
import org.drover.infrastructure.DeviceSurvey.Station;

/**
 * Finds out where servers are plugged in. Every switch of a network hears every server, most of them through other switches: a port counts as a way
 * to a switch where LLDP names one at its other end, or where a surveyed device that hears stations itself is heard by a MAC address of its own.
 */
public final class Attachments {

	/** A port of a device. */
	private record Outlet(String device, int port) {
	}

	private final Map<String, Map<Outlet, Set<Integer>>> heard = new HashMap<>();
	private final Map<String, Outlet> said = new HashMap<>();
	private final Map<Outlet, Integer> stations = new HashMap<>();
	private final Set<Outlet> ways = new HashSet<>();

	public Attachments(List<DeviceSurvey> devices) {
		Map<String, String> owners = new HashMap<>();
		for (DeviceSurvey device : devices.stream().filter(one -> !one.stations().isEmpty()).toList()) {
			for (Port port : device.ports())
				owners.put(port.mac(), device.address());
		}
		devices.forEach(device -> add(device, owners));
	}

	private void add(DeviceSurvey device, Map<String, String> owners) {
		for (Station station : device.stations()) {
			Outlet outlet = new Outlet(device.address(), station.port());
			Set<Integer> vlans = heard.computeIfAbsent(station.mac(), mac -> new LinkedHashMap<>()).computeIfAbsent(outlet, place -> new TreeSet<>());
			if (station.vlan() != DeviceSurvey.UNKNOWN)
				vlans.add(station.vlan());
			stations.merge(outlet, 1, Integer::sum);
			if (!owners.getOrDefault(station.mac(), device.address()).equals(device.address()))
				ways.add(outlet);
		}
		for (Neighbour neighbour : device.neighbours()) {
			Outlet outlet = new Outlet(device.address(), neighbour.port());
			if (neighbour.bridge()) {
				ways.add(outlet);
			} else if (neighbour.port() != DeviceSurvey.UNKNOWN) {
				said.put(neighbour.outlet(), outlet);
				said.putIfAbsent(neighbour.chassis(), outlet); // of a server with several links: any of them
			}
		}
	}

	/** @param macs by host, in any common spelling; those that no device has heard of are passed over */
	public List<Attachment> of(Map<String, ? extends Collection<String>> macs) {
		List<Attachment> attachments = new ArrayList<>();
		macs.forEach((host, own) -> own.stream().map(Attachments::spelt).distinct().sorted()
				.forEach(mac -> attachment(host, mac).ifPresent(attachments::add)));
		return attachments;
	}

	private Optional<Attachment> attachment(String host, String mac) {
		Map<Outlet, Set<Integer>> places = heard.getOrDefault(mac, Map.of());
		if (said.containsKey(mac))
			return Optional.of(attachment(host, mac, said.get(mac), places, Evidence.SAID));
		List<Outlet> edges = places.keySet().stream().filter(place -> !ways.contains(place)).toList();
		Evidence evidence = edges.isEmpty() ? Evidence.BEYOND : edges.size() == 1 ? Evidence.HEARD : Evidence.LIKELY;
		return (edges.isEmpty() ? places.keySet() : edges).stream()
				.min(Comparator.comparing((Outlet place) -> stations.get(place)).thenComparing(Outlet::device).thenComparing(Outlet::port))
				.map(place -> attachment(host, mac, place, places, evidence));
	}

	private static Attachment attachment(String host, String mac, Outlet place, Map<Outlet, Set<Integer>> places, Evidence evidence) {
		return new Attachment(host, mac, place.device(), place.port(), List.copyOf(places.getOrDefault(place, Set.of())), evidence);
	}

	private static String spelt(String mac) {
		return mac.strip().toLowerCase(Locale.ROOT).replace('-', ':');
	}
}
