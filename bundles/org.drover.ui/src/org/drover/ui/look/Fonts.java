package org.drover.ui.look;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;

/** The console's fonts: Inter where it is installed, else the system's; in sizes relative to the system's. */
final class Fonts {

	private static final String FAMILY = "Inter"; //$NON-NLS-1$
	private static final Map<Type, FontDescriptor> KNOWN = new EnumMap<>(Type.class);

	private Fonts() {
	}

	static FontDescriptor descriptor(Type type) {
		return KNOWN.computeIfAbsent(type, Fonts::make);
	}

	private static FontDescriptor make(Type type) {
		FontData system = JFaceResources.getDefaultFont().getFontData()[0];
		float height = system.height;
		return switch (type) {
			case TEXT -> make(system, height, SWT.NORMAL);
			case SMALL -> make(system, height * 0.9f, SWT.NORMAL);
			case BOLD -> make(system, height, SWT.BOLD);
			case HEADING -> make(system, height * 1.3f, SWT.BOLD);
			case FIGURE -> make(system, height * 2.2f, SWT.BOLD);
		};
	}

	private static FontDescriptor make(FontData system, float height, int style) {
		Display display = Display.getCurrent();
		String family = display.getFontList(FAMILY, true).length > 0 ? FAMILY : system.getName();
		FontData data = new FontData(family, Math.round(height), style);
		data.height = height;
		return FontDescriptor.createFrom(data);
	}
}
