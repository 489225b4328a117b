package org.drover.ui.diagram.internal.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.drover.ui.Background;
import org.drover.ui.look.Look;
import org.drover.ui.look.Words;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;

/** Exports a diagram as a picture: asks for the file, whose name says the format, and writes it in the background. */
public final class ExportAction extends Action {

	/** The command that it does; each part that has a diagram gives it to its site. */
	public static final String COMMAND = "org.drover.ui.diagram.export";

	private final Control owner;
	private final String name;
	private final Supplier<Drawing> drawing;
	private final Consumer<Path> then;

	/**
	 * @param name    of the file, without extension, unless the person wants another
	 * @param drawing asked for once the file is known
	 * @param then    told of the file that was written
	 */
	public ExportAction(Control owner, String name, Supplier<Drawing> drawing, Consumer<Path> then) {
		super(Messages.ExportAction_text);
		this.owner = owner;
		this.name = name;
		this.drawing = drawing;
		this.then = then;
		setId(COMMAND);
		setActionDefinitionId(COMMAND);
		setToolTipText(Messages.ExportAction_tip);
		setImageDescriptor(Look.descriptor("export"));
	}

	@Override
	public void run() {
		PictureFormat[] formats = PictureFormat.values();
		FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE);
		dialog.setText(Messages.ExportAction_title);
		dialog.setFilterExtensions(Arrays.stream(formats).map(format -> "*." + format.extension()).toArray(String[]::new));
		dialog.setFilterNames(Arrays.stream(formats).map(format -> Words.say(Messages.ExportAction_format, format.title(), format.extension())).toArray(String[]::new));
		dialog.setFileName(name + '.' + formats[0].extension());
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null)
			save(file, formats[Math.max(0, dialog.getFilterIndex())]);
	}

	private void save(String file, PictureFormat chosen) {
		PictureFormat format = PictureFormat.of(file).orElse(chosen);
		String named = PictureFormat.of(file).isPresent() ? file : file + '.' + format.extension();
		write(drawing.get(), format, Path.of(named), then);
	}

	/**
	 * Paints at once, writes in the background; where that fails, a dialog says why, and what was there before is still there.
	 *
	 * @param then told of the file, in the UI thread
	 */
	public static void write(Drawing drawing, PictureFormat format, Path file, Consumer<Path> then) {
		Supplier<byte[]> content = format.paint(drawing);
		Background.run(Words.say(Messages.ExportAction_write, file.getFileName()), monitor -> {
			SafeFile.write(file, content.get());
			return file;
		}, then);
	}
}
