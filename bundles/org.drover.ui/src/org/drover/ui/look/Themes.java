package org.drover.ui.look;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;

/** Which theme the workbench shows; light where there is no workbench. The engine is API in all but its export. */
@SuppressWarnings("restriction")
final class Themes {

	private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();
	private static boolean started;
	private static boolean dark;

	private Themes() {
	}

	static boolean dark() {
		start();
		return dark;
	}

	static void onChange(Widget owner, Runnable changed) {
		start();
		LISTENERS.add(changed);
		owner.addDisposeListener(event -> LISTENERS.remove(changed));
	}

	private static void start() {
		if (started || !PlatformUI.isWorkbenchRunning())
			return;
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
		if (engine == null || broker == null)
			return;
		started = true;
		dark = isDark(engine.getActiveTheme());
		ToolItems.mark(PlatformUI.getWorkbench());
		broker.subscribe(IThemeEngine.Events.THEME_CHANGED, event -> use((ITheme) event.getProperty(IThemeEngine.Events.THEME)));
	}

	private static void use(ITheme theme) {
		dark = isDark(theme);
		LISTENERS.forEach(Runnable::run);
	}

	private static boolean isDark(ITheme theme) {
		return theme != null && theme.getId().contains("dark");
	}
}
