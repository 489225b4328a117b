package org.drover.ui.tests;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * The graphics resources that a display holds, counted by where in the code they were made, and its controls. The display keeps the list
 * itself, from its start on, because the test runtime is started with the workbench's option {@code trace/graphics}; unlike SWT's report of
 * what the garbage collector finds, it is complete at any moment.
 *
 * @param byType   how many live ones there are: images, fonts, cursors, graphics contexts and so on
 * @param byOrigin the same, by the piece of code that has made them
 * @param controls how many widgets all visible windows have
 */
record Resources(Map<String, Integer> byType, Map<String, Integer> byOrigin, int controls) {

	/** How deep a resource's maker is looked for: below that are the platform's calls, which go back to the test and the application. */
	private static final int FRAMES = 12;

	/** For the UI thread. */
	static Resources of(Display display) {
		DeviceData data = display.getDeviceData();
		if (!data.tracking)
			throw new IllegalStateException("the display does not keep its resources: start with tracking.options");
		Map<String, Integer> types = new TreeMap<>();
		Map<String, Integer> origins = new TreeMap<>();
		for (int object = 0; object < data.objects.length; object++) {
			if (data.objects[object] == null)
				continue;
			types.merge(type(data.objects[object]), 1, Integer::sum);
			origins.merge(type(data.objects[object]) + origin(data.errors[object]), 1, Integer::sum);
		}
		int controls = Arrays.stream(display.getShells()).mapToInt(Resources::count).sum();
		return new Resources(types, origins, controls);
	}

	private static String type(Object resource) {
		return resource.getClass().getSimpleName();
	}

	private static String origin(Error made) {
		return Arrays.stream(made.getStackTrace()).skip(1).limit(FRAMES).map(frame -> "\n\tat " + frame).collect(Collectors.joining());
	}

	private static int count(Control control) {
		int count = 1;
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren())
				count += count(child);
		}
		return count;
	}

	private static int count(Shell shell) {
		return shell.isVisible() ? count((Control) shell) : 0;
	}

	/**
	 * Resources that Drover's code has made, and of which there are more than before. The platform styles its own parts anew now and then,
	 * and so makes the same again in another place: of those the number alone tells.
	 */
	Map<String, Integer> oursGrownSince(Resources before) {
		Map<String, Integer> grown = new TreeMap<>();
		byOrigin.forEach((origin, count) -> {
			int more = count - before.byOrigin.getOrDefault(origin, 0);
			if (more > 0 && origin.contains("at org.drover."))
				grown.put(origin, more);
		});
		return grown;
	}

	/** By how many the type has grown that has grown most, whoever made them. */
	int mostGrownSince(Resources before) {
		return byType.entrySet().stream().mapToInt(type -> type.getValue() - before.byType.getOrDefault(type.getKey(), 0)).max().orElse(0);
	}
}
