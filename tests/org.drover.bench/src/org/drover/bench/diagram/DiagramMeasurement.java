package org.drover.bench.diagram;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.drover.bench.Rounds;
import org.drover.bench.Timing;
import org.drover.bench.result.Printed;
import org.drover.inventory.Inventory;
import org.drover.plan.Scope;
import org.drover.plan.graph.DependencyGraph;
import org.drover.store.Estate;
import org.drover.ui.diagram.DependencyDiagram;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * An application of its own, with a display and the product's bundles, that lays out and draws what a collection needs, and prints how long
 * each took: a line for each side, its name and its values. Its arguments: how many objects, how many rounds. What one diagram does not show unfolded it
 * opens folded, as users see it; the peer then draws all of it.
 */
public final class DiagramMeasurement implements IApplication {

	private static final int WIDTH = 1500;
	private static final int HEIGHT = 1000;
	private static final int WARM_UPS = 3;
	/** More cards than these no diagram has. */
	private static final int MOST_CARDS = 2_000;
	private static final int DRAG_STEPS = 30;
	private static final int DRAG_PACE = 8;
	private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

	private Estate estate;
	private Inventory inventory;
	private DependencyGraph graph;
	private int objects;
	private Shell shell;
	private Image image;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		context.applicationRunning();
		objects = Integer.parseInt(arguments[0]);
		estate = Objects.estate(objects);
		inventory = new Inventory(estate);
		graph = Scope.graph(estate);
		Display display = new Display();
		shell = new Shell(display);
		shell.setLayout(new StackLayout());
		shell.setSize(WIDTH, HEIGHT);
		image = new Image(display, WIDTH, HEIGHT);
		measure(Integer.parseInt(arguments[1]));
		image.dispose();
		display.dispose();
		return EXIT_OK;
	}

	@Override
	public void stop() {
		// it ends by itself
	}

	private void measure(int rounds) throws Exception {
		DependencyDiagram.Prepared prepared = prepare();
		System.out.println("cards " + prepared.cards());
		System.out.println("links " + prepared.links());
		DependencyDiagram drover = new DependencyDiagram(shell);
		BareCanvas bare = new BareCanvas(shell);
		shell.open();
		FigureCanvas canvas = (FigureCanvas) drover.control();
		drawn(canvas, () -> drover.show(prepared));
		List<Rectangle> places = isFolded() ? Scene.grid(objects) : Scene.cards(canvas);
		Rounds all = new Rounds(System.err::println).add("layout", () -> Timing.millis(this::prepare));
		if (!isFolded())
			all.add("bare-layout", () -> Timing.millis(() -> BareLayout.run(estate)));
		all.add("open", () -> drawn(canvas, () -> drover.show(prepared)))
				.add("bare-open", () -> drawn(bare.control(), () -> bare.show(places, estate, Scene.of(canvas))))
				.add("drag", () -> dragged(canvas, () -> drover.zoom(1))).add("bare-drag", () -> dragged(bare.control(), () -> bare.look(at(canvas, () -> drover.zoom(1)))))
				.add("full", () -> again(canvas, () -> drover.zoom(1))).add("bare-full", () -> again(bare.control(), () -> bare.look(at(canvas, () -> drover.zoom(1)))))
				.add("far", () -> again(canvas, drover::fit)).add("bare-far", () -> again(bare.control(), () -> bare.look(at(canvas, drover::fit))))
				.run(WARM_UPS, rounds);
		for (String side : all.sides())
			System.out.println(Printed.line(side, all.of(side)));
	}

	private boolean isFolded() {
		return objects > MOST_CARDS;
	}

	private DependencyDiagram.Prepared prepare() {
		int[] first = { 0 };
		return isFolded() ? DependencyDiagram.prepare(inventory, graph, first, new NullProgressMonitor())
				: DependencyDiagram.prepare(inventory, graph, first, objects, new NullProgressMonitor());
	}

	private static Scene at(FigureCanvas canvas, Runnable change) {
		change.run();
		return Scene.of(canvas);
	}

	/** Draws once more what a canvas shows after a change. */
	private double again(FigureCanvas canvas, Runnable change) throws Exception {
		drawn(canvas, change);
		return Timing.millis(() -> paint(canvas));
	}

	/** Drags what a canvas shows after a change, to the left. @return milliseconds for each frame */
	private double dragged(FigureCanvas canvas, Runnable change) throws Exception {
		drawn(canvas, change);
		Point from = canvas.getViewport().getViewLocation();
		return Timing.millis(() -> {
			for (int step = 1; step <= DRAG_STEPS; step++) {
				canvas.getViewport().setViewLocation(from.x + step * DRAG_PACE, from.y);
				canvas.getLightweightSystem().getUpdateManager().performUpdate();
				paint(canvas);
			}
		}) / DRAG_STEPS;
	}

	/** Changes what a canvas shows, and draws it. */
	private double drawn(FigureCanvas canvas, Runnable change) throws Exception {
		((StackLayout) shell.getLayout()).topControl = canvas;
		shell.layout(true, true);
		calmDown();
		return Timing.millis(() -> {
			change.run();
			settle();
			paint(canvas);
		});
	}

	/** Into an image: a window is painted when the display next finds the time, which would be measured too. */
	private void paint(FigureCanvas canvas) {
		GC gc = new GC(image);
		Graphics graphics = new SWTGraphics(gc);
		canvas.getLightweightSystem().getRootFigure().paint(graphics);
		graphics.dispose();
		gc.dispose();
	}

	/** What a canvas that comes to the front has to paint is not there at once: the display server sends it when it likes. */
	private void calmDown() {
		long quietSince = System.nanoTime();
		while (System.nanoTime() - quietSince < QUIET_NANOS) {
			if (shell.getDisplay().readAndDispatch())
				quietSince = System.nanoTime();
		}
	}

	/** Until all that is queued now has been done. */
	private void settle() {
		AtomicBoolean over = new AtomicBoolean();
		shell.getDisplay().asyncExec(() -> over.set(true));
		while (!over.get())
			shell.getDisplay().readAndDispatch();
	}
}
