package org.drover.ui.tests;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/**
 * Drives the window as a person does: finds by label or text, acts with real events of the X server, waits until something is so. To be
 * called from a test's thread, never from the UI thread.
 */
public final class UiBot {

	private static final long PATIENCE_NANOS = 60_000_000_000L;
	private static final int PACE_MILLIS = 20;
	private static final int DRAG_STEPS = 12;

	private final Display display = PlatformUI.getWorkbench().getDisplay();
	private final Robot robot = robot();
	private final Path shots;

	/** @param shots folder for screenshots; made where it is missing */
	public UiBot(Path shots) {
		this.shots = shots;
	}

	private static Robot robot() {
		try {
			return new Robot();
		} catch (AWTException e) {
			throw new IllegalStateException("the tests need a display", e);
		}
	}

	// in the UI thread

	/** The answer of the UI thread. */
	public <T> T ask(Callable<T> question) {
		FutureTask<T> task = new FutureTask<>(question);
		if (display.getThread() == Thread.currentThread())
			task.run();
		else
			display.asyncExec(task);
		return answer(task);
	}

	/** A dialog of the system may not notice that something waits for the UI thread, until something more does. */
	private <T> T answer(FutureTask<T> task) {
		while (true) {
			try {
				return task.get(1, TimeUnit.SECONDS);
			} catch (TimeoutException e) {
				display.asyncExec(() -> {
				});
			} catch (ExecutionException e) {
				if (e.getCause() instanceof Error error)
					throw error;
				throw new IllegalStateException(e.getCause());
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	public void tell(Runnable order) {
		ask(() -> {
			order.run();
			return null;
		});
	}

	/**
	 * Waits until the UI thread has done what was waiting: it takes orders of others only when there are no events. It must not be made to
	 * dispatch events itself, since one of them may open a dialog, whose end this would then wait for.
	 */
	public void idle() {
		for (int round = 0; round < 3; round++)
			tell(() -> {
			});
	}

	/** Waits until it is so, asked in the UI thread; fails with a screenshot after a minute. */
	public void until(String what, BooleanSupplier so) {
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (!ask(so::getAsBoolean)) {
			if (System.nanoTime() > end) {
				shot("did not happen " + what.replaceAll("[^A-Za-z0-9]+", " ").strip());
				throw new AssertionError("did not happen: " + what);
			}
			pause(50);
		}
	}

	private static void pause(long millis) {
		LockSupport.parkNanos(millis * 1_000_000);
	}

	// finding

	public IWorkbenchPage page() {
		return ask(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage());
	}

	/** The first visible widget of the type that is as wanted, in any window. */
	public <T extends Widget> Optional<T> find(Class<T> type, Predicate<T> wanted) {
		return ask(() -> WidgetSearch.find(display.getShells(), type, wanted));
	}

	/** Waits for it. */
	public <T extends Widget> T the(String what, Class<T> type, Predicate<T> wanted) {
		until(what + " is there", () -> WidgetSearch.find(display.getShells(), type, wanted).isPresent());
		return find(type, wanted).orElseThrow();
	}

	/** Waits for a window whose title begins so. */
	public Shell shell(String title) {
		return the("window " + title, Shell.class, shell -> shell.getText().startsWith(title));
	}

	public Button button(String text) {
		return the("button " + text, Button.class, button -> plain(button.getText()).equals(text));
	}

	/** Without mnemonics. */
	static String plain(String text) {
		return text.replace("&", "");
	}

	/** On the display. */
	public Point centre(Control control) {
		return ask(() -> {
			Point size = control.getSize();
			return control.toDisplay(size.x / 2, size.y / 2);
		});
	}

	// acting

	/** Waits until it can be pressed. */
	public void press(String button) {
		until("button " + button + " can be pressed", () -> WidgetSearch.find(display.getShells(), Button.class,
				each -> plain(each.getText()).equals(button) && each.isEnabled()).isPresent());
		click(centre(button(button)));
	}

	/** Two moves, since who comes from elsewhere only enters with the first. */
	public void hover(Point point) {
		move(point.x - 3, point.y - 2);
		idle();
		move(point.x, point.y);
		idle();
	}

	/** Tools of diagrams take their target from a move inside. */
	public void click(Point point) {
		hover(point);
		down();
		up();
		idle();
	}

	public void doubleClick(Point point) {
		move(point.x, point.y);
		idle();
		down();
		up();
		down();
		up();
		idle();
	}

	/** Nothing asks the UI thread between press and release: it may wait in a loop of its own for the drag to begin. */
	public void drag(Point from, Point to) {
		move(from.x, from.y);
		idle();
		down();
		for (int step = 1; step <= DRAG_STEPS; step++)
			move(from.x + (to.x - from.x) * step / DRAG_STEPS, from.y + (to.y - from.y) * step / DRAG_STEPS);
		pause(200);
		up();
		pause(200);
	}

	/** @param keys of {@link KeyEvent}: held down in this order */
	public void keys(int... keys) {
		for (int key : keys)
			robot.keyPress(key);
		for (int key = keys.length - 1; key >= 0; key--)
			robot.keyRelease(keys[key]);
		pause(PACE_MILLIS);
		idle();
	}

	/** Letters and what else a keyboard has, with capitals. */
	public void type(String text) {
		text.chars().forEach(letter -> {
			press(letter);
			idle();
		});
	}

	private void press(int letter) {
		int key = KeyEvent.getExtendedKeyCodeForChar(letter);
		if (Character.isUpperCase(letter))
			robot.keyPress(KeyEvent.VK_SHIFT);
		robot.keyPress(key);
		robot.keyRelease(key);
		if (Character.isUpperCase(letter))
			robot.keyRelease(KeyEvent.VK_SHIFT);
		pause(PACE_MILLIS);
	}

	/** Chooses the file in the system's dialog, and waits until it is there. */
	public void saveAs(Path file) {
		chooseFile(file);
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (!Files.exists(file)) {
			if (System.nanoTime() > end)
				throw new AssertionError("was not saved: " + file);
			pause(50);
		}
		until("the window is active again", () -> display.getActiveShell() != null);
	}

	/** Waits for the system's dialog for a file, and in place of what it proposes writes this one. While it is open the UI thread may not answer. */
	public void chooseFile(Path file) {
		until("the file dialog is open", () -> display.getActiveShell() == null);
		robot.keyPress(KeyEvent.VK_CONTROL);
		press('a');
		robot.keyRelease(KeyEvent.VK_CONTROL);
		file.toString().chars().forEach(this::press);
		press('\n');
	}

	/** @param key of {@link KeyEvent}: held down while something else is done */
	public void keysWhile(int key, Runnable deed) {
		robot.keyPress(key);
		try {
			deed.run();
		} finally {
			robot.keyRelease(key);
		}
	}

	private void move(int x, int y) {
		robot.mouseMove(x, y);
		pause(PACE_MILLIS);
	}

	private void down() {
		robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
		pause(PACE_MILLIS);
	}

	private void up() {
		robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
		pause(PACE_MILLIS);
	}

	/** Saves what the screen shows. */
	public void shot(String name) {
		idle();
		tell(() -> {
			Rectangle bounds = display.getBounds();
			Image image = new Image(display, bounds.width, bounds.height);
			GC gc = new GC(display);
			try {
				gc.copyArea(image, 0, 0);
				save(image.getImageData(), name);
			} finally {
				gc.dispose();
				image.dispose();
			}
		});
	}

	private void save(ImageData data, String name) {
		try {
			Files.createDirectories(shots);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		loader.save(shots.resolve(name.replace(' ', '-') + ".png").toString(), SWT.IMAGE_PNG);
	}
}
