package org.drover.ui.diagram.internal.figures;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.KeyHandler;
import org.eclipse.gef.KeyStroke;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.MouseWheelHandler;
import org.eclipse.gef.MouseWheelZoomHandler;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * What all diagrams have: zoom by Ctrl+wheel, Ctrl+plus, minus and zero, panning by the middle button, keys, a themed ground. Made after
 * the viewer's control, before its contents.
 */
public final class DiagramSurface {

	private static final int GROUND = 24;
	/** Kept between the room that is made and the view, for rounding. */
	private static final int ROOM_LEFT = 4;
	private static final double NEAREST_FIT = 1;
	/** Below this names are hard to read: what is large is shown from its beginning rather than smaller. */
	private static final double LEGIBLE = 0.75;
	/** Left free above and beside the beginning. */
	private static final int BEGINNING = 16;

	private final GraphicalViewer viewer;
	private final DiagramRoot root = new DiagramRoot();
	private final KeyHandler keys = new KeyHandler();

	public DiagramSurface(GraphicalViewer viewer) {
		this.viewer = viewer;
		viewer.setRootEditPart(root);
		viewer.setProperty(MouseWheelHandler.KeyGenerator.getKey(SWT.MOD1), MouseWheelZoomHandler.SINGLETON);
		viewer.setProperty(SnapToGrid.PROPERTY_GRID_VISIBLE, Boolean.TRUE);
		viewer.setProperty(SnapToGrid.PROPERTY_GRID_SPACING, new Dimension(DotGrid.STEP, DotGrid.STEP));
		bindKeys();
		new Panning(canvas());
		ground();
	}

	public ZoomManager zoom() {
		return root.getZoomManager();
	}

	public ScalableFreeformRootEditPart root() {
		return root;
	}

	/** The viewer's keys; add to them. */
	public KeyHandler keys() {
		return keys;
	}

	public FigureCanvas canvas() {
		return (FigureCanvas) viewer.getControl();
	}

	/** What is printed and exported: everything but the grid and feedback. */
	public IFigure picture() {
		return layer(LayerConstants.PRINTABLE_LAYERS);
	}

	/** Where links are. */
	public IFigure links() {
		return layer(LayerConstants.CONNECTION_LAYER);
	}

	/** Shows all of a rectangle of the diagram as large as it fits, at most at 100 %, in the middle of the view. */
	public void fit(Rectangle shown) {
		Dimension view = root.getZoomManager().getViewport().getClientArea().getSize();
		if (view.width <= 0 || view.height <= 0 || shown.isEmpty())
			return;
		Rectangle padded = shown.getExpanded(GROUND, GROUND);
		double scale = Math.min(Math.min((double) view.width / padded.width, (double) view.height / padded.height), NEAREST_FIT);
		show(Math.max(scale, zoom().getMinZoom()), padded.getCenter().x, padded.getCenter().y);
	}

	/** @param x and {@code y}: the place of the diagram that comes into the middle of the view */
	public void show(double scale, int x, int y) {
		root.makeRoom(new Rectangle(x, y, 0, 0)); // else the room of before may bring scroll bars, which then stay
		zoom().setZoom(scale);
		viewer.flush();
		Dimension view = zoom().getViewport().getClientArea().getSize();
		int width = (int) (view.width / scale) - ROOM_LEFT;
		int height = (int) (view.height / scale) - ROOM_LEFT;
		root.makeRoom(new Rectangle(x - width / 2, y - height / 2, width, height));
		viewer.flush();
		canvas().getViewport().setViewLocation((int) (x * scale) - view.width / 2, (int) (y * scale) - view.height / 2);
	}

	public void fitAll() {
		fit(extent());
	}

	/** All of it where that is legible, else its beginning. */
	public void open() {
		fitAll();
		if (zoom().getZoom() >= LEGIBLE)
			return;
		Rectangle view = zoom().getViewport().getClientArea();
		Rectangle all = extent();
		show(LEGIBLE, all.x + (int) (view.width / LEGIBLE / 2) - BEGINNING, all.y + (int) (view.height / LEGIBLE / 2) - BEGINNING);
	}

	/** The rectangle that all figures of the diagram take up. */
	public Rectangle extent() {
		Rectangle all = new Rectangle();
		for (Object child : layer(LayerConstants.PRIMARY_LAYER).getChildren())
			for (Object figure : ((IFigure) child).getChildren())
				all = all.isEmpty() ? ((IFigure) figure).getBounds().getCopy() : all.union(((IFigure) figure).getBounds());
		return all;
	}

	public IAction zoomIn() {
		return action(Messages.DiagramSurface_zoomIn, "zoom-in", zoom()::zoomIn);
	}

	public IAction zoomOut() {
		return action(Messages.DiagramSurface_zoomOut, "zoom-out", zoom()::zoomOut);
	}

	public IAction fitAction() {
		return action(Messages.DiagramSurface_fit, "fit", this::fitAll);
	}

	private IFigure layer(Object key) {
		return ((LayerManager) root).getLayer(key);
	}

	private void bindKeys() {
		key('+', '+', zoom()::zoomIn);
		key('=', '=', zoom()::zoomIn);
		key('-', '-', zoom()::zoomOut);
		key((char) 0, SWT.KEYPAD_ADD, zoom()::zoomIn);
		key((char) 0, SWT.KEYPAD_SUBTRACT, zoom()::zoomOut);
		key('0', '0', () -> zoom().setZoom(1));
		key('9', '9', this::fitAll);
		viewer.setKeyHandler(new GraphicalViewerKeyHandler(viewer).setParent(keys));
	}

	private void key(char character, int code, Runnable run) {
		keys.put(KeyStroke.getPressed(character, code, SWT.MOD1), action("", null, run));
		keys.put(KeyStroke.getPressed(character, code, SWT.MOD1 | SWT.SHIFT), action("", null, run));
	}

	private void ground() {
		Control canvas = viewer.getControl();
		canvas.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		canvas.setBackground(Look.color(Tint.CANVAS));
		Look.onChange(canvas, () -> {
			canvas.setBackground(Look.color(Tint.CANVAS));
			root.getFigure().revalidate();
			root.getFigure().repaint();
		});
	}

	private static IAction action(String text, String icon, Runnable run) {
		Action action = new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(text);
		if (icon != null)
			action.setImageDescriptor(Look.descriptor(icon));
		return action;
	}
}
