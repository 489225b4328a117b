package org.drover.ui.diagram.internal.export;

import java.util.function.Supplier;

import org.drover.model.DroverException;
import org.drover.ui.Problems;
import org.drover.ui.diagram.internal.figures.DiagramIcons;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.actions.ActionFactory;

/** Prints a diagram onto one page, as large as it fits. */
public final class PrintDiagramAction extends Action {

	/** Dots for each point of the diagram: about 300 an inch for a diagram that fills a page. */
	private static final int SHARPNESS = 3;
	/** Of an inch, around the picture. */
	private static final double MARGIN = 0.4;

	private final Control owner;
	private final String title;
	private final Supplier<Drawing> drawing;

	/** @param title of the print job */
	public PrintDiagramAction(Control owner, String title, Supplier<Drawing> drawing) {
		super(Messages.PrintDiagramAction_text);
		this.owner = owner;
		this.title = title;
		this.drawing = drawing;
		setId(ActionFactory.PRINT.getId());
		setActionDefinitionId(IWorkbenchCommandConstants.FILE_PRINT);
		setToolTipText(Messages.PrintDiagramAction_tip);
		setImageDescriptor(DiagramIcons.descriptor("print"));
	}

	@Override
	public void run() {
		Drawing drawn = drawing.get();
		PrintDialog dialog = new PrintDialog(owner.getShell(), SWT.NONE);
		PrinterData wanted = new PrinterData();
		wanted.orientation = drawn.area().width > drawn.area().height ? PrinterData.LANDSCAPE : PrinterData.PORTRAIT;
		dialog.setPrinterData(wanted);
		PrinterData chosen = dialog.open();
		if (chosen != null)
			BusyIndicator.showWhile(owner.getDisplay(), () -> print(chosen, drawn));
	}

	private void print(PrinterData chosen, Drawing drawn) {
		Printer printer = new Printer(chosen);
		try {
			if (!printer.startJob(title))
				throw new DroverException(Words.say(Messages.PrintDiagramAction_noJob, chosen.name));
			printer.startPage();
			page(printer, drawn);
			printer.endPage();
			printer.endJob();
		} catch (DroverException e) {
			Problems.show(Words.say(Messages.PrintDiagramAction_print, title), e);
		} finally {
			printer.dispose();
		}
	}

	private static void page(Printer printer, Drawing drawn) {
		Image painted = drawn.image(SHARPNESS);
		ImageData pixels = painted.getImageData(100);
		painted.dispose();
		Image image = new Image(printer, pixels);
		GC gc = new GC(printer);
		try {
			Point dots = printer.getDPI();
			Rectangle room = new Rectangle(printer.getClientArea()).shrink((int) (MARGIN * dots.x), (int) (MARGIN * dots.y));
			Rectangle place = fit(pixels.width, pixels.height, room);
			gc.drawImage(image, 0, 0, pixels.width, pixels.height, place.x, place.y, place.width, place.height);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	/** As large as it fits, in the middle. */
	static Rectangle fit(int width, int height, Rectangle room) {
		double scale = Math.min((double) room.width / width, (double) room.height / height);
		int fitWidth = (int) (width * scale);
		int fitHeight = (int) (height * scale);
		return new Rectangle(room.x + (room.width - fitWidth) / 2, room.y + (room.height - fitHeight) / 2, fitWidth, fitHeight);
	}
}
