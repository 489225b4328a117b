package org.drover.lab.internal.clients;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads policies. The clients of one collection are told nearly the same, so equal deployments and equal content are kept once
 * for the whole population.
 */
final class PolicyReader {

	private final JsonMapper mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
	private final ObjectReader policies = mapper.readerFor(Policy.class);
	private final ObjectReader listings = mapper.readerFor(Policy.Listing.class);
	private final ObjectReader trees = mapper.readerFor(JsonNode.class);
	private final Map<Object, Object> known = new ConcurrentHashMap<>();

	Policy read(byte[] body) throws IOException {
		Policy policy = policies.readValue(body);
		return new Policy(policy.client(), policy.topology(), policy.site(), policy.version(),
				policy.deployments().stream().map(this::shared).toList(),
				policy.content().stream().map(this::shared).toList(), shared(policy.services()), policy.home());
	}

	List<Policy.File> files(byte[] body) throws IOException {
		Policy.Listing listing = listings.readValue(body);
		return shared(listing.files());
	}

	JsonNode tree(byte[] body) throws IOException {
		return trees.readTree(body);
	}

	@SuppressWarnings("unchecked")
	private <T> T shared(T value) {
		Object earlier = known.putIfAbsent(value, value);
		return earlier == null ? value : (T) earlier;
	}
}
