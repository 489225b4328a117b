package org.drover.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

/** Connections that tell before and after each statement that they execute, and before and after they commit. */
final class WatchedConnections implements InvocationHandler {

	private static final List<Class<?>> KINDS = List.of(PreparedStatement.class, Statement.class, Connection.class, DataSource.class);
	private static final int LONGEST = 70;

	private final Object watched;
	private final String sql;
	private final Consumer<String> boundary;

	private WatchedConnections(Object watched, String sql, Consumer<String> boundary) {
		this.watched = watched;
		this.sql = sql;
		this.boundary = boundary;
	}

	static DataSource of(DataSource source, Consumer<String> boundary) {
		return (DataSource) watch(source, DataSource.class, "", boundary);
	}

	@Override
	public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
		String said = arguments != null && arguments[0] instanceof String text ? text : sql;
		String step = method.getName().startsWith("execute") ? said.substring(0, Math.min(LONGEST, said.length())) : method.getName();
		boolean counts = method.getName().startsWith("execute") || method.getName().equals("commit");
		if (counts)
			boundary.accept("before " + step);
		Object result = call(method, arguments);
		if (counts)
			boundary.accept("after " + step);
		Class<?> kind = KINDS.stream().filter(one -> one == method.getReturnType()).findFirst().orElse(null);
		return result == null || kind == null ? result : watch(result, kind, said, boundary);
	}

	private Object call(Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(watched, arguments);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	private static Object watch(Object watched, Class<?> kind, String sql, Consumer<String> boundary) {
		return Proxy.newProxyInstance(WatchedConnections.class.getClassLoader(), new Class<?>[] { kind }, new WatchedConnections(watched, sql, boundary));
	}
}
