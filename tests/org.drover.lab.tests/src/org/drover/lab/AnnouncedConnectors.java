package org.drover.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.model.DroverException;

/** The connectors of the laboratory's topologies; what they write is announced, just before and just after each call. */
final class AnnouncedConnectors {

	/** Told in the thread that calls. */
	interface Listener {

		/**
		 * @param effect {@code before CAS configure}, {@code after DRV publish}
		 * @param file   the hash of a content file, where it is one that is sent; else empty
		 */
		void at(String effect, String file);
	}

	private static final List<ConnectorProvider> INSTALLED = List.of(new ConfigMgrConnectorProvider(), new SiteConnectorProvider());
	/** Of all faces. */
	private static final Set<String> WRITING = Set.of("create", "delete", "configure", "edit", "accept", "release", "putFile", "publish", "withdraw",
			"upgrade", "forget");

	private AnnouncedConnectors() {
	}

	static ConnectorRegistry silent() {
		return new ConnectorRegistry(INSTALLED);
	}

	static ConnectorRegistry to(Listener listener) {
		return new ConnectorRegistry(INSTALLED.stream().map(provider -> announced(provider, listener)).toList());
	}

	private static ConnectorProvider announced(ConnectorProvider provider, Listener listener) {
		return new ConnectorProvider() {

			@Override
			public String scheme() {
				return provider.scheme();
			}

			@Override
			public Connector connect(ConnectorAddress address, Credentials credentials) throws DroverException {
				Connector connector = provider.connect(address, credentials);
				String topology = connector.topology();
				return face(Connector.class, (method, arguments) -> {
					Object answer = call(connector, method, arguments);
					return answer instanceof Optional<?> face && method.getParameterCount() == 0
							? face.map(inner -> writing(inner, returned(method), topology, listener)) : answer;
				});
			}
		};
	}

	/** One face of a connector. */
	private static <T> Object writing(Object inner, Class<T> type, String topology, Listener listener) {
		return face(type, (method, arguments) -> {
			if (!WRITING.contains(method.getName()))
				return call(inner, method, arguments);
			String effect = topology + " " + method.getName();
			String file = method.getName().equals("putFile") ? (String) arguments[0] : "";
			listener.at("before " + effect, file);
			Object answer = call(inner, method, arguments);
			listener.at("after " + effect, file);
			return answer;
		});
	}

	private interface Call {
		Object answer(Method method, Object[] arguments) throws Throwable;
	}

	private static <T> T face(Class<T> type, Call call) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> call.answer(method, arguments)));
	}

	private static Class<?> returned(Method method) {
		return (Class<?>) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
	}

	private static Object call(Object inner, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(inner, arguments);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}
}
