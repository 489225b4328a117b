package org.drover.site.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.model.DroverException;
import org.drover.site.Exchange;
import org.drover.site.ServiceHandler;
import org.drover.site.ServiceRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The provider's HTTP face: who knows the password, and which operation answers. */
final class ProviderHandler implements ServiceHandler {

	/** One operation. */
	interface Operation {
		void answer(Exchange exchange) throws DroverException, ServiceRefusal, IOException;
	}

	private static final Logger LOG = LoggerFactory.getLogger(ProviderHandler.class);

	private final PasswordFile password;
	private final Map<String, Operation> operations = new HashMap<>();

	ProviderHandler(PasswordFile password) {
		this.password = password;
	}

	/** @param request method and path below the provider, {@code GET /estate}; a last segment {@code *} stands for any */
	ProviderHandler on(String request, Operation operation) {
		operations.put(request, operation);
		return this;
	}

	@Override
	public void handle(Exchange exchange) throws ServiceRefusal, IOException {
		if (!password.admits(exchange.header("Authorization"))) {
			exchange.setHeader("WWW-Authenticate", "Basic realm=\"drover\", charset=\"UTF-8\"");
			throw new ServiceRefusal(401, "the site's provider needs the user drover and the password from the file in the site's folder");
		}
		try {
			operation(exchange).answer(exchange);
		} catch (Refused e) {
			throw new ServiceRefusal(e.status(), e.getMessage());
		} catch (DroverException e) {
			LOG.error("the provider could not do {} {}", exchange.method(), exchange.path(), e);
			throw new ServiceRefusal(e.retry() == DroverException.Retry.LATER ? 503 : 500, e.getMessage());
		}
	}

	private Operation operation(Exchange exchange) throws Refused {
		List<String> path = exchange.path();
		String exact = exchange.method() + " /" + String.join("/", path);
		String open = exchange.method() + " /" + String.join("/", path.subList(0, Math.max(0, path.size() - 1))) + "/*";
		Operation operation = operations.getOrDefault(exact, operations.get(open));
		if (operation == null)
			throw Refused.missing("the provider has no operation " + exact);
		return operation;
	}
}
