package org.drover.ui.diagram.internal.export;

import java.io.ByteArrayOutputStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;

/** Pictures that are in a drawing. */
final class Pixels {

	/** They stay sharp when the drawing is enlarged so many times. */
	private static final int SHARPNESS = 4;

	private Pixels() {
	}

	/** Icons are drawn anew, and so as sharp as they can be; asked for their pixels, they would only give larger ones. */
	static ImageData sharp(Image image) {
		Rectangle size = image.getBounds();
		ImageData clear = new ImageData(size.width * SHARPNESS, size.height * SHARPNESS, 32, new PaletteData(0xff0000, 0xff00, 0xff));
		clear.alphaData = new byte[clear.width * clear.height];
		Image large = new Image(Display.getCurrent(), clear);
		GC gc = new GC(large);
		Transform larger = new Transform(Display.getCurrent());
		try {
			larger.scale(SHARPNESS, SHARPNESS);
			gc.setTransform(larger);
			gc.drawImage(image, 0, 0);
			return large.getImageData(100);
		} finally {
			larger.dispose();
			gc.dispose();
			large.dispose();
		}
	}

	static byte[] png(ImageData pixels) {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { pixels };
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		loader.save(bytes, SWT.IMAGE_PNG);
		return bytes.toByteArray();
	}
}
