package org.drover.ui.internal.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the console was started with; arguments of the platform are not ours and passed over.
 *
 * @param project {@code --project DIR}: opened instead of the start page
 * @param demo    {@code --demo}: the demo estate is opened instead of the start page
 */
public record ConsoleOptions(Optional<Path> project, boolean demo) {

	public static ConsoleOptions of(List<String> arguments) {
		int option = arguments.indexOf("--project");
		boolean named = option >= 0 && option + 1 < arguments.size();
		Optional<Path> project = named ? Optional.of(Path.of(arguments.get(option + 1)).toAbsolutePath().normalize()) : Optional.empty();
		return new ConsoleOptions(project, arguments.contains("--demo"));
	}
}
