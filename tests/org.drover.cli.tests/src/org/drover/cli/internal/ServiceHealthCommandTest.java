package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;

/** How the services of both topologies are is seen at one place. */
class ServiceHealthCommandTest extends TwoTopologies {

	@Test
	void servicesThatAreNotWellAreNamed() throws Exception {
		assertEquals("{\"management-point:OLD-MP\":\"down\"}", json(0, "estate").get(0).path("unwell").toString());
		assertEquals("{\"management-point:NEW-MP\":\"warning\"}", json(0, "estate").get(1).path("unwell").toString());
		assertEquals(0, run("estate"), said::toString);
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("  not well: management-point:OLD-MP is down"), out::toString);
	}

	@Override
	void read(String code, boolean old, MetadataSink sink) throws DroverException {
		sink.object(object("management-point:" + code + "-MP", Map.of(Attributes.OWNER, code, Attributes.HEALTH, old ? "down" : "warning")));
		sink.object(object("distribution-point:" + code + "-DP", Map.of(Attributes.OWNER, code)));
	}
}
