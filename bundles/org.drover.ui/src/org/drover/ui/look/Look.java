package org.drover.ui.look;

import java.util.HashMap;
import java.util.Map;

import org.drover.model.ObjectKind;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/**
 * Colours, fonts and icons of the console, in its current theme. They belong to the display: nobody disposes of them. For the UI
 * thread. Who paints himself asks anew at each paint, or listens by {@link #onChange}.
 */
public final class Look {

	/** Tells the style sheets to leave a control alone. */
	private static final String STYLING_OFF = "org.eclipse.e4.ui.css.disabled";
	private static final Map<Integer, Color> COLORS = new HashMap<>();

	private Look() {
	}

	/** Makes ready, beside the caller, what the first icon would otherwise wait for. For any thread, before there is a display. */
	public static void prepare() {
		Icons.prepare();
	}

	public static boolean dark() {
		return Themes.dark();
	}

	public static Color color(Tint tint) {
		return color(tint.rgb(dark()));
	}

	/** The colour that objects of a kind have in diagrams, trees and charts. */
	public static Color color(ObjectKind kind) {
		return color(KindTint.rgb(kind, dark()));
	}

	/** A colour laid over another, as translucent paint would be. @param share of {@code over}, from 0 to 1 */
	public static Color blend(Color over, Color under, double share) {
		int red = mix(over.getRed(), under.getRed(), share);
		int green = mix(over.getGreen(), under.getGreen(), share);
		return color(red << 16 | green << 8 | mix(over.getBlue(), under.getBlue(), share));
	}

	/** 16 points; sharp at any zoom. */
	public static Image icon(ObjectKind kind) {
		return icon(kind.label());
	}

	/** @param name of a file in {@code icons/}, without {@code .svg} */
	public static Image icon(String name) {
		return icon(name, Icons.POINTS);
	}

	/** @param points its width and height */
	public static Image icon(String name, int points) {
		return Icons.image(name, points);
	}

	public static ImageDescriptor descriptor(String name) {
		return Icons.descriptor(name);
	}

	public static Font font(Type type) {
		return JFaceResources.getResources().create(Fonts.descriptor(type));
	}

	/** @param changed called after the theme has changed, until {@code owner} is disposed */
	public static void onChange(Widget owner, Runnable changed) {
		Themes.onChange(owner, changed);
	}

	/** Gives a control these colours now and after each change of the theme, and keeps the style sheets from it. */
	public static void dress(Control control, Tint background, Tint text) {
		control.setData(STYLING_OFF, Boolean.TRUE);
		Runnable paint = () -> {
			control.setBackground(color(background));
			control.setForeground(color(text));
		};
		paint.run();
		onChange(control, paint);
	}

	private static Color color(int rgb) {
		return COLORS.computeIfAbsent(rgb, key -> new Color(key >> 16 & 0xff, key >> 8 & 0xff, key & 0xff));
	}

	private static int mix(int over, int under, double share) {
		return (int) Math.round(over * share + under * (1 - share));
	}
}
