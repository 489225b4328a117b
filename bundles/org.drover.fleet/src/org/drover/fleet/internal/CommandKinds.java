package org.drover.fleet.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.drover.agent.protocol.Command;

import com.fasterxml.jackson.annotation.JsonSubTypes;

/** What kinds of commands are called in JSON. */
public final class CommandKinds {

	private static final Map<Class<?>, String> NAMES = Arrays.stream(Command.class.getAnnotation(JsonSubTypes.class).value())
			.collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

	private CommandKinds() {
	}

	/** Such as RUN_SCRIPT. */
	public static String of(Command command) {
		return NAMES.get(command.getClass());
	}
}
