package org.drover.ui.look;

import java.net.URL;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;

/** The icons of the console: SVG drawn on a grid of 24, in middle tones that read on light and dark grounds. */
final class Icons {

	static final int POINTS = 16;

	private Icons() {
	}

	/** The first of all icons loads and tries what draws SVG, for which a window would wait much longer than for all others together. */
	static void prepare() {
		Thread.ofPlatform().daemon().name("Icons").start(() -> descriptor("project").getImageData(100)); //$NON-NLS-1$
	}

	static Image image(String name, int points) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = "org.drover.ui/" + name + '@' + points;
		if (registry.getDescriptor(key) == null)
			registry.put(key, points == POINTS ? descriptor(name) : scaled(descriptor(name), points));
		return registry.get(key);
	}

	static ImageDescriptor descriptor(String name) {
		URL file = FrameworkUtil.getBundle(Icons.class).getEntry("icons/" + name + ".svg");
		return ImageDescriptor.createFromURL(file);
	}

	private static ImageDescriptor scaled(ImageDescriptor icon, int points) {
		return ImageDescriptor.createFromImageDataProvider(zoom -> icon.getImageData(zoom * points / POINTS));
	}
}
