package org.drover.agent.internal.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.drover.agent.internal.survey.NetworkSurvey.Vlan;
import org.drover.agent.internal.survey.Sockets.Socket;
import org.drover.agent.protocol.NetworkFacts.HostName;
import org.drover.agent.protocol.NetworkFacts.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkParsersTest {

	private static final List<Route> ROUTES = Routes.v4("""
			Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
			eth0	00000000	0102000A	0003	0	0	100	00000000	0	0	0
			eth0	0002000A	00000000	0001	0	0	100	00FFFFFF	0	0	0
			eth1	0000A8C0	00000000	0001	0	0	5	0000FFFF	0	0	0
			down	0000010A	00000000	0000	0	0	0	0000FFFF	0	0	0
			no	0000020A	00000000	0201	0	0	0	0000FFFF	0	0	0
			""".lines().toList());

	@Test
	void routesThatAreUpAreRead() {
		assertEquals(List.of(new Route("0.0.0.0/0", "10.0.2.1", "eth0", 100), new Route("10.0.2.0/24", "", "eth0", 100),
				new Route("192.168.0.0/16", "", "eth1", 5)), ROUTES);
	}

	@ParameterizedTest
	@CsvSource({ "10.0.2.77,10.0.2.0/24", "192.168.200.1,192.168.0.0/16", "8.8.8.8,0.0.0.0/0" })
	void thePreciserRouteIsTaken(String address, String destination) {
		assertEquals(destination, Routes.to(ROUTES, address).orElseThrow().destination());
	}

	@Test
	void anAddressOfTheOtherFamilyHasNoRoute() {
		assertTrue(Routes.to(ROUTES, "2001:db8::1").isEmpty());
	}

	@Test
	void routesOfTheNewerFamilyAreReadWithoutTheMachinesOwnAddresses() {
		List<String> lines = List.of(
				"20010db8000000000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0",
				"00000000000000000000000000000000 00 00000000000000000000000000000000 00 20010db8000000000000000000000001 00000400 00000003 00000000 00000003     eth0",
				"20010db8000000000000000000000002 80 00000000000000000000000000000000 00 00000000000000000000000000000000 00000000 00000001 00000000 80200001     eth0",
				"ff000000000000000000000000000000 08 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0");
		assertEquals(List.of(new Route("2001:db8::/64", "", "eth0", 256), new Route("::/0", "2001:db8::1", "eth0", 1024)), Routes.v6(lines));
	}

	@ParameterizedTest
	@CsvSource({ "20010db8000000000000000000000001,2001:db8::1", "00000000000000000000000000000000,::", "00000000000000000000000000000001,::1",
			"fe800000000000000001000000000001,fe80::1:0:0:1", "20010db8000100020003000400050006,2001:db8:1:2:3:4:5:6",
			"00000000000000000000ffff0a000001,10.0.0.1", "0a000001,10.0.0.1" })
	void addressesAreWrittenShort(String hex, String text) {
		assertEquals(text, Addresses.text(HexFormat.of().parseHex(hex)));
	}

	@Test
	void socketsThatListenOrAreConnectedAreRead() {
		Map<Long, Socket> sockets = Sockets.table(List.of("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
				"   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 11 1 0 100 0 0 10 0",
				"   1: 0202000A:0016 4D02000A:C350 01 00000000:00000000 00:00000000 00000000     0        0 12 1 0 100 0 0 10 0",
				"   2: 0202000A:0016 4D02000A:C351 06 00000000:00000000 00:00000000 00000000     0        0 0 1 0 100 0 0 10 0"), "tcp");
		assertEquals(Map.of(11L, new Socket("tcp", "127.0.0.1", 8080, "0.0.0.0", 0, true), 12L,
				new Socket("tcp", "10.0.2.2", 22, "10.0.2.77", 50000, false)), sockets);
	}

	@Test
	void namesAndTheirServersAreRead() {
		List<HostName> hosts = Hosts.of(List.of("127.0.0.1 localhost # me", "# no", "10.0.0.5\tdb db.example.org", "10.0.0.6"));
		assertEquals(List.of(new HostName("127.0.0.1", List.of("localhost")), new HostName("10.0.0.5", List.of("db", "db.example.org"))), hosts);
		assertEquals("db", Hosts.name(hosts, "10.0.0.5"));
		List<String> resolver = List.of("search old.example", "nameserver 10.0.0.1", "options x", "nameserver 10.0.0.2", "search a.example b.example");
		assertEquals(List.of("10.0.0.1", "10.0.0.2"), NetworkSurvey.resolver(resolver, "nameserver"));
		assertEquals(List.of("a.example", "b.example"), NetworkSurvey.resolver(resolver, "search"));
	}

	@Test
	void networksOnTopOfInterfacesAreRead() {
		assertEquals(Map.of("eth0.10", new Vlan(10, "eth0")),
				NetworkSurvey.vlans(List.of("VLAN Dev name    | VLAN ID", "Name-Type: VLAN_NAME_TYPE_RAW_PLUS_VID_NO_PAD", "eth0.10        | 10  | eth0")));
	}

	@ParameterizedTest
	@CsvSource({ "0,0.0.0.0", "8,255.0.0.0", "23,255.255.254.0", "32,255.255.255.255" })
	void netmasks(int prefix, String netmask) {
		assertEquals(netmask, NetworkSurvey.netmask(prefix));
	}
}
