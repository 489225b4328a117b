package org.drover.ui.diagram.internal.figures;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons that diagrams alone have: SVG on a grid of 24, as the console's. */
public final class DiagramIcons {

	private DiagramIcons() {
	}

	/** @param name of a file in {@code icons/} of this bundle, without {@code .svg} */
	public static ImageDescriptor descriptor(String name) {
		return ResourceLocator.imageDescriptorFromBundle(DiagramIcons.class, "icons/" + name + ".svg").orElseThrow();
	}
}
