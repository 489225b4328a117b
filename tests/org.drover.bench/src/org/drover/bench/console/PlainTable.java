package org.drover.bench.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.drover.bench.Timing;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;

/** The peers: a table with nothing but cells that show texts from memory, and what a loop or the JDK does with the same texts. */
final class PlainTable {

	private static final int COLUMNS = 8;
	private static final int WIDTH = 1200;
	private static final int HEIGHT = 500;
	private static final int JUMPS = 40;

	private final Window window;
	private final String[] names;
	private final String[] sites;
	/** Where results go, so that the compiler cannot leave out what leads to them. */
	private final AtomicLong results = new AtomicLong();

	/** @param names of clients, and their sites in the same order */
	PlainTable(Window window, String[] names, String[] sites) {
		this.window = window;
		this.names = names;
		this.sites = sites;
	}

	double open() throws Exception {
		Shell[] shell = new Shell[1];
		double millis = Timing.millis(() -> window.tell(() -> {
			shell[0] = shell();
			paint(table(shell[0]));
		}));
		window.tell(shell[0]::dispose);
		return millis;
	}

	double scroll() {
		Shell shell = window.ask(this::shell);
		double millis = scroll(window, window.ask(() -> table(shell)), names.length);
		window.tell(shell::dispose);
		return millis;
	}

	/** Jumps through so many rows, and paints what is seen then. @return milliseconds for each */
	static double scroll(Window window, NatTable table, int rows) {
		long started = System.nanoTime();
		for (int jump = 1; jump <= JUMPS; jump++) {
			int row = (int) ((rows - 1L) * jump / JUMPS);
			window.tell(() -> {
				table.doCommand(new ShowRowInViewportCommand(row));
				paint(table);
			});
		}
		return (System.nanoTime() - started) / 1e6 / JUMPS;
	}

	double sort() throws Exception {
		return Timing.millis(() -> {
			String[] sorted = names.clone();
			Arrays.sort(sorted, String.CASE_INSENSITIVE_ORDER);
			results.addAndGet(sorted[0].length());
		});
	}

	double filter(String letters) throws Exception {
		String wanted = letters.toLowerCase(Locale.ROOT);
		return Timing.millis(() -> results.addAndGet(Arrays.stream(names).filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted)).count()));
	}

	double group() throws Exception {
		return Timing.millis(() -> {
			Map<String, List<Integer>> groups = new HashMap<>();
			for (int client = 0; client < sites.length; client++)
				groups.computeIfAbsent(sites[client], site -> new ArrayList<>()).add(client);
			results.addAndGet(groups.size());
		});
	}

	private Shell shell() {
		Shell shell = new Shell(window.display());
		shell.setLayout(new FillLayout());
		shell.setSize(WIDTH, HEIGHT);
		return shell;
	}

	private NatTable table(Shell shell) {
		NatTable table = new NatTable(shell, new ViewportLayer(new SelectionLayer(new DataLayer(new Texts()))));
		shell.open();
		shell.layout();
		return table;
	}

	/** Into an image: a window is painted when the display next finds the time, which would be measured too. */
	static void paint(NatTable table) {
		Rectangle area = table.getClientArea();
		Image image = new Image(table.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
		GC gc = new GC(image);
		try {
			table.getLayerPainter().paintLayer(table, gc, 0, 0, area, table.getConfigRegistry());
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	private final class Texts implements IDataProvider {

		@Override
		public Object getDataValue(int column, int row) {
			return column == 0 ? names[row] : sites[row];
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("only read");
		}

		@Override
		public int getColumnCount() {
			return COLUMNS;
		}

		@Override
		public int getRowCount() {
			return names.length;
		}
	}
}
