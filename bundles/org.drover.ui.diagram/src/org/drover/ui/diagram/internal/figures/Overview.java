package org.drover.ui.diagram.internal.figures;

import java.util.Map;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.UpdateListener;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** The whole diagram, small; a click or a drag brings that part of it into view. */
public final class Overview extends Page implements IContentOutlinePage {

	private static final int PAD = 8;
	private static final double LARGEST = 0.5;

	private final DiagramSurface surface;
	private final UpdateListener painted = new UpdateListener() {
		@Override
		public void notifyPainting(Rectangle damage, @SuppressWarnings("rawtypes") Map dirty) {
			redraw();
		}

		@Override
		public void notifyValidating() {
			// what is seen has not changed yet
		}
	};
	private Canvas canvas;

	public Overview(DiagramSurface surface) {
		this.surface = surface;
	}

	@Override
	public void createControl(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		Look.dress(canvas, Tint.CANVAS, Tint.TEXT);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, this::show);
		canvas.addListener(SWT.MouseMove, event -> {
			if ((event.stateMask & SWT.BUTTON1) != 0)
				show(event);
		});
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.Overview_name;
			}
		});
		surface.root().getFigure().getUpdateManager().addUpdateListener(painted);
	}

	@Override
	public void dispose() {
		if (!surface.canvas().isDisposed())
			surface.root().getFigure().getUpdateManager().removeUpdateListener(painted);
		super.dispose();
	}

	private void redraw() {
		if (canvas != null && !canvas.isDisposed())
			canvas.redraw();
	}

	private double scale(Rectangle all) {
		Point size = canvas.getSize();
		return Math.min(LARGEST, Math.min((size.x - 2.0 * PAD) / Math.max(1, all.width), (size.y - 2.0 * PAD) / Math.max(1, all.height)));
	}

	private void paint(GC gc) {
		if (surface.canvas().isDisposed())
			return;
		Rectangle all = surface.extent();
		double scale = scale(all);
		if (all.isEmpty() || scale <= 0)
			return;
		Graphics g = new SWTGraphics(gc);
		g.translate(PAD, PAD);
		g.scale(scale);
		g.translate(-all.x, -all.y);
		IFigure picture = surface.picture();
		picture.paint(g);
		seen(g);
		g.dispose();
	}

	/** What the diagram shows of itself at the moment. */
	private void seen(Graphics g) {
		Viewport port = surface.zoom().getViewport();
		double zoom = surface.zoom().getZoom();
		Rectangle seen = new Rectangle(port.getViewLocation(), port.getClientArea().getSize()).scale(1 / zoom);
		g.setBackgroundColor(Look.color(Tint.ACCENT));
		g.setForegroundColor(Look.color(Tint.ACCENT));
		g.setAlpha(20);
		g.fillRectangle(seen);
		g.setAlpha(160);
		g.setLineWidth(4);
		g.drawRectangle(seen);
	}

	private void show(Event event) {
		Rectangle all = surface.extent();
		double scale = scale(all);
		if (scale > 0)
			surface.show(surface.zoom().getZoom(), all.x + (int) ((event.x - PAD) / scale), all.y + (int) ((event.y - PAD) / scale));
	}

	@Override
	public Control getControl() {
		return canvas;
	}

	@Override
	public void setFocus() {
		canvas.setFocus();
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		// nothing is selected here
	}

	@Override
	public ISelection getSelection() {
		return StructuredSelection.EMPTY;
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		// nothing is selected here
	}

	@Override
	public void setSelection(ISelection selection) {
		// nothing is selected here
	}
}
